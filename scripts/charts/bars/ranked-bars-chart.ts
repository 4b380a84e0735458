import { formatOwn } from "../../model/format.ts";
import { isKnown } from "../../model/value.ts";
import {
  boxLayer,
  dataLayer,
  type Frame,
  framedSpec,
  frameOf,
  type Layer,
  labelBox,
  labelLayer,
  type PixelLabel,
} from "../chart-frame.ts";
import type { NamedValue, RankedBarsInput } from "../chart-input.ts";
import { type ChartModule, type ChartSize, narrowWidth } from "../chart-module.ts";
import { type ChartTheme, greys, sizes } from "../chart-theme.ts";
import { countAreas, limitDescription } from "../description.ts";
import { plottedNumber, valueInWords, valueLabel } from "../plotted-number.ts";
import { summedLegend, summedLegendHeight } from "../summed-legend.ts";
import { textWidth } from "../text-metrics.ts";
import { placeReferences, type Reference, referenceRow } from "./reference-labels.ts";

export const rankedBarsChart: ChartModule<RankedBarsInput> = {
  spec: rankedBarsSpec,
  describe: describeRankedBars,
  defaultSize: ({ bars, references }, width) => ({
    width,
    height:
      bars.length * (width < narrowWidth ? 17 : 14) +
      references.length * referenceRow +
      (bars.some(isSummedBar) ? summedLegendHeight : 0) +
      10,
  }),
};

function isSummedBar({ isSummed }: NamedValue): boolean {
  return isSummed ?? false;
}

/** High to low; equal figures keep the order given; the missing ones come last. */
function rankBars(input: RankedBarsInput): NamedValue[] {
  const number = (bar: NamedValue) => plottedNumber(bar.value, input) ?? Number.NEGATIVE_INFINITY;
  return input.bars.toSorted((one, other) =>
    number(one) === number(other) ? 0 : number(other) - number(one),
  );
}

function rankedBarsSpec(input: RankedBarsInput, theme: ChartTheme, size: ChartSize) {
  const bars = rankBars(input);
  const references = input.references.flatMap((one): Reference[] => {
    const number = plottedNumber(one.value, input);
    return number === undefined
      ? []
      : [{ name: one.name, label: valueLabel(one.value, input), number }];
  });
  const layout = layOut(bars, references, input, size);
  const { frame, hasNegative, room, rowY, toPixelX } = layout;
  const valueLabels = placeValues(bars, references, layout, input, theme);
  const nameLabels = bars.map(
    (bar, row): PixelLabel => ({
      x: -10 - (hasNegative ? room : 0),
      y: rowY(row),
      text: bar.name,
      align: "right",
      ...nameLook(bar, theme),
    }),
  );
  const zeroX = toPixelX(0);
  return framedSpec(frame, [
    ...barLayers(bars, layout, input, theme),
    ...boxLayer(hasNegative ? [{ x: zeroX, y: 0, x2: zeroX, y2: frame.height }] : [], {
      type: "rule",
      color: greys.axis,
    }),
    ...(bars.some(isSummedBar) ? openBarLegend(frame.height + summedLegendHeight / 2) : []),
    ...placeReferences(references, valueLabels, { toPixelX, frame, size }),
    ...labelLayer(nameLabels),
    ...labelLayer(valueLabels),
  ]);
}

interface BarLayout {
  readonly frame: Frame;
  /** What the axis shows, in the unit of the figures. */
  readonly domain: readonly [number, number];
  readonly hasNegative: boolean;
  /** Pixels for a figure beside its bar. */
  readonly room: number;
  /** Middle of a row, in pixels. */
  readonly rowY: (row: number) => number;
  readonly toPixelX: (number: number) => number;
}

function layOut(
  bars: readonly NamedValue[],
  references: readonly Reference[],
  input: RankedBarsInput,
  size: ChartSize,
): BarLayout {
  const numbers = [
    ...bars.flatMap((bar) => plottedNumber(bar.value, input) ?? []),
    ...references.map(({ number }) => number),
  ];
  const lowest = Math.min(0, ...numbers);
  const highest = Math.max(0, ...numbers);
  const hasNegative = lowest < 0;
  const labelWidth = Math.max(
    ...bars.map((bar) => textWidth(valueLabel(bar.value, input), sizes.text, 600)),
  );
  const nameWidth = Math.max(...bars.map((bar) => textWidth(bar.name, sizes.text, 600)));
  const room = Math.ceil(labelWidth) + 8;
  const frame = frameOf(size, {
    top: references.length * referenceRow + 4,
    right: highest > 0 ? room : 8,
    bottom: bars.some(isSummedBar) ? 2 + summedLegendHeight : 2,
    left: Math.ceil(nameWidth) + 10 + (hasNegative ? room : 0),
  });
  const span = highest - lowest || 1;
  const rowHeight = frame.height / Math.max(1, bars.length);
  return {
    frame,
    domain: [lowest, lowest + span],
    hasNegative,
    room,
    rowY: (row) => (row + 0.5) * rowHeight,
    toPixelX: (number) => ((number - lowest) / span) * frame.width,
  };
}

