import type { LinkedTable } from "../model/linked-table.ts";
import type { Publication, PublishedCell } from "./publication.ts";

/** A table of which only multiples of a base are printed. */
export interface RoundedCounts {
  readonly linked: LinkedTable;
  readonly base: number;
  /** Per cell of `linked` what a reader knows instead of the count. */
  readonly rounded: readonly number[];
  /** Per cell, as the method is explained: the count differs by less than this. */
  readonly within: readonly number[];
}

/**
 * What a reader has who knows the rounded numbers, the sums and the method. A
 * count is no less than 0, and a printed 0 may stand for a small count: nothing
 * sets a real zero apart. Of a count from 1 up to the base no value may be ruled out.
 */
export function roundedPublication({ linked, base, rounded, within }: RoundedCounts): Publication {
  const cells = linked.cells.map(({ name, value }, cell): PublishedCell => {
    const number = rounded[cell] ?? 0;
    const change = (within[cell] ?? base) - 1;
    const known = { name, low: Math.max(0, number - change), high: number + change };
    return value > 0 && value < base ? { ...known, range: { low: 1, high: base - 1 } } : known;
  });
  return { kind: linked.kind, cells, relations: linked.relations };
}
