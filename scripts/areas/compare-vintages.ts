import { computeOverlap } from "./overlap.ts";
import type { NeighbourhoodShape } from "./weigh-by-area.ts";

/** What becomes of an area in a later vintage. */
export interface VintageChange {
  readonly code: string;
  readonly name: string;
  /** True when one later area has the same ground, but for the difference of two drawings. */
  readonly isSame: boolean;
  /** Later areas on its ground, largest share first. */
  readonly successors: readonly Successor[];
}

interface Successor {
  readonly code: string;
  readonly name: string;
  /** Share of the earlier area, from 0 to 1. */
  readonly share: number;
}

/** Maps are thinned vintage by vintage: this much of an area may be another's for that alone. */
const largestDifference = 0.05;

/** Compares the ground of areas, in Lambert 72: a code or a name that stays is no proof of a boundary that does. */
export function compareVintages(
  before: readonly NeighbourhoodShape[],
  after: readonly NeighbourhoodShape[],
): readonly VintageChange[] {
  const sizes = new Map(
    after.map(({ code, geometry }) => [code, computeOverlap(geometry, geometry)]),
  );
  return before.map(({ code, name, geometry }) => {
    const size = computeOverlap(geometry, geometry);
    const found = after
      .map((next) => ({ next, shared: computeOverlap(geometry, next.geometry) }))
      .filter(({ next, shared }) => {
        const smallest = Math.min(size, sizes.get(next.code) ?? size);
        return shared / smallest > largestDifference;
      })
      .sort((a, b) => b.shared - a.shared);
    const [first, ...others] = found;
    const isSame =
      first !== undefined &&
      others.length === 0 &&
      first.shared / Math.max(size, sizes.get(first.next.code) ?? size) >= 1 - largestDifference;
    const successors = found.map(({ next, shared }) => ({
      code: next.code,
      name: next.name,
      share: shared / size,
    }));
    return { code, name, isSame, successors };
  });
}