/** A layer per look: of the own city or another, measured or added up. */
function barLayers(
  bars: readonly NamedValue[],
  { domain }: BarLayout,
  input: RankedBarsInput,
  theme: ChartTheme,
): Layer[] {
  const encoding = {
    x: {
      type: "quantitative",
      scale: { domain, nice: false, zero: false },
      axis: null,
      field: "x",
    },
    y: {
      field: "row",
      type: "ordinal",
      scale: { domain: bars.map((_, row) => row), paddingInner: 0.3, paddingOuter: 0.15 },
      axis: null,
    },
  };
  const looks = [false, true].flatMap((isSummed) =>
    [false, true].map((isOwn) => ({ isOwn, isSummed })),
  );
  return looks.flatMap(({ isOwn, isSummed }) => {
    const drawn = bars.flatMap((bar, row) => {
      const number = plottedNumber(bar.value, input);
      const hasLook = bar.isOwn === isOwn && isSummedBar(bar) === isSummed;
      return number !== undefined && hasLook ? [{ row, name: bar.name, x: number }] : [];
    });
    const mark = isSummed ? openBar(isOwn ? theme.accent : greys.axis) : fullBar(isOwn, theme);
    return dataLayer(drawn, mark, encoding);
  });
}

/** Beside each bar, or on it where the line of a reference would run through the figure. */
function placeValues(
  bars: readonly NamedValue[],
  references: readonly Reference[],
  { rowY, toPixelX }: BarLayout,
  input: RankedBarsInput,
  theme: ChartTheme,
): PixelLabel[] {
  const lines = references.map(({ number }) => toPixelX(number));
  return bars.map((bar, row): PixelLabel => {
    const number = plottedNumber(bar.value, input) ?? 0;
    const isNegative = number < 0;
    const label: PixelLabel = {
      x: toPixelX(number) + (isNegative ? -6 : 6),
      y: rowY(row),
      text: valueLabel(bar.value, input),
      align: isNegative ? "right" : "left",
      ...nameLook(bar, theme),
    };
    const inside = { ...label, x: toPixelX(number) - 6, align: "right" as const };
    const fitsInside = labelBox(inside).x > toPixelX(0) + 3 && !isCrossed(inside, lines);
    return !isNegative && isCrossed(label, lines) && fitsInside
      ? { ...inside, colour: insideColour(bar) }
      : label;
  });
}

function fullBar(isOwn: boolean, { accent }: ChartTheme) {
  return { type: "bar", color: isOwn ? accent : greys.bar };
}

function openBar(colour: string) {
  return { type: "bar", color: greys.paper, stroke: colour, strokeWidth: 1.5 };
}

function openBarLegend(y: number): Layer[] {
  return summedLegend(
    { x: 0, y: y - 5, x2: 14, y2: y + 5 },
    { ...openBar(greys.axis), type: "rect" },
  );
}

/** On its bar, in the colour that stands out there. */
function insideColour(bar: NamedValue): string {
  return bar.isOwn && !isSummedBar(bar) ? greys.paper : greys.ink;
}

/** Whether a vertical line runs through the label. */
function isCrossed(label: PixelLabel, lines: readonly number[]): boolean {
  const box = labelBox(label);
  return lines.some((x) => box.x - 3 < x && x < box.x2 + 3);
}

function nameLook(bar: NamedValue, theme: ChartTheme): Partial<PixelLabel> {
  if (bar.isOwn) return { colour: theme.accent, weight: 600 };
  return isKnown(bar.value) ? {} : { colour: greys.muted };
}

export function describeRankedBars(input: RankedBarsInput): string {
  const known = rankBars(input).filter((bar) => isKnown(bar.value));
  const absent = input.bars.length - known.length;
  const words = (bar: NamedValue) =>
    isKnown(bar.value) ? `${bar.name} (${valueInWords(bar.value, input)})` : bar.name;
  const opening = `Staafdiagram van ${countAreas(input.bars.length)}, van hoog naar laag.`;
  const highest = known[0];
  const lowest = known.at(-1);
  if (!highest || !lowest) return `${opening} Er zijn geen cijfers.`;
  const own = known.find((bar) => bar.isOwn && bar !== highest && bar !== lowest);
  const references = input.references.filter((one) => isKnown(one.value));
  return limitDescription([
    opening,
    `${absent > 0 ? "Van de getoonde cijfers hoogst" : "Hoogst"}: ${words(highest)}${highest === lowest ? "" : `; laagst: ${words(lowest)}`}.`,
    own ? `${words(own)}.` : "",
    references.length > 0 ? `Ter vergelijking: ${references.map(words).join(", ")}.` : "",
    known.some(isSummedBar) ? "Open balken: opgeteld uit de gebieden van toen." : "",
    absent > 0 ? `Zonder cijfer: ${formatOwn(absent, "aantal")}.` : "",
  ]);
}
