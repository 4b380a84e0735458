import { type Derivation, derivations } from "../model/derivation.ts";
import { isKnown } from "../model/value.ts";
import type { FigureTable, TableCell } from "./figure-view.ts";

/**
 * Says of a whole row or column how its figures came to be where that is the same for all
 * of them, so that not each figure needs a sign. What is observed is never marked.
 */
export function markDerivations(table: FigureTable): FigureTable {
  const rows = table.rows.map((row) => ({ row, shared: sharedDerivation(row.cells) }));
  const columns = table.columns.map((column, index) => {
    const cells = table.rows.flatMap(({ cells }) => cells[index] ?? []);
    return { column, shared: table.rows.length > 1 ? sharedDerivation(cells) : undefined };
  });
  if (rows.every(({ shared }) => shared === undefined) && columns.every(isUnmarked)) return table;
  return {
    ...table,
    columns: columns.map(({ column, shared }) =>
      shared ? { ...column, derivation: shared } : column,
    ),
    rows: rows.map(({ row, shared }) => ({
      ...row,
      ...(shared && !columns.every((one) => one.shared) ? { derivation: shared } : {}),
      cells: row.cells.map((cell, index) =>
        shared || columns[index]?.shared ? withoutDerivation(cell) : cell,
      ),
    })),
  };
}

function isUnmarked({ shared }: { readonly shared: Derivation | undefined }): boolean {
  return shared === undefined;
}

/** The one that all figures have; undefined when they differ, are observed or are none. */
function sharedDerivation(cells: readonly TableCell[]): Derivation | undefined {
  const known = cells.filter(({ value }) => isKnown(value));
  const [first] = known;
  const shared = derivations.find((one) => one === first?.derivation && one !== "observed");
  return shared && known.every(({ derivation }) => derivation === shared) ? shared : undefined;
}

function withoutDerivation({ derivation: _, ...cell }: TableCell): TableCell {
  return cell;
}
