import type { RawTable } from "../catalogue/tables/raw-table.ts";
import { type CellRequest, cellKey } from "../model/cell.ts";
import { isKnown, missing } from "../model/value.ts";
import type { JudgedFigure } from "./judge-figure.ts";

/** A figure that someone else protected, as it came; undefined for a table that is protected here. */
export function givenFigure(request: CellRequest, { given }: RawTable): JudgedFigure | undefined {
  if (!given) return undefined;
  const found = given.get(cellKey(request));
  if (!found) return { value: missing("not-covered"), status: "waargenomen", isPrimary: false };
  const { value, status } = found;
  return { value, status, isPrimary: false, ...(isKnown(value) ? { number: value.number } : {}) };
}
