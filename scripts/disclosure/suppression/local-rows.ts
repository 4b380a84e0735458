import type { ReaderModel } from "./reader-model.ts";
import type { LinearModel } from "./solver.ts";

/** Rows of a model of some cells, with the relation that each stands for. */
interface LocalRows
  extends Pick<LinearModel, "rowStarts" | "columns" | "coefficients" | "rowLower" | "rowUpper"> {
  readonly relations: readonly number[];
}

/**
 * Every relation that touches one of the cells, without the terms that cannot
 * move. Cell k has column 2k for moving up and 2k + 1 for moving down: no
 * movement at all is where a solver then starts. Called for every question to the
 * solver, so in plain arrays.
 */
export function localRows(reader: ReaderModel, cells: Int32Array): LocalRows {
  const { starts, termCells, coefficients, columnOfCell } = reader;
  for (let at = 0; at < cells.length; at++) columnOfCell[cells[at] ?? 0] = 2 * at;
  const relations = touchedRelations(reader, cells);
  let most = 0;
  for (const relation of relations) {
    most += 2 * ((starts[relation + 1] ?? 0) - (starts[relation] ?? 0));
  }
  const rowStarts = new Int32Array(relations.length + 1);
  const columns = new Int32Array(most);
  const values = new Float64Array(most);
  let filled = 0;
  for (let row = 0; row < relations.length; row++) {
    const relation = relations[row] ?? 0;
    const end = starts[relation + 1] ?? 0;
    for (let term = starts[relation] ?? 0; term < end; term++) {
      const column = columnOfCell[termCells[term] ?? 0] ?? -1;
      if (column < 0) continue;
      const coefficient = coefficients[term] ?? 0;
      columns[filled] = column;
      values[filled++] = coefficient;
      columns[filled] = column + 1;
      values[filled++] = -coefficient;
    }
    rowStarts[row + 1] = filled;
  }
  for (let at = 0; at < cells.length; at++) columnOfCell[cells[at] ?? 0] = -1;
  return {
    relations,
    rowStarts,
    columns: columns.subarray(0, filled),
    coefficients: values.subarray(0, filled),
    rowLower: Float64Array.from(relations, (relation) => reader.slackLow[relation] ?? 0),
    rowUpper: Float64Array.from(relations, (relation) => reader.slackHigh[relation] ?? 0),
  };
}

/** In the order in which the cells come upon them. */
function touchedRelations(
  { relationStarts, relationsOf, isTouched }: ReaderModel,
  cells: Int32Array,
): readonly number[] {
  const relations: number[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? 0;
    const last = relationStarts[cell + 1] ?? 0;
    for (let place = relationStarts[cell] ?? 0; place < last; place++) {
      const relation = relationsOf[place] ?? 0;
      if (isTouched[relation]) continue;
      isTouched[relation] = 1;
      relations.push(relation);
    }
  }
  for (const relation of relations) isTouched[relation] = 0;
  return relations;
}
