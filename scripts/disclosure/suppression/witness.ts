import type { Need } from "./reader-model.ts";

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

function moveOf({ cells, moves }: Witness, cell: number): number {
  const at = cells.indexOf(cell);
  return at < 0 ? 0 : (moves[at] ?? 0);
}

const tolerance = 1e-6;

/** True when the witness moves the needed cell as far as the need asks, and none that it holds. */
export function meets(witness: Witness, { cell, direction, amount, held }: Need): boolean {
  return (
    moveOf(witness, cell) * direction >= amount - tolerance &&
    !held?.some((known) => witness.cells.includes(known))
  );
}
