import type { CountedCell } from "./counted-cell.ts";
import type { Part } from "./parts.ts";

/** A count and what it is the sum of. */
export interface DividedCount {
  readonly count: CountedCell;
  readonly parts: readonly PartOfCount[];
}

export interface PartOfCount {
  readonly part: Part;
  readonly share: number;
}
