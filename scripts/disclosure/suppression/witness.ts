/**
 * Another table that agrees with everything published: how far each cell that
 * differs is from its true value. Shows that a reader cannot rule out the
 * values it gives to hidden cells.
 */
export interface Witness {
  readonly cells: Int32Array;
  /** Same length as `cells`: other value − true value. Whole for counts. */
  readonly moves: Float64Array;
}

export function moveOf({ cells, moves }: Witness, cell: number): number {
  const at = cells.indexOf(cell);
  return at < 0 ? 0 : (moves[at] ?? 0);
}
