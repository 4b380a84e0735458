import type { RawRow, RawTable } from "../catalogue/tables/raw-table.ts";
import type { CellRequest } from "../model/cell.ts";
import { measureTest } from "./measure-test.ts";

/** The rows that a cell is made of; undefined where the area has none in the period. */
export function matchingRows(
  { measure, area, period }: CellRequest,
  table: RawTable,
): readonly RawRow[] | undefined {
  const matches = measureTest(measure, table);
  return table.rows
    .get(area)
    ?.get(period)
    ?.filter(({ categories }) => matches(categories));
}
