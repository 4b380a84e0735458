import { formatMissing } from "../../model/format.ts";
import { isKnown } from "../../model/value.ts";
import type { AxisTicks } from "../axis-ticks.ts";
import type { PixelLabel } from "../chart-frame.ts";
import type { LineInput, LineSeries } from "../chart-input.ts";
import { type ChartTheme, greys, sizes } from "../chart-theme.ts";
import { stackLabels } from "../label-stack.ts";
import { valueLabel } from "../plotted-number.ts";
import { textWidth } from "../text-metrics.ts";
import { type LinePoint, linePoints } from "./line-points.ts";

/** What stands at the end of a line: its name, and under it, or behind it in a low chart, the last figure. */
interface LineEnd {
  readonly name: string;
  readonly figure: string;
  readonly isOwn: boolean;
  readonly last: LinePoint;
}

export function lineEnds(input: LineInput): LineEnd[] {
  return input.series.flatMap((series) => {
    const last = linePoints(series, input).at(-1);
    return last ? [{ ...series, last, figure: lastFigure(series, last, input) }] : [];
  });
}

function lastFigure(series: LineSeries, last: LinePoint, input: LineInput): string {
  const observation = series.observations.find((one) => one.period === last.period);
  const text = observation ? valueLabel(observation.value, input) : "";
  // Where the newest year is missing, the label says which year it shows.
  return last.index === input.periods.length - 1 ? text : `${text} (${last.period})`;
}

/** The texts of a line's end, from top to bottom. */
type EndLines = (end: LineEnd) => readonly string[];

/** Each end on two lines where all of them fit in the height of the plot, else on one. */
export function endLines(ends: readonly LineEnd[], plotHeight: number): EndLines {
  const room = plotHeight + roomAbove + roomBelow;
  return ends.length * endHeight(2) <= room
    ? ({ name, figure }) => [name, figure]
    : ({ name, figure }) => [`${name} ${figure}`];
}

export function lineEndWidth(end: LineEnd, linesOf: EndLines): number {
  const weight = end.isOwn ? 600 : 400;
  return Math.max(...linesOf(end).map((text) => textWidth(text, sizes.text, weight)));
}

/** Pixels that the ends may take beyond the plot. */
const roomAbove = sizes.lineHeight;
const roomBelow = 20;

function endHeight(lines: number): number {
  return lines * sizes.lineHeight + 4;
}

export function placeLineEnds(
  ends: readonly LineEnd[],
  linesOf: EndLines,
  theme: ChartTheme,
  place: { x: number; height: number; toPixelY: (y: number) => number },
): PixelLabel[] {
  const wanted = ends.map((end) => ({
    wanted: place.toPixelY(end.last.y),
    height: endHeight(linesOf(end).length),
  }));
  const centres = stackLabels(wanted, -roomAbove, place.height + roomBelow);
  return ends.flatMap((end, index): PixelLabel[] => {
    const y = centres[index] as number;
    const look = end.isOwn
      ? ({ colour: theme.accent, weight: 600 } as const)
      : ({ colour: greys.muted } as const);
    const lines = linesOf(end);
    const top = y - ((lines.length - 1) * sizes.lineHeight) / 2;
    return lines.map((text, line) => ({
      x: place.x,
      y: top + line * sizes.lineHeight,
      text,
      ...look,
    }));
  });
}

/** Under the plot's top left corner, horizontal: the unit, and a warning where needed. */
export function axisTitle(input: LineInput, ticks: AxisTicks, x: number): PixelLabel {
  const unit = input.unit.kind === "percent" ? "" : input.unit.name;
  const warning = ticks.includesZero ? "" : "as begint niet bij 0";
  const text = [unit, warning].filter((part) => part !== "").join(" – ");
  return { x, y: -16, text, colour: greys.muted, fontSize: sizes.small };
}

/** The own city's missing years: their sign stands on the axis instead of a point. */
export function missingYearSigns(
  input: LineInput,
  place: { height: number; toPixelX: (index: number) => number },
): PixelLabel[] {
  const own = input.series.find((series) => series.isOwn);
  if (!own) return [];
  const byPeriod = new Map(own.observations.map((one) => [one.period, one.value]));
  return input.periods.flatMap((period, index): PixelLabel[] => {
    const value = byPeriod.get(period);
    if (!value || isKnown(value)) return [];
    const text = formatMissing(value);
    return [
      { x: place.toPixelX(index), y: place.height - 8, text, colour: greys.muted, align: "center" },
    ];
  });
}

/** Every n-th period that fits, counted back from the newest. */
export function printedPeriods(periods: readonly string[], step: number): string[] {
  const widest = Math.max(...periods.map((period) => textWidth(period, sizes.text)));
  const every = Math.max(1, Math.ceil((widest + sizes.gap) / step));
  return periods.filter((_, index) => (periods.length - 1 - index) % every === 0);
}
