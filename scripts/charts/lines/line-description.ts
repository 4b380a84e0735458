import { enumerate } from "../../model/dutch.ts";
import { formatOwn } from "../../model/format.ts";
import type { LineInput } from "../chart-input.ts";
import { limitDescription } from "../description.ts";
import { valueInWords } from "../plotted-number.ts";
import { type LinePoint, linePoints } from "./line-points.ts";

export function describeLine(input: LineInput): string {
  const own = input.series.find((series) => series.isOwn) ?? input.series[0];
  const others = input.series.filter((series) => series !== own).map((series) => series.name);
  const firstPeriod = input.periods[0];
  const lastPeriod = input.periods.at(-1);
  if (!own || !firstPeriod || !lastPeriod) return "Lijngrafiek zonder cijfers.";
  const range = firstPeriod === lastPeriod ? firstPeriod : `${firstPeriod}–${lastPeriod}`;
  const points = linePoints(own, input);
  const first = points[0];
  const last = points.at(-1);
  const opening = `Lijngrafiek ${range}.`;
  if (!first || !last) return `${opening} ${own.name}: geen cijfers.`;
  const words = ({ value }: LinePoint) => valueInWords(value, input);
  const trend =
    first === last
      ? `${own.name}: ${words(last)} in ${last.period}.`
      : `${own.name}: van ${words(first)} in ${first.period} naar ${words(last)} in ${last.period}${last.isProjection ? " (prognose)" : ""}.`;
  const comparison = others.length > 0 ? `Ter vergelijking: ${enumerate(others)}.` : "";
  const gaps = input.periods.length - points.length;
  const absent =
    gaps > 0
      ? `Voor ${formatOwn(gaps, "aantal")} ${gaps === 1 ? "jaar" : "jaren"} is er geen cijfer.`
      : "";
  const broken =
    input.breakAt !== undefined && points.some(({ period }) => period === input.breakAt)
      ? `De lijn is onderbroken voor ${input.breakAt}: de reeks begint er opnieuw.`
      : "";
  const summed = points.some(({ isSummed }) => isSummed)
    ? "Open punten: opgeteld uit de gebieden van toen."
    : "";
  return limitDescription([opening, trend, broken, comparison, summed, absent]);
}
