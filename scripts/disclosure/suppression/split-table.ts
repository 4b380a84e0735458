import type { LinkedTable } from "../../model/linked-table.ts";
import { connectedCells, type TablePart } from "../connected-cells.ts";

/**
 * From this value on, an unprinted cell of which one relation only speaks takes
 * up whatever the other cells of the relation do: the relation tells a reader
 * nothing about small counts. "All of Flanders" minus one city is such a cell.
 */
const boundlessFrom = 1000;

/**
 * The independent parts of a table that hold something to protect. A relation
 * that is no exact sum of whole counts is always telling. The audit
 * attacks the whole table, so leaving out a relation that does matter is found.
 */
export function splitTable({ cells, relations, kind }: LinkedTable): readonly TablePart[] {
  const mentions = new Int32Array(cells.length);
  for (const { terms } of relations) {
    for (const { cell } of terms) mentions[cell] = (mentions[cell] ?? 0) + 1;
  }
  const isBoundless = (cell: number): boolean => {
    const { isPrinted, isPrimary, value } = cells[cell] ?? {};
    return !isPrinted && !isPrimary && mentions[cell] === 1 && (value ?? 0) >= boundlessFrom;
  };
  const telling = relations.filter(
    ({ terms, low, high }) =>
      low !== high ||
      terms.some(({ coefficient }) => !Number.isInteger(coefficient)) ||
      !terms.some(({ cell }) => isBoundless(cell)),
  );
  return connectedCells({ cells, relations, kind }, telling).filter(({ table }) =>
    table.cells.some(({ isPrimary }) => isPrimary),
  );
}
