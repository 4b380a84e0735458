import { formatOwn } from "../../model/format.ts";
import { isKnown } from "../../model/value.ts";
import {
  boxLayer,
  dataLayer,
  framedSpec,
  frameOf,
  type Layer,
  labelLayer,
  pixels,
} from "../chart-frame.ts";
import type { NamedValue, StripInput } from "../chart-input.ts";
import type { ChartModule, ChartSize } from "../chart-module.ts";
import { type ChartTheme, greys, sizes } from "../chart-theme.ts";
import { countAreas, limitDescription } from "../description.ts";
import { plottedNumber, valueInWords, valueLabel } from "../plotted-number.ts";
import { textWidth } from "../text-metrics.ts";

/** One area among many of its kind: a tick for each from low to high, and a dot for the own one. */
export const stripChart: ChartModule<StripInput> = {
  spec: stripSpec,
  describe: describeStrip,
  defaultSize: () => ({ width: 190, height: 34 }),
};

const tick = 9;
const line = 9;

function stripSpec(input: StripInput, theme: ChartTheme, size: ChartSize) {
  const frame = frameOf(size, { top: 2, right: 6, bottom: 2, left: 6 });
  const plotted = input.areas.flatMap((area) => {
    const number = plottedNumber(area.value, input);
    return number === undefined ? [] : [{ ...area, number }];
  });
  const reference = input.reference && plottedNumber(input.reference.value, input);
  const sorted = plotted.toSorted((one, other) => one.number - other.number);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const numbers = [
    ...sorted.map(({ number }) => number),
    ...(reference === undefined ? [] : [reference]),
  ];
  const from = Math.min(...numbers);
  const span = Math.max(...numbers) - from || 1;
  const toX = (number: number) => ((number - from) / span) * frame.width;
  const own = sorted.find(({ isOwn }) => isOwn);
  const vertical = (x: number, half: number) => ({ x, y: line - half, x2: x, y2: line + half });
  const ends = [lowest, ...(highest === lowest ? [] : [highest])].flatMap((end, index) => {
    if (!end) return [];
    const text = valueLabel(end.value, input);
    const half = textWidth(text, sizes.small) / 2;
    // Centred under its tick, as far as it stays in the picture.
    const x = Math.min(Math.max(toX(end.number), half - 6), frame.width + 6 - half);
    return [{ x, y: line + tick + 8, text, align: "center" as const, index, half }];
  });
  const [first, last] = ends;
  const isCramped = first && last && last.x - last.half < first.x + first.half + 6;
  return framedSpec(frame, [
    ...boxLayer([{ x: 0, y: line, x2: frame.width, y2: line }], {
      type: "rule",
      color: greys.grid,
      strokeWidth: 1,
    }),
    ...boxLayer(
      sorted
        .filter((area) => area !== own)
        .map(({ number }) => vertical(toX(number), tick / 2 + 1)),
      { type: "rule", color: greys.onTint, strokeWidth: 1.4 },
    ),
    ...boxLayer(reference === undefined ? [] : [vertical(toX(reference), tick)], {
      type: "rule",
      color: greys.ink,
      strokeWidth: 1.6,
      strokeDash: [3, 2],
    }),
    ...dotLayer(own ? [{ x: toX(own.number), y: line }] : [], theme.accent),
    ...labelLayer(
      (isCramped ? ends.slice(-1) : ends).map(({ x, y, text, align }) => ({
        x,
        y,
        text,
        align,
        colour: greys.muted,
        fontSize: sizes.small,
      })),
    ),
  ]);
}

function dotLayer(
  dots: readonly { readonly x: number; readonly y: number }[],
  colour: string,
): Layer[] {
  const mark = {
    type: "point",
    filled: true,
    size: 110,
    opacity: 1,
    color: colour,
    stroke: greys.paper,
    strokeWidth: 1.5,
  };
  return dataLayer(dots, mark, { x: pixels("x"), y: pixels("y") });
}

function describeStrip(input: StripInput): string {
  const known = input.areas.flatMap((area) => (isKnown(area.value) ? [area.value] : []));
  const sorted = known.toSorted((one, other) => one.number - other.number);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const opening = `Plaats tussen ${countAreas(input.areas.length)}.`;
  if (!lowest || !highest) return `${opening} Er zijn geen cijfers.`;
  const absent = input.areas.length - known.length;
  const words = (area: NamedValue) =>
    isKnown(area.value) ? `${area.name}: ${valueInWords(area.value, input)}.` : "";
  return limitDescription([
    opening,
    ...input.areas.filter(({ isOwn }) => isOwn).map(words),
    input.reference ? words(input.reference) : "",
    `Van ${valueInWords(lowest, input)} tot ${valueInWords(highest, input)}.`,
    absent > 0 ? `Zonder cijfer: ${formatOwn(absent, "aantal")}.` : "",
  ]);
}
