import { isKnown } from "../../model/value.ts";
import { dataLayer, framedSpec, frameOf } from "../chart-frame.ts";
import type { SparkInput } from "../chart-input.ts";
import type { ChartModule, ChartSize } from "../chart-module.ts";
import { type ChartTheme, greys } from "../chart-theme.ts";
import { limitDescription } from "../description.ts";
import { plottedNumber, valueInWords } from "../plotted-number.ts";

export const sparkLine: ChartModule<SparkInput> = {
  spec: sparkSpec,
  describe: describeSpark,
  defaultSize: () => ({ width: 120, height: 32 }),
};

function sparkSpec(input: SparkInput, theme: ChartTheme, size: ChartSize) {
  const frame = frameOf(size, { top: 5, right: 5, bottom: 5, left: 3 });
  let stretch = 0;
  const points = input.observations.flatMap((observation, index) => {
    const y = plottedNumber(observation.value, input);
    if (y === undefined) {
      stretch += 1;
      return [];
    }
    return [{ index, y, stretch }];
  });
  // A line of one point draws nothing: between two gaps a year is a dot.
  const lone = points
    .slice(0, -1)
    .filter(({ stretch: own }) => points.filter((other) => other.stretch === own).length === 1);
  const numbers = points.map(({ y }) => y);
  const lowest = Math.min(...numbers);
  const highest = Math.max(...numbers);
  // A flat line runs through the middle.
  const domain = lowest === highest ? [lowest - 1, highest + 1] : [lowest, highest];
  const encoding = {
    x: {
      field: "index",
      type: "quantitative",
      axis: null,
      scale: { domain: [0, Math.max(1, input.observations.length - 1)], nice: false },
    },
    y: {
      field: "y",
      type: "quantitative",
      axis: null,
      scale: { domain: numbers.length > 0 ? domain : [0, 1], zero: false, nice: false },
    },
  };
  const line = {
    type: "line",
    color: greys.onTint,
    strokeWidth: 1.5,
    strokeJoin: "round",
    strokeCap: "round",
  };
  const dot = (size: number, color: string) => ({
    type: "point",
    filled: true,
    size,
    opacity: 1,
    color,
  });
  return framedSpec(frame, [
    ...dataLayer(points, line, { ...encoding, detail: { field: "stretch", type: "nominal" } }),
    ...dataLayer(lone, dot(9, greys.onTint), encoding),
    ...dataLayer(points.slice(-1), dot(36, theme.accent), encoding),
  ]);
}

function describeSpark(input: SparkInput): string {
  const points = input.observations.flatMap(({ period, value }) =>
    isKnown(value) ? [`${valueInWords(value, input)} in ${period}`] : [],
  );
  if (points.length === 0) return "Trendlijntje zonder cijfers.";
  if (points.length === 1) return limitDescription([`Trendlijntje: ${points[0]}.`]);
  return limitDescription([`Trendlijntje: van ${points[0]} naar ${points.at(-1)}.`]);
}
