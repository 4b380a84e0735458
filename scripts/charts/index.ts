import { pyramidChart } from "./bars/pyramid-chart.ts";
import { rankedBarsChart } from "./bars/ranked-bars-chart.ts";
import { stackedBarsChart } from "./bars/stacked-bars-chart.ts";
import { stripChart } from "./bars/strip-chart.ts";
import type { ChartInput, ChartKind } from "./chart-input.ts";
import type { ChartModule } from "./chart-module.ts";
import { lineChart } from "./lines/line-chart.ts";
import { sparkLine } from "./lines/spark-line.ts";
import { choroplethChart } from "./maps/choropleth-chart.ts";

type InputOf<Kind extends ChartKind> = Extract<ChartInput, { kind: Kind }>;

/** A new kind of chart is one module and one line here. */
const chartKinds: { readonly [Kind in ChartKind]: ChartModule<InputOf<Kind>> } = {
  lijn: lineChart,
  piramide: pyramidChart,
  rangbalken: rankedBarsChart,
  stapelbalken: stackedBarsChart,
  kaart: choroplethChart,
  vonk: sparkLine,
  strook: stripChart,
};

/** The module for an input; the kind ties the two types together. */
export function chartModule<Input extends ChartInput>(input: Input): ChartModule<Input> {
  return chartKinds[input.kind] as unknown as ChartModule<Input>;
}
