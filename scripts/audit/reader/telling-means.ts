import type { PublishedInterval } from "../read/published-facts.ts";

/** A printed mean over counts of which some are known. */
export interface MeanOverParts {
  /** What Σ category × count is known to be; undefined where the mean, or its count, is not known. */
  readonly sum: PublishedInterval | undefined;
  /** How many it is over; undefined where that is hidden. */
  readonly total: number | undefined;
  readonly parts: readonly MeanPart[];
}

export interface MeanPart {
  /** Index of a class of counts. */
  readonly index: number;
  /** How many it has, where that is known. */
  readonly number: number | undefined;
  /** Sums tie it to a count that is to be protected. */
  readonly isTied: boolean;
  /** Its lowest and its highest category. */
  readonly low: number;
  readonly high: number;
}

/**
 * The means that tell something of a count to protect. A mean does not when its known
 * classes, each anywhere between their lowest and highest category, make up for
 * every way in which the unknown ones can be: a mean over thousands of people says
 * nothing about four. Means over parts of those classes leave the known ones less room.
 */
export function tellingMeans<Mean extends MeanOverParts>(means: readonly Mean[]): readonly Mean[] {
  const settled = means.filter(({ parts }) => parts.every(({ number }) => number !== undefined));
  const bySize = settled.toSorted((left, right) => right.parts.length - left.parts.length);
  const found = new Set(means.filter((mean) => !isSilent(mean, bySize)));
  const touched = new Set<number>();
  for (const { parts } of found) {
    for (const { index } of parts) touched.add(index);
    for (const other of means) {
      if (!found.has(other) && other.parts.some(({ index }) => touched.has(index)))
        found.add(other);
    }
  }
  return means.filter((mean) => found.has(mean));
}

function isSilent(mean: MeanOverParts, settled: readonly MeanOverParts[]): boolean {
  const unknown = mean.parts.filter(({ number }) => number === undefined);
  if (!unknown.some(({ isTied }) => isTied)) return true;
  const { sum, total } = mean;
  if (!sum || total === undefined) return false;
  const known = mean.parts.filter(({ number }) => number !== undefined);
  const left = known.reduce((rest, { number = 0 }) => rest - number, total);
  const room = roomOf(known, settled);
  const lowest = Math.min(...unknown.map(({ low }) => low));
  const highest = Math.max(...unknown.map(({ high }) => high));
  return room.low + highest * left <= sum.high && room.high + lowest * left >= sum.low;
}

/** What known classes add up to, by their categories and by means over some of them. */
function roomOf(
  known: readonly MeanPart[],
  settled: readonly MeanOverParts[],
): { readonly low: number; readonly high: number } {
  const left = new Map(known.map((part) => [part.index, part]));
  let [low, high] = [0, 0];
  for (const { sum, parts } of settled) {
    if (!sum || !parts.every(({ index }) => left.has(index))) continue;
    const own = spanOf(parts);
    low += Math.max(own.low, sum.low);
    high += Math.min(own.high, sum.high);
    for (const { index } of parts) left.delete(index);
  }
  const rest = spanOf([...left.values()]);
  return { low: low + rest.low, high: high + rest.high };
}

function spanOf(parts: readonly MeanPart[]): { readonly low: number; readonly high: number } {
  return parts.reduce(
    (span, { number = 0, low, high }) => ({
      low: span.low + low * number,
      high: span.high + high * number,
    }),
    { low: 0, high: 0 },
  );
}
