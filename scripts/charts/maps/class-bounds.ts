import { formatBound } from "../../model/format.ts";
import type { Origin } from "../../model/origin.ts";
import { roundTo } from "../../model/rounding.ts";
import type { ChartBase } from "../chart-input.ts";

const mostClasses = 5;

/** A class may hold at least and at most this many times its even share before rounder bounds are refused. */
const evenness = { least: 0.4, most: 1.7 } as const;

/** How round a bound is, from coarse to fine: the step it is rounded to, as a share of its size. */
const roundness = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01] as const;

/**
 * Inner bounds of at most five classes, low to high, and of fewer where there are
 * few values: near the quantiles, and as round as these allow, a large bound rounder than
 * a small one. A value on a bound belongs to the class above it. No two bounds print the
 * same and no class is empty.
 */
export function classBounds(values: readonly number[], decimals: number): number[] {
  const sorted = values.map((value) => roundTo(value, decimals)).sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined || lowest === highest) return [];
  const most = Math.min(mostClasses, Math.max(2, Math.floor(sorted.length / 2)));
  for (let classes = most; classes > 1; classes -= 1) {
    // Near zero the spread of the values says what is round.
    const least = (highest - lowest) / 20;
    for (const share of roundness) {
      const bounds = quantiles(sorted, classes).map((bound) =>
        roundBound(bound, share, least, decimals),
      );
      if (!isSensible(bounds, sorted, classes)) continue;
      const rounder = bounds.map((bound) => rounderBound(bound, sorted, least, decimals));
      return withZero(rounder, sorted, classes);
    }
  }
  // Two clusters at the very end: everything above the lowest value.
  return [sorted.find((value) => value > lowest) as number];
}

/**
 * Where some values are below zero and some are not, that is a bound: shrinking
 * and growing are no class together. The nearest bound gives way, if no class is empty by it.
 */
function withZero(bounds: readonly number[], sorted: readonly number[], classes: number): number[] {
  const isSplit = (sorted[0] as number) < 0 && (sorted.at(-1) as number) >= 0;
  if (!isSplit || bounds.includes(0)) return [...bounds];
  const nearest = bounds
    .map((bound, index) => ({ index, distance: Math.abs(bound) }))
    .sort((one, other) => one.distance - other.distance);
  for (const { index } of nearest) {
    const moved = bounds.map((bound, at) => (at === index ? 0 : bound));
    if (isFilled(moved, sorted, classes)) return moved;
  }
  return [...bounds];
}

/** Place of a value among the classes, 0 for the lowest. */
export function classOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length;
}

/** "minder dan 10,0 %", "10,0–14,9 %", "20,0 % of meer": what is printed decides the class. */
export function classLabels(bounds: readonly number[], base: ChartBase, origin: Origin): string[] {
  const suffix = base.unit.kind === "percent" ? "\u00a0%" : "";
  const text = (bound: number) => formatBound(bound, base.unit, base.decimals, origin);
  const first = bounds[0];
  const last = bounds.at(-1);
  if (first === undefined || last === undefined) return [];
  const smallest = 10 ** -base.decimals;
  const between = bounds.slice(1).map((upper, index) => {
    const lower = bounds[index] as number;
    const end = roundTo(upper - smallest, base.decimals);
    if (lower === end) return `${text(lower)}${suffix}`;
    // A dash beside a minus is hard to read.
    return `${text(lower)}${lower < 0 ? " tot " : "–"}${text(end)}${suffix}`;
  });
  return [`minder dan ${text(first)}${suffix}`, ...between, `${text(last)}${suffix} of meer`];
}

/** To a step that is at most this share of its own size, or of `least` where that is more. */
function roundBound(bound: number, share: number, least: number, decimals: number): number {
  const step = roundStep(Math.max(Math.abs(bound), least) * share, decimals);
  return roundTo(Math.round(bound / step) * step, decimals);
}

/** The roundest bound that leaves every value where it is. */
function rounderBound(
  bound: number,
  sorted: readonly number[],
  least: number,
  decimals: number,
): number {
  const below = sorted.filter((value) => value < bound).length;
  for (const share of roundness) {
    const rounder = roundBound(bound, share, least, decimals);
    if (sorted.filter((value) => value < rounder).length === below) return rounder;
  }
  return bound;
}

/** The largest of 1 and 5 × 10ⁿ that is not above `most`; never finer than what is printed. */
function roundStep(most: number, decimals: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const factor = [5, 1].find((one) => one * power <= most * (1 + 1e-9)) ?? 1;
  return Math.max(factor * power, 10 ** -decimals);
}

function quantiles(sorted: readonly number[], classes: number): number[] {
  return Array.from({ length: classes - 1 }, (_, index) => {
    const place = ((index + 1) / classes) * sorted.length - 0.5;
    const below = sorted[Math.floor(place)] as number;
    const above = sorted[Math.ceil(place)] as number;
    return below + (above - below) * (place - Math.floor(place));
  });
}

function isSensible(
  bounds: readonly number[],
  sorted: readonly number[],
  classes: number,
): boolean {
  const share = sorted.length / classes;
  const most = Math.max(2, evenness.most * share);
  const least = Math.floor(evenness.least * share);
  return (
    isFilled(bounds, sorted, classes) &&
    countPerClass(bounds, sorted, classes).every((count) => count >= least && count <= most)
  );
}

/** Bounds that rise, and no empty class between them. */
function isFilled(bounds: readonly number[], sorted: readonly number[], classes: number): boolean {
  const rises = bounds.every(
    (bound, index) => index === 0 || bound > (bounds[index - 1] as number),
  );
  return rises && countPerClass(bounds, sorted, classes).every((count) => count > 0);
}

function countPerClass(
  bounds: readonly number[],
  sorted: readonly number[],
  classes: number,
): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (const value of sorted) {
    const place = classOf(value, bounds);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
