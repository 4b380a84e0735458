import { formatMissing } from "../../model/format.ts";
import { isKnown, sumFigures, type Value } from "../../model/value.ts";
import { niceStep } from "../axis-ticks.ts";
import {
  boxLayer,
  framedSpec,
  frameOf,
  type Layer,
  labelLayer,
  labelWidth,
  type PixelLabel,
} from "../chart-frame.ts";
import type { PyramidInput, PyramidSides } from "../chart-input.ts";
import { type ChartModule, type ChartSize, narrowWidth } from "../chart-module.ts";
import { type ChartTheme, greys, sizes } from "../chart-theme.ts";
import { limitDescription } from "../description.ts";
import { axisLabelExpression, plottedNumber, valueInWords } from "../plotted-number.ts";
import { textWidth } from "../text-metrics.ts";

export const pyramidChart: ChartModule<PyramidInput> = {
  spec: pyramidSpec,
  describe: describePyramid,
  defaultSize: ({ ageGroups }, width) => ({
    width,
    height: 70 + ageGroups.length * (width < narrowWidth ? 9 : 13),
  }),
};

const names = { men: "Mannen", women: "Vrouwen" };
const swatch = { width: 22, height: 10, gap: 6 };

function pyramidSpec(input: PyramidInput, theme: ChartTheme, size: ChartSize) {
  const count = input.ageGroups.length;
  const ageWidth = Math.max(...input.ageGroups.map((age) => textWidth(age, sizes.small)));
  const frame = frameOf(size, { top: 44, right: 12, bottom: 24, left: Math.ceil(ageWidth) + 10 });
  const rowHeight = frame.height / count;
  const every = Math.max(1, Math.ceil((sizes.small + 1) / rowHeight));
  const sides = [input.own, ...(input.comparison ? [input.comparison] : [])];
  const highest = Math.max(
    0.1,
    ...sides
      .flatMap((side) => [...side.men, ...side.women])
      .map((one) => plottedNumber(one, input) ?? 0),
  );
  const step = niceStep(highest / (size.width < narrowWidth ? 2 : 4), [1, 2, 5, 10]);
  const limit = step * Math.ceil(highest / step - 0.15);
  const reach = Math.max(limit, highest) * 1.02;
  const ticks = tickRange(limit, step);
  const decimals = Math.max(0, ...ticks.map((tick) => decimalsOf(tick)));
  const encoding = {
    x: {
      field: "x",
      type: "quantitative",
      scale: { domain: [-reach, reach], nice: false, zero: false },
      axis: {
        values: ticks,
        grid: true,
        labelExpr: axisLabelExpression(input, decimals, "abs(datum.value)"),
      },
    },
    y: {
      field: "y",
      type: "quantitative",
      // Row i runs from i to i + 1; the youngest is at the bottom.
      scale: { domain: [0, count], nice: false },
      axis: {
        values: input.ageGroups.flatMap((_, index) => (index % every === 0 ? [index + 0.5] : [])),
        labelExpr: `${JSON.stringify(input.ageGroups)}[floor(datum.value)]`,
        labelFontSize: sizes.small,
      },
    },
  };
  const centre = frame.width / 2;
  return framedSpec(frame, [
    barLayer(input.own.men, -1, theme.pair[0], input, encoding),
    barLayer(input.own.women, 1, theme.pair[1], input, encoding),
    ...(input.comparison ? outlineLayers(input.comparison, input, encoding) : []),
    ...boxLayer([{ x: centre, y: 0, x2: centre, y2: frame.height }], {
      type: "rule",
      color: greys.paper,
      strokeWidth: 1.5,
    }),
    ...legendLayers(input, theme, frame.margins.left),
    ...labelLayer([
      ...(["men", "women"] as const).map((sex) => ({
        x: centre + (sex === "men" ? -8 : 8),
        y: -9,
        text: names[sex],
        weight: 600 as const,
        align: sex === "men" ? ("right" as const) : ("left" as const),
      })),
      ...missingRowSigns(input, centre, (index) => frame.height - (index + 0.5) * rowHeight),
    ]),
  ] as Layer[]);
}

function decimalsOf(tick: number): number {
  return String(Math.abs(tick)).split(".")[1]?.length ?? 0;
}

function tickRange(limit: number, step: number): number[] {
  const steps = Math.round(limit / step);
  return Array.from({ length: 2 * steps + 1 }, (_, index) =>
    Number(((index - steps) * step).toPrecision(6)),
  );
}

