import type { HiddenSystem } from "./hidden-system.ts";

/** Solvers are right up to this much; a count within it of a whole number is that number. */
const solverTolerance = 1e-6;

/**
 * What is known of the cells of a system so far, per column. `low` and `high`
 * are proved: no table lies outside. `attainedLow` and `attainedHigh` are shown
 * by tables: a reader cannot rule them out. The truth lies between the two.
 */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly attainedLow: Float64Array;
  readonly attainedHigh: Float64Array;
}

export function startBounds({ low, high }: HiddenSystem): Bounds {
  return {
    low: low.slice(),
    high: high.slice(),
    attainedLow: new Float64Array(low.length).fill(Number.POSITIVE_INFINITY),
    attainedHigh: new Float64Array(low.length).fill(Number.NEGATIVE_INFINITY),
  };
}

/**
 * Takes a table into account, one value per column. Of counts it must be whole;
 * returns false when it is not, and changes nothing.
 */
export function attain(
  bounds: Bounds,
  values: Float64Array,
  { isFractional }: Pick<HiddenSystem, "isFractional">,
): boolean {
  if (!values.every((value, column) => isFractional[column] || isNearWhole(value))) return false;
  for (let column = 0; column < values.length; column++) {
    const found = values[column] ?? 0;
    const value = isFractional[column] ? found : Math.round(found);
    if (value < (bounds.attainedLow[column] ?? 0)) bounds.attainedLow[column] = value;
    if (value > (bounds.attainedHigh[column] ?? 0)) bounds.attainedHigh[column] = value;
  }
  return true;
}

function isNearWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= solverTolerance;
}

/** Tightens the proved lower bound; counts are rounded up to a whole one. */
export function raiseLow({ low }: Bounds, column: number, bound: number, isInteger: boolean): void {
  const value = isInteger ? Math.ceil(bound - 10 * solverTolerance) : bound;
  if (value > (low[column] ?? 0)) low[column] = value;
}

export function lowerHigh(
  { high }: Bounds,
  column: number,
  bound: number,
  isInteger: boolean,
): void {
  const value = isInteger ? Math.floor(bound + 10 * solverTolerance) : bound;
  if (value < (high[column] ?? 0)) high[column] = value;
}

/** How far two numbers may differ and still count as the same. */
export function closeness(value: number): number {
  return solverTolerance * Math.max(1, Math.abs(value));
}

export function isLowSettled({ low, attainedLow }: Bounds, column: number): boolean {
  return isAtMost(attainedLow[column] ?? 0, low[column] ?? 0);
}

export function isHighSettled({ high, attainedHigh }: Bounds, column: number): boolean {
  return isAtLeast(attainedHigh[column] ?? 0, high[column] ?? 0);
}

export function isAtMost(value: number, bound: number): boolean {
  return value <= bound || value <= bound + closeness(bound);
}

export function isAtLeast(value: number, bound: number): boolean {
  return value >= bound || value >= bound - closeness(bound);
}
