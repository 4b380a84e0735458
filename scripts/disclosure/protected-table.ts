import type { Cell, CellRequest } from "../model/cell.ts";

/**
 * The figures that may be published, and nothing else. Only `protect` makes
 * one; everything after disclosure reads figures through it.
 */
export interface ProtectedTable {
  /** Asking for a cell that was not planned is a bug of ours and throws. */
  cell(request: CellRequest): Cell;
  /** How many cells were asked for, and how many were hidden here. */
  readonly counts: { readonly cells: number; readonly suppressed: number };
}
