import type { Cell, CellRequest } from "../model/cell.ts";

/** The figures of other datasets than these. */
export function* outside(
  datasets: ReadonlySet<string>,
  figures: Iterable<readonly [CellRequest, Cell]>,
): Generator<readonly [CellRequest, Cell]> {
  for (const figure of figures) {
    if (!datasets.has(figure[0].measure.dataset)) yield figure;
  }
}
