import type { ReaderModel } from "./reader-model.ts";
import type { LinearModel } from "./solver.ts";

/** Rows of a model of some cells, with the relation that each stands for. */
export interface LocalRows
  extends Pick<LinearModel, "rowStarts" | "columns" | "coefficients" | "rowLower" | "rowUpper"> {
  readonly relations: readonly number[];
}

/**
 * Every relation that touches one of the cells, without the terms that cannot
 * move. Cell k has column 2k for moving up and 2k + 1 for moving down: no
 * movement at all is where a solver then starts.
 */
export function localRows(reader: ReaderModel, cells: Int32Array): LocalRows {
  const { starts, termCells, coefficients, relationStarts, relationsOf } = reader;
  const position = new Map<number, number>();
  for (const [at, cell] of cells.entries()) position.set(cell, at);
  const relations = new Set<number>();
  const rowStarts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const cell of cells) {
    for (let at = relationStarts[cell] ?? 0; at < (relationStarts[cell + 1] ?? 0); at++) {
      const relation = relationsOf[at] ?? 0;
      if (relations.has(relation)) continue;
      relations.add(relation);
      const end = starts[relation + 1] ?? 0;
      for (let term = starts[relation] ?? 0; term < end; term++) {
        const local = position.get(termCells[term] ?? 0);
        if (local === undefined) continue;
        const coefficient = coefficients[term] ?? 0;
        columns.push(2 * local, 2 * local + 1);
        values.push(coefficient, -coefficient);
      }
      rowStarts.push(columns.length);
    }
  }
  const touched = [...relations];
  return {
    relations: touched,
    rowStarts: Int32Array.from(rowStarts),
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(values),
    rowLower: Float64Array.from(touched, (relation) => reader.slackLow[relation] ?? 0),
    rowUpper: Float64Array.from(touched, (relation) => reader.slackHigh[relation] ?? 0),
  };
}
