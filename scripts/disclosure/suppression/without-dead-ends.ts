import type { ReaderModel } from "./reader-model.ts";

/**
 * The cells that can move when only these do, as far as counting tells: a cell
 * alone in an exact sum cannot, and without it perhaps others cannot either.
 * Undefined when `wanted` is among those that cannot: then no solver need be asked.
 */
export function withoutDeadEnds(
  model: ReaderModel,
  cells: Int32Array,
  wanted: number,
): Int32Array | undefined {
  const { relationStarts, relationsOf, slackLow, slackHigh, movers, moverSum, columnOfCell } =
    model;
  const relationsOfCell = (cell: number): Int32Array =>
    relationsOf.subarray(relationStarts[cell] ?? 0, relationStarts[cell + 1] ?? 0);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? 0;
    columnOfCell[cell] = 0;
    for (const relation of relationsOfCell(cell)) {
      movers[relation] = (movers[relation] ?? 0) + 1;
      moverSum[relation] = (moverSum[relation] ?? 0) + cell;
    }
  }
  const isStuck = (relation: number): boolean =>
    movers[relation] === 1 && slackLow[relation] === 0 && slackHigh[relation] === 0;
  const stuck: number[] = [];
  const stop = (cell: number): void => {
    if (columnOfCell[cell] !== 0) return;
    columnOfCell[cell] = -1;
    stuck.push(cell);
  };
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? 0;
    if (relationsOfCell(cell).some(isStuck)) stop(cell);
  }
  for (const cell of stuck) {
    for (const relation of relationsOfCell(cell)) {
      movers[relation] = (movers[relation] ?? 0) - 1;
      moverSum[relation] = (moverSum[relation] ?? 0) - cell;
      // The sum of the cells left is the cell itself when one is left.
      if (isStuck(relation)) stop(moverSum[relation] ?? 0);
    }
  }
  const canMove = columnOfCell[wanted] === 0;
  const left =
    canMove && stuck.length > 0 ? cells.filter((cell) => columnOfCell[cell] === 0) : cells;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? 0;
    columnOfCell[cell] = -1;
    for (const relation of relationsOfCell(cell)) {
      movers[relation] = 0;
      moverSum[relation] = 0;
    }
  }
  return canMove ? left : undefined;
}
