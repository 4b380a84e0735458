import { formatBare, formatValue } from "../../model/format.ts";
import { isKnown, sumFigures, type Value } from "../../model/value.ts";
import {
  boxLayer,
  dataLayer,
  framedSpec,
  frameOf,
  type Layer,
  labelLayer,
  type PixelLabel,
} from "../chart-frame.ts";
import type { StackedBar, StackedBarsInput } from "../chart-input.ts";
import { type ChartModule, type ChartSize, narrowWidth } from "../chart-module.ts";
import { type ChartTheme, greys, lighten, projectionDash, sizes, textOn } from "../chart-theme.ts";
import { placeLegend } from "../legend-rows.ts";
import { plottedNumber, valueLabel } from "../plotted-number.ts";
import { textWidth } from "../text-metrics.ts";
import { type CategoryLabels, categoryLabelHeight, placeAboveBar } from "./category-labels.ts";
import { describeStackedBars } from "./stacked-bars-description.ts";

export const stackedBarsChart: ChartModule<StackedBarsInput> = {
  spec: stackedBarsSpec,
  describe: describeStackedBars,
  defaultSize: (input, width) => ({
    width,
    height: headOf(input, width).height + input.bars.length * (width < narrowWidth ? 26 : 32) + 4,
  }),
};

const projectionEntry = "prognose";

function legendEntries(input: StackedBarsInput): string[] {
  const hasProjection = input.bars.some((bar) => bar.isProjection);
  return [...input.categories, ...(hasProjection ? [projectionEntry] : [])];
}

type BarHead = ReturnType<typeof headOf>;

/** What stands beside and above the bars: names above the first of them where they fit, a legend where not. */
function headOf(input: StackedBarsInput, width: number) {
  const nameWidth = Math.max(...input.bars.map((bar) => textWidth(bar.name, sizes.text, 600)));
  const ends = input.bars.map((bar) => endText(bar, input));
  const endWidth = Math.max(0, ...ends.map((text) => textWidth(text, sizes.text)));
  const left = Math.ceil(nameWidth) + 10;
  const right = endWidth > 0 ? Math.ceil(endWidth) + 8 : 2;
  const totals = input.bars.map((bar) => total(bar, input));
  const domainEnd = Math.max(input.unit.kind === "percent" ? 100 : 1, ...totals);
  const plotted = frameOf({ width, height: 0 }, { top: 0, right, bottom: 0, left }).width;
  const middles = middlesOf(input).map((x) => (x / domainEnd) * plotted);
  const names =
    middles.length === input.categories.length
      ? placeAboveBar(input.categories, middles, { from: -left, to: width - left })
      : undefined;
  const legend = placeLegend(legendEntries(input), width);
  const height = names ? categoryLabelHeight : legend.height;
  return { left, right, ends, totals, domainEnd, names, legend, height };
}

/** Of the parts of the first bar that are drawn; none where a projection needs a word too. */
function middlesOf(input: StackedBarsInput): readonly number[] {
  const [first] = input.bars;
  if (!first || input.bars.some((bar) => bar.isProjection)) return [];
  const noColours = input.categories.map(() => "");
  return segmentsOf(first, 0, noColours, input).map(({ x, x2 }) => (x + x2) / 2);
}

interface Segment {
  readonly bar: string;
  readonly category: string;
  readonly row: number;
  readonly x: number;
  readonly x2: number;
  readonly fill: string;
  readonly value: Value;
}

function stackedBarsSpec(input: StackedBarsInput, theme: ChartTheme, size: ChartSize) {
  const colours = theme.categories(input.categories.length);
  const head = headOf(input, size.width);
  const { left, right, domainEnd, names, legend, height } = head;
  const frame = frameOf(size, { top: height, right, bottom: 2, left });
  const rowHeight = frame.height / Math.max(1, input.bars.length);
  const place: BarPlace = {
    toPixelX: (x) => (x / domainEnd) * frame.width,
    rowY: (row) => (row + 0.5) * rowHeight,
  };
  const segments = input.bars.flatMap((bar, row) => segmentsOf(bar, row, colours, input));
  const sideTexts = placeSideTexts(input, head, place, theme);
  return framedSpec(frame, [
    ...segmentLayers(segments, input, domainEnd, colours[0]),
    ...(names
      ? nameLayers(names)
      : legendLayers(legend, { x: -left, y: -legend.height }, input, colours)),
    ...labelLayer([...placeShares(segments, input, place), ...sideTexts]),
  ]);
}

interface BarPlace {
  /** From the unit of the figures to pixels. */
  readonly toPixelX: (x: number) => number;
  /** Middle of a row, in pixels. */
  readonly rowY: (row: number) => number;
}

