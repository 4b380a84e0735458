import { formatOwn } from "../model/format.ts";
import { isKnown } from "../model/value.ts";
import {
  boxLayer,
  framedSpec,
  frameOf,
  type Layer,
  labelBox,
  labelLayer,
  type PixelLabel,
} from "./chart-frame.ts";
import type { NamedValue, RankedBarsInput } from "./chart-input.ts";
import { type ChartModule, type ChartSize, narrowWidth } from "./chart-module.ts";
import { type ChartTheme, greys, sizes } from "./chart-theme.ts";
import { countAreas, limitDescription } from "./description.ts";
import { plottedNumber, valueInWords, valueLabel } from "./plotted-number.ts";
import { placeReferences, type Reference, referenceRow } from "./reference-labels.ts";
import { summedLegend, summedLegendHeight } from "./summed-legend.ts";
import { textWidth } from "./text-metrics.ts";

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
export function rankBars(input: RankedBarsInput): NamedValue[] {
  const number = (bar: NamedValue) => plottedNumber(bar.value, input) ?? Number.NEGATIVE_INFINITY;
  return input.bars.toSorted((one, other) =>
    number(one) === number(other) ? 0 : number(other) - number(one),
  );
}

export function rankedBarsSpec(input: RankedBarsInput, theme: ChartTheme, size: ChartSize) {
  const bars = rankBars(input);
  const plotted = (bar: NamedValue) => plottedNumber(bar.value, input);
  const references: Reference[] = input.references.flatMap((one) => {
    const number = plotted(one);
    return number === undefined
      ? []
      : [{ name: one.name, label: valueLabel(one.value, input), number }];
  });
  const numbers = [...bars.map(plotted), ...references.map(({ number }) => number)].filter(
    (number) => number !== undefined,
  );
  const lowest = Math.min(0, ...numbers);
  const highest = Math.max(0, ...numbers);
  const labelWidth = Math.max(
    ...bars.map((bar) => textWidth(valueLabel(bar.value, input), sizes.text, 600)),
  );
  const nameWidth = Math.max(...bars.map((bar) => textWidth(bar.name, sizes.text, 600)));
  const room = Math.ceil(labelWidth) + 8;
  const frame = frameOf(size, {
    top: references.length * referenceRow + 4,
    right: highest > 0 ? room : 8,
    bottom: bars.some(isSummedBar) ? 2 + summedLegendHeight : 2,
    left: Math.ceil(nameWidth) + 10 + (lowest < 0 ? room : 0),
  });
  const span = highest - lowest || 1;
  const toPixelX = (x: number) => ((x - lowest) / span) * frame.width;
  const rowHeight = frame.height / Math.max(1, bars.length);
  const rowY = (index: number) => (index + 0.5) * rowHeight;

  const x = {
    type: "quantitative",
    scale: { domain: [lowest, lowest + span], nice: false, zero: false },
    axis: null,
  };
  const y = {
    field: "row",
    type: "ordinal",
    scale: { domain: bars.map((_, row) => row), paddingInner: 0.3, paddingOuter: 0.15 },
    axis: null,
  };
  const kinds = [false, true].flatMap((isSummed) =>
    [false, true].map((isOwn) => ({ isOwn, isSummed })),
  );
  const barLayers = kinds.map(({ isOwn, isSummed }) => ({
    data: {
      values: bars.flatMap((bar, row) => {
        const number = plotted(bar);
        return number !== undefined && bar.isOwn === isOwn && isSummedBar(bar) === isSummed
          ? [{ row, name: bar.name, x: number }]
          : [];
      }),
    },
    mark: isSummed ? openBar(isOwn ? theme.accent : greys.axis) : fullBar(isOwn, theme),
    encoding: { x: { ...x, field: "x" }, y },
  }));
  const lines = references.map(({ number }) => toPixelX(number));
  const valueLabels = bars.map((bar, row): PixelLabel => {
    const number = plotted(bar);
    const isNegative = number !== undefined && number < 0;
    const label: PixelLabel = {
      x: toPixelX(number ?? 0) + (isNegative ? -6 : 6),
      y: rowY(row),
      text: valueLabel(bar.value, input),
      align: isNegative ? "right" : "left",
      ...nameLook(bar, theme),
    };
    const inside = { ...label, x: toPixelX(number ?? 0) - 6, align: "right" as const };
    const fitsInside = labelBox(inside).x > toPixelX(0) + 3 && !isCrossed(inside, lines);
    return !isNegative && isCrossed(label, lines) && fitsInside
      ? { ...inside, colour: insideColour(bar) }
      : label;
  });
  const nameLabels = bars.map(
    (bar, row): PixelLabel => ({
      x: -10 - (lowest < 0 ? room : 0),
      y: rowY(row),
      text: bar.name,
      align: "right",
      ...nameLook(bar, theme),
    }),
  );
  const referenceLayers = placeReferences(references, valueLabels, { toPixelX, frame, size });
  const zeroX = toPixelX(0);
  return framedSpec(frame, [
    ...(barLayers.filter(({ data }) => data.values.length > 0) as unknown as Layer[]),
    ...boxLayer(lowest < 0 ? [{ x: zeroX, y: 0, x2: zeroX, y2: frame.height }] : [], {
      type: "rule",
      color: greys.axis,
    }),
    ...(bars.some(isSummedBar) ? openBarLegend(frame.height + summedLegendHeight / 2) : []),
    ...referenceLayers,
    ...labelLayer(nameLabels),
    ...labelLayer(valueLabels),
  ]);
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
