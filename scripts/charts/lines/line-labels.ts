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

/** What stands at the end of a line: its name, and under it the last figure. */
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

export function lineEndWidth(end: LineEnd): number {
  const weight = end.isOwn ? 600 : 400;
  return Math.max(
    textWidth(end.name, sizes.text, weight),
    textWidth(end.figure, sizes.text, weight),
  );
}

export function placeLineEnds(
  ends: readonly LineEnd[],
  theme: ChartTheme,
  place: { x: number; height: number; toPixelY: (y: number) => number },
): PixelLabel[] {
  const half = sizes.lineHeight / 2;
  const wanted = ends.map((end) => ({
    wanted: place.toPixelY(end.last.y),
    height: 2 * sizes.lineHeight + 4,
  }));
  const centres = stackLabels(wanted, -sizes.lineHeight, place.height + 20);
  return ends.flatMap((end, index): PixelLabel[] => {
    const y = centres[index] as number;
    const look = end.isOwn
      ? ({ colour: theme.accent, weight: 600 } as const)
      : ({ colour: greys.muted } as const);
    return [
      { x: place.x, y: y - half, text: end.name, ...look },
      { x: place.x, y: y + half, text: end.figure, ...look },
    ];
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
