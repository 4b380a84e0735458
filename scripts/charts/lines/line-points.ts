import { isKnown, type KnownValue } from "../../model/value.ts";
import type { LineInput, LineSeries } from "../chart-input.ts";
import { plottedNumber } from "../plotted-number.ts";

export interface LinePoint {
  readonly period: string;
  /** Place on the time axis, missing years counted. */
  readonly index: number;
  readonly y: number;
  readonly value: KnownValue;
  readonly isProjection: boolean;
  /** Added up from areas of before a change of territory. */
  readonly isSummed: boolean;
}

/** The known figures in the order of the axis; hidden ones leave no trace. */
export function linePoints(series: LineSeries, input: LineInput): LinePoint[] {
  const byPeriod = new Map(series.observations.map((one) => [one.period, one]));
  return input.periods.flatMap((period, index) => {
    const observation = byPeriod.get(period);
    if (!observation || !isKnown(observation.value)) return [];
    const y = plottedNumber(observation.value, input) as number;
    const { value, status, derivation } = observation;
    const isProjection = status === "prognose";
    return [{ period, index, y, value, isProjection, isSummed: derivation === "summed" }];
  });
}

/** Unbroken stretches of one kind; a projection starts at the last counted point, and nothing leads to a break. */
export function lineStretches(
  points: readonly LinePoint[],
  { breakAt }: Pick<LineInput, "breakAt">,
): LinePoint[][] {
  const stretches: LinePoint[][] = [];
  let current: LinePoint[] = [];
  for (const point of points) {
    const previous = current.at(-1);
    if (previous && point.index === previous.index + 1 && point.period !== breakAt) {
      if (point.isProjection === previous.isProjection || current.length === 0) {
        current.push(point);
      } else {
        current = [{ ...previous, isProjection: point.isProjection }, point];
        stretches.push(current);
      }
    } else {
      current = [point];
      stretches.push(current);
    }
  }
  return stretches;
}

/** Index of the first projected period, or undefined. */
export function projectionStart(input: LineInput): number | undefined {
  const indexes = input.series.flatMap((series) =>
    linePoints(series, input)
      .filter((point) => point.isProjection)
      .map((point) => point.index),
  );
  return indexes.length > 0 ? Math.min(...indexes) : undefined;
}