function barLayer(
  values: readonly Value[],
  sign: 1 | -1,
  colour: string,
  input: PyramidInput,
  encoding: { x: object; y: object },
): object {
  const bars = values.flatMap((value, index) => {
    const number = plottedNumber(value, input);
    return number ? [{ x: 0, x2: sign * number, y: index + 0.06, y2: index + 0.94 }] : [];
  });
  return {
    data: { values: bars },
    mark: { type: "rect", color: colour },
    encoding: { ...encoding, x2: { field: "x2" }, y2: { field: "y2" } },
  };
}

/** A dark line on a white one, so that it shows on bars and on paper alike. */
function outlineLayers(side: PyramidSides, input: PyramidInput, encoding: object): object[] {
  const values = (["men", "women"] as const).flatMap((sex) => [
    {
      sex: stretchOf(sex, side[sex].length),
      order: 2 * side[sex].length,
      x: 0,
      y: side[sex].length,
    },
    ...side[sex].flatMap((value, index) => {
      const number = plottedNumber(value, input);
      if (number === undefined) return [];
      const x = sex === "men" ? -number : number;
      const stretch = stretchOf(sex, index);
      return [
        { sex: stretch, order: 2 * index, x, y: index },
        { sex: stretch, order: 2 * index + 1, x, y: index + 1 },
      ];
    }),
  ]);

  /** A line of its own behind each group without a figure: nothing is drawn through it. */
  function stretchOf(sex: "men" | "women", index: number): string {
    const gaps = side[sex].slice(0, index).filter((value) => !isKnown(value)).length;
    return gaps === 0 ? sex : `${sex} ${gaps}`;
  }

  const look = { type: "line", strokeJoin: "miter", strokeCap: "butt" };
  return [
    { ...look, color: greys.paper, strokeWidth: 3.4 },
    { ...look, color: greys.ink, strokeWidth: 1.4 },
  ].map((mark) => ({
    data: { values },
    mark,
    encoding: {
      ...encoding,
      detail: { field: "sex", type: "nominal" },
      order: { field: "order", type: "quantitative" },
    },
  }));
}

function legendLayers(input: PyramidInput, theme: ChartTheme, left: number): Layer[] {
  const y = -34;
  const own: PixelLabel = {
    x: -left + swatch.width + swatch.gap,
    y,
    text: input.own.name,
    weight: 600,
  };
  const next = own.x + labelWidth(own) + 18;
  const half = swatch.height / 2;
  const boxes = theme.pair.map((color, index) => {
    const x = -left + (index * swatch.width) / 2;
    return { color, box: { x, y: y - half, x2: x + swatch.width / 2, y2: y + half } };
  });
  return [
    ...boxes.flatMap(({ color, box }) => boxLayer([box], { type: "rect", color })),
    ...labelLayer([own]),
    ...(input.comparison
      ? [
          ...boxLayer([{ x: next, y, x2: next + swatch.width, y2: y }], {
            type: "rule",
            color: greys.ink,
            strokeWidth: 1.6,
          }),
          ...labelLayer([{ x: next + swatch.width + swatch.gap, y, text: input.comparison.name }]),
        ]
      : []),
  ];
}

function missingRowSigns(
  input: PyramidInput,
  centre: number,
  rowY: (index: number) => number,
): PixelLabel[] {
  return (["men", "women"] as const).flatMap((sex) =>
    input.own[sex].flatMap((value, index): PixelLabel[] => {
      if (isKnown(value)) return [];
      return [
        {
          x: centre + (sex === "men" ? -8 : 8),
          y: rowY(index),
          text: formatMissing(value),
          colour: greys.muted,
          fontSize: sizes.small,
          align: sex === "men" ? "right" : "left",
        },
      ];
    }),
  );
}

function describePyramid(input: PyramidInput): string {
  const groups = input.ageGroups.flatMap((age, index) => {
    const men = input.own.men[index];
    const women = input.own.women[index];
    if (!men || !women || !isKnown(men) || !isKnown(women)) return [];
    const share = sumFigures([men, women]);
    return isKnown(share) ? [{ age, share }] : [];
  });
  const largest = groups.toSorted((one, other) => other.share.number - one.share.number)[0];
  return limitDescription([
    `Leeftijdspiramide van ${input.own.name}: mannen links, vrouwen rechts, van ${input.ageGroups[0]} tot ${input.ageGroups.at(-1)} jaar.`,
    // A group without a figure may be the largest.
    largest && groups.length === input.ageGroups.length
      ? `Grootste groep: ${largest.age} jaar, mannen en vrouwen samen ${valueInWords(largest.share, input)}.`
      : "",
    input.comparison ? `Omtreklijn: ${input.comparison.name}.` : "",
  ]);
}
