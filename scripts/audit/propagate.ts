import { type Bounds, closeness, lowerHigh, raiseLow } from "./bounds.ts";
import type { HiddenSystem } from "./hidden-system.ts";

/** Sums over a row in which infinite parts are counted apart, so that one can be left out. */
interface Activity {
  readonly finite: number;
  readonly infinite: number;
}

/** How many rows are looked at at most, per row of the system. */
const visitsPerRow = 30;

/**
 * Sharpens the proved bounds row by row: what a total leaves to one part when
 * the others are at their extremes. This is how a person with a pencil would
 * attack; it finds every cell that one sum gives away. Slowly converging chains
 * are broken off: the bounds are then still right, and the LPs finish the work.
 *
 * Returns the row in which no values are left, when the numbers contradict
 * each other.
 */
export function propagate(system: HiddenSystem, bounds: Bounds): number | undefined {
  const { starts, columns, relations } = system;
  const rowsOf: number[][] = Array.from(system.cells, () => []);
  for (let row = 0; row < relations.length; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      rowsOf[columns[at] ?? 0]?.push(row);
    }
  }
  const queue = Array.from(relations, (_, row) => row);
  const isQueued = new Uint8Array(relations.length).fill(1);
  const limit = visitsPerRow * relations.length;
  for (let visit = 0; visit < queue.length && visit < limit; visit++) {
    const row = queue[visit] ?? 0;
    isQueued[row] = 0;
    const changed = propagateRow(system, bounds, row);
    if (!changed) return row;
    for (const column of changed) {
      for (const next of rowsOf[column] ?? []) {
        if (isQueued[next] || next === row) continue;
        isQueued[next] = 1;
        queue.push(next);
      }
    }
  }
  return undefined;
}

/** The columns whose bounds became sharper; absent when a bound crosses another. */
function propagateRow(system: HiddenSystem, bounds: Bounds, row: number): number[] | undefined {
  const { starts, columns, coefficients, isFractional } = system;
  const start = starts[row] ?? 0;
  const end = starts[row + 1] ?? 0;
  const least = rowActivity(system, bounds, row, -1);
  const most = rowActivity(system, bounds, row, 1);
  const changed: number[] = [];
  for (let at = start; at < end; at++) {
    const column = columns[at] ?? 0;
    const coefficient = coefficients[at] ?? 1;
    const low = bounds.low[column] ?? 0;
    const high = bounds.high[column] ?? 0;
    const [ownLeast, ownMost] = coefficient > 0 ? [low, high] : [high, low];
    // What the column may add is what the row allows less what the others add.
    const room = (system.rowHigh[row] ?? 0) - without(least, coefficient * ownLeast);
    const need = (system.rowLow[row] ?? 0) - without(most, coefficient * ownMost);
    const [from, to] = coefficient > 0 ? [need, room] : [room, need];
    const isInteger = isFractional[column] !== 1;
    raiseLow(bounds, column, from / coefficient, isInteger);
    lowerHigh(bounds, column, to / coefficient, isInteger);
    const newLow = bounds.low[column] ?? 0;
    const newHigh = bounds.high[column] ?? 0;
    if (newLow > newHigh + closeness(newHigh)) return undefined;
    if (newLow > low + closeness(low) || newHigh < high - closeness(high)) changed.push(column);
  }
  return changed;
}

/** The least (−1) or most (1) that the columns of a row add up to. */
function rowActivity(
  { starts, columns, coefficients }: HiddenSystem,
  { low, high }: Bounds,
  row: number,
  direction: 1 | -1,
): Activity {
  let finite = 0;
  let infinite = 0;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
    const column = columns[at] ?? 0;
    const coefficient = coefficients[at] ?? 0;
    const value = coefficient * direction > 0 ? (high[column] ?? 0) : (low[column] ?? 0);
    if (Number.isFinite(value)) finite += coefficient * value;
    else infinite += 1;
  }
  return { finite, infinite: infinite * direction };
}

function without({ finite, infinite }: Activity, own: number): number {
  const direction = Math.sign(infinite);
  const others = Number.isFinite(own) ? infinite : infinite - direction;
  if (others !== 0) return Math.sign(others) * Number.POSITIVE_INFINITY;
  return Number.isFinite(own) ? finite - own : finite;
}
