/**
 * Proof that a reader cannot rule out the range of a hidden cell: for each cell
 * to protect two other tables that agree with every published number.
 */
export interface Certificate {
  readonly proofs: readonly Proof[];
}

export interface Proof {
  /** Index in the cells of the linked table. */
  readonly cell: number;
  /** A table in which the cell is at most the low end of its range. */
  readonly low: Witness;
  /** A table in which it is at least the high end. */
  readonly high: Witness;
}

/** The cells that differ from the real table, with their other value. */
export type Witness = readonly (readonly [cell: number, value: number])[];