/** What was observed in full, then what was projected with a dashed outline. */
function segmentLayers(
  segments: readonly Segment[],
  { bars }: StackedBarsInput,
  domainEnd: number,
  dashColour: string | undefined,
): Layer[] {
  const encoding = {
    x: {
      field: "x",
      type: "quantitative",
      scale: { domain: [0, domainEnd], nice: false },
      axis: null,
    },
    x2: { field: "x2" },
    y: {
      field: "row",
      type: "ordinal",
      scale: { domain: bars.map((_, row) => row), paddingInner: 0.22, paddingOuter: 0.11 },
      axis: null,
    },
    fill: { field: "fill", type: "nominal", scale: null },
  };
  const [projected = [], observed = []] = [true, false].map((isProjection) =>
    segments
      .filter(({ row }) => (bars[row]?.isProjection ?? false) === isProjection)
      .map(({ value: _, ...segment }) => segment),
  );
  const dashed = { stroke: dashColour, strokeWidth: 1, strokeDash: projectionDash };
  return [
    ...dataLayer(observed, { type: "bar", stroke: greys.paper, strokeWidth: 1.5 }, encoding),
    ...dataLayer(projected, { type: "bar", ...dashed }, encoding),
  ];
}

/** The figure of each part that is wide enough for it. */
function placeShares(
  segments: readonly Segment[],
  input: StackedBarsInput,
  { toPixelX, rowY }: BarPlace,
): PixelLabel[] {
  return segments.flatMap((segment): PixelLabel[] => {
    const width = toPixelX(segment.x2 - segment.x);
    const fitting = segmentTexts(segment.value, input).find(
      ({ text, fontSize }) => textWidth(text, fontSize) + 4 <= width,
    );
    if (!fitting) return [];
    return [
      {
        x: toPixelX(segment.x) + width / 2,
        y: rowY(segment.row),
        ...fitting,
        colour: textOn(segment.fill),
        align: "center",
      },
    ];
  });
}

/** The name before each bar, and its total behind it. */
function placeSideTexts(
  input: StackedBarsInput,
  { totals, ends }: BarHead,
  { toPixelX, rowY }: BarPlace,
  theme: ChartTheme,
): PixelLabel[] {
  return input.bars
    .flatMap((bar, row): PixelLabel[] => [
      {
        x: -10,
        y: rowY(row),
        text: bar.name,
        align: "right",
        ...(bar.isOwn ? { colour: theme.accent, weight: 600 as const } : {}),
      },
      {
        x: toPixelX(totals[row] ?? 0) + 6,
        y: rowY(row),
        text: ends[row] ?? "",
        colour: greys.muted,
      },
    ])
    .filter(({ text }) => text !== "");
}

function legendLayers(
  legend: BarHead["legend"],
  offset: { readonly x: number; readonly y: number },
  { categories }: StackedBarsInput,
  colours: readonly string[],
): Layer[] {
  const [first = greys.bar] = colours;
  const dashed = { color: lighten(first), stroke: first, strokeDash: projectionDash };
  return legend.entries.flatMap((entry, index) => {
    const x = entry.x + offset.x;
    const y = entry.y + offset.y;
    const isProjection = index >= categories.length;
    const box = { x, y: y - 5.5, x2: x + legend.swatch, y2: y + 5.5 };
    return [
      ...boxLayer([box], {
        type: "rect",
        ...(isProjection ? dashed : { color: colours[index] }),
      }),
      ...labelLayer([{ x: x + legend.textOffset, y, text: entry.text }]),
    ];
  });
}

function nameLayers({ labels, leaders }: CategoryLabels): Layer[] {
  return [
    ...boxLayer([...leaders], { type: "rule", color: greys.axis, strokeWidth: 1 }),
    ...labelLayer(labels),
  ];
}

function segmentsOf(
  bar: StackedBar,
  row: number,
  colours: readonly string[],
  input: StackedBarsInput,
): Segment[] {
  let from = 0;
  return bar.values.flatMap((value, index): Segment[] => {
    const number = plottedNumber(value, input);
    if (number === undefined || number <= 0) return [];
    const x = from;
    // Sums of tenths have binary tails.
    from = Number((from + number).toFixed(6));
    const colour = colours[index] as string;
    return [
      {
        bar: bar.name,
        category: input.categories[index] as string,
        row,
        x,
        x2: from,
        fill: bar.isProjection ? lighten(colour) : colour,
        value,
      },
    ];
  });
}

/** In a narrow segment the figure stands without its sign, in small type. */
function segmentTexts(value: Value, input: StackedBarsInput): { text: string; fontSize: number }[] {
  return [
    { text: valueLabel(value, input), fontSize: sizes.text },
    { text: formatBare(value, input.unit, input.decimals), fontSize: sizes.small },
  ];
}

function total(bar: StackedBar, input: StackedBarsInput): number {
  return bar.values.reduce((sum, value) => sum + (plottedNumber(value, input) ?? 0), 0);
}

/** Totals of counts; where parts are missing, their signs and no total. */
function endText(bar: StackedBar, input: StackedBarsInput): string {
  const signs = bar.values.flatMap((value) => (isKnown(value) ? [] : [valueLabel(value, input)]));
  if (signs.length > 0) return signs.join(" ");
  if (input.unit.kind === "percent") return "";
  return formatValue(sumFigures(bar.values), input.unit, input.decimals);
}
