import type { RawTable } from "../../catalogue/tables/raw-table.ts";
import type { AreaKey } from "../../model/area.ts";
import type { CellRequest } from "../../model/cell.ts";
import type { CellKey } from "../../model/cell-key.ts";
import type { ValueRange } from "../../model/linked-table.ts";

/** A count that sums may tie to others, before anything is hidden. */
export interface CountedCell {
  readonly request: CellRequest;
  readonly table: RawTable;
  /** Undefined where the source hides it: nobody here knows the number. */
  readonly value: number | undefined;
  /** May not be shown, by the rule alone. */
  readonly isPrimary: boolean;
  /** Of an amount that may not be shown: what a reader may not be able to rule out. */
  readonly range?: ValueRange;
  /** Of a count that the publication asks for; absent for one that only ties tables together. */
  readonly key?: CellKey;
  /** An earlier edition showed it, and it was not revised since: whatever is hidden now, a reader has it. */
  readonly isKnownAlready?: boolean;
  /** The last edition that had it hid it. */
  readonly wasHidden?: boolean;
}

/** A mean that is printed with so many decimals: it tells a reader roughly what the weighted sum is. */
export interface PrintedMean {
  readonly key: CellKey;
  readonly area: AreaKey;
  /** Of the count that the mean is over. */
  readonly count: CellKey;
  readonly weightedBy: string;
  /** Σ characteristic × count. */
  readonly weightedSum: number;
  readonly decimals: number;
}
