import type { ValueRange } from "../model/linked-table.ts";

/** What a reader can say of a hidden cell: not below `low`, not above `high`. */
export interface Interval extends ValueRange {
  readonly cell: number;
}

/** A cell to protect of which a reader can say more than allowed. */
export interface Finding extends Interval {
  readonly name: string;
  readonly required: ValueRange;
  /** The reader knows the very number. */
  readonly isExact: boolean;
  /** Hidden by its source: nobody here knows whether it is small. */
  readonly isBySource?: true;
  /** The attack in Dutch, for the person who has to repair it. */
  readonly explanation?: string;
}
