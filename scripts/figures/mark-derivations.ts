import { type Derivation, derivations } from "../model/derivation.ts";
import { isKnown } from "../model/value.ts";
import type { FigureTable, TableCell } from "./figure-view.ts";

/**
 * Says of a whole row or column how its figures came to be where that is the same for all
 * of them, so that not each figure needs a sign. What is observed is never marked.
 */
export function markDerivations(table: FigureTable): FigureTable {
  const ofRows = table.rows.map(({ cells }) => sharedDerivation(cells));
  const ofColumns = table.columns.map((_, index) =>
    sharedDerivation(table.rows.flatMap(({ cells }) => cells[index] ?? [])),
  );
  const marked = ofRows.filter((shared) => shared !== undefined).length;
  const withFigures = ofColumns.filter((_, index) =>
    table.rows.some(({ cells }) => cells[index] && isKnown(cells[index].value)),
  );
  // Whichever needs fewer signs.
  const isByColumn =
    withFigures.length < marked && withFigures.every((shared) => shared !== undefined);
  return {
    ...table,
    columns: table.columns.map((column, index) => ({
      ...column,
      ...(isByColumn ? derivationAs(ofColumns[index]) : {}),
    })),
    rows: table.rows.map((row, index) => ({
      ...row,
      ...(isByColumn ? {} : derivationAs(ofRows[index])),
      cells: isByColumn || ofRows[index] ? row.cells.map(withoutDerivation) : row.cells,
    })),
  };
}

function derivationAs(derivation: Derivation | undefined) {
  return derivation ? { derivation } : {};
}

/** The one that all figures have; undefined when they differ, are observed or are none. */
function sharedDerivation(cells: readonly TableCell[]): Derivation | undefined {
  const known = cells.filter(({ value }) => isKnown(value));
  const [first] = known;
  const shared = derivations.find((one) => one === first?.derivation && one !== "observed");
  return shared && known.every(({ derivation }) => derivation === shared) ? shared : undefined;
}

/** Of a figure that is there; a missing one keeps why. */
function withoutDerivation(cell: TableCell): TableCell {
  const { derivation: _, ...rest } = cell;
  return isKnown(cell.value) ? rest : cell;
}
