/**
 * Tables that share cells, as one system: every cell once, and the sums that a
 * reader can write down between them. The form of `cellen.csv` and
 * `relaties.csv`, in which statisticians exchange such tables.
 */
export interface LinkedTable {
  readonly cells: readonly LinkedCell[];
  readonly relations: readonly Relation[];
  /** Counts take whole values only; amounts take any. */
  readonly kind: "counts" | "amounts";
}

export interface LinkedCell {
  /** For messages: "Gent · 2022 · vrouwen". */
  readonly name: string;
  readonly value: number;
  /** What a reader loses when it is hidden; at least 0. */
  readonly weight: number;
  /** May not be shown, by the rule of its source. */
  readonly isPrimary: boolean;
  /** Must be shown: a reader has it already, or cannot do without it. */
  readonly isForced: boolean;
  /** False for a cell that no page prints, yet relations speak of. */
  readonly isPrinted: boolean;
  /**
   * What a reader may not be able to rule out: the hidden cell can be as low as
   * `low` and as high as `high`. Absent for cells that need no protection.
   */
  readonly range?: ValueRange;
}

export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** low ≤ Σ coefficient × cell ≤ high. A total and its parts: −1, +1, +1, … between 0 and 0. */
export interface Relation {
  readonly terms: readonly Term[];
  readonly low: number;
  readonly high: number;
  /** For messages, where it is no sum: "aandeel vrouwen in Haven: 12,4 %". */
  readonly label?: string;
}

export interface Term {
  /** Index in `cells`. */
  readonly cell: number;
  readonly coefficient: number;
}
