import { formatBound } from "../model/format.ts";
import type { Origin } from "../model/origin.ts";
import { roundTo } from "../model/rounding.ts";
import type { ChartBase } from "./chart-input.ts";

const mostClasses = 5;

/** A class may hold this many times its even share before rounder bounds are refused. */
const unevenness = 1.7;

/**
 * Inner bounds of at most five classes, low to high: near the quantiles, and as
 * round as the spread of the values allows. A value on a bound belongs to the
 * class above it. No two bounds print the same and no class is empty.
 */
export function classBounds(values: readonly number[], decimals: number): number[] {
  const sorted = values.map((value) => roundTo(value, decimals)).sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined || lowest === highest) return [];
  for (let classes = Math.min(mostClasses, sorted.length); classes > 1; classes -= 1) {
    for (const step of roundSteps(highest - lowest, decimals)) {
      const bounds = quantiles(sorted, classes).map((bound) =>
        roundTo(Math.round(bound / step) * step, decimals),
      );
      if (isSensible(bounds, sorted, classes)) return withZero(bounds, sorted, classes);
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

/** Coarse to fine: 5, 2, 1 × 10ⁿ, never finer than what is printed. */
function roundSteps(spread: number, decimals: number): number[] {
  const steps: number[] = [];
  for (let power = Math.ceil(Math.log10(spread)); power >= -decimals; power -= 1) {
    for (const factor of [5, 2, 1]) steps.push(factor * 10 ** power);
  }
  return steps.length > 0 ? steps : [10 ** -decimals];
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
  const most = Math.max(2, (unevenness * sorted.length) / classes);
  return (
    isFilled(bounds, sorted, classes) &&
    countPerClass(bounds, sorted, classes).every((count) => count <= most)
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
