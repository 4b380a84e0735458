import { type Area, areaKey } from "../model/area.ts";
import type { Cell } from "../model/cell.ts";
import { type CrossFormula, type CrossRow, crossRows } from "../model/cross-formula.ts";
import type { Figures } from "./compute.ts";

/** A row of a cross table with its cells, as they came out of the gate. */
export interface CrossTableRow extends Omit<CrossRow, "measures"> {
  readonly cells: readonly Cell[];
}

/** The cross table of an area in a period; both must be ones that `planCrossCells` asked for. */
export function crossTabulate(
  formula: CrossFormula,
  area: Area,
  period: string,
  { table }: Figures,
): readonly CrossTableRow[] {
  return crossRows(formula).map(({ measures, ...row }) => ({
    ...row,
    cells: measures.map((measure) => table.cell({ measure, area: areaKey(area), period })),
  }));
}
