/**
 * Proof that a reader cannot rule out the range of a hidden cell: for each cell
 * to protect two other tables that agree with every published number.
 */
export interface Certificate {
  readonly proofs: readonly Proof[];
  /**
   * Where readers who are alone in a count are reckoned with: more tables, for cells
   * of which those of the proofs do not do for all of them.
   */
  readonly insiders?: readonly InsiderProof[];
}

export interface Proof {
  /** Index in the cells of the linked table. */
  readonly cell: number;
  /** A table in which the cell is at most the low end of its range. */
  readonly low: Witness;
  /** A table in which it is at least the high end. */
  readonly high: Witness;
}

export interface InsiderProof {
  readonly cell: number;
  /** A table in which the cell has another value, while the cells of some sole contributors have their own. */
  readonly other: Witness;
}

/** The cells that differ from the real table, with their other value. */
export type Witness = readonly (readonly [cell: number, value: number])[];

/** All tables of a certificate: a reader cannot tell any of them from the real one. */
export function witnessesOf({ proofs, insiders = [] }: Certificate): readonly Witness[] {
  return [...proofs.flatMap(({ low, high }) => [low, high]), ...insiders.map(({ other }) => other)];
}
