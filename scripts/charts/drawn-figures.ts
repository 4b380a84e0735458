import type { Printed } from "../model/figure-mark.ts";
import { intervalOf } from "../model/rounding.ts";
import { isKnown, type Value } from "../model/value.ts";
import type { ChartInput } from "./chart-input.ts";
import { plottedDecimals } from "./plotted-number.ts";

/**
 * The figures that a picture draws, printed or not: whoever measures a bar knows
 * its figure as precisely as it is plotted.
 */
export function drawnFigures(input: ChartInput): readonly Printed[] {
  return valuesOf(input)
    .filter(isKnown)
    .map((value) => ({
      kind: "figure",
      origin: value.origin,
      ...intervalOf(value, input.unit, plottedDecimals(input)),
    }));
}

function valuesOf(input: ChartInput): readonly Value[] {
  switch (input.kind) {
    case "lijn":
      return input.series.flatMap(({ observations }) => observations.map(({ value }) => value));
    case "piramide":
      return [input.own, ...(input.comparison ? [input.comparison] : [])].flatMap(
        ({ men, women }) => [...men, ...women],
      );
    case "rangbalken":
      return [...input.bars, ...input.references].map(({ value }) => value);
    case "stapelbalken":
      return input.bars.flatMap(({ values }) => values);
    case "kaart":
      return input.parts.map(({ value }) => value);
    case "strook":
      return [...input.areas, ...(input.reference ? [input.reference] : [])].map(
        ({ value }) => value,
      );
    case "vonk":
      return input.observations.map(({ value }) => value);
  }
}
