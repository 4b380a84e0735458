import type { Area } from "../model/area.ts";
import { type CrossFormula, type CrossRow, crossRows } from "../model/cross-formula.ts";
import type { Observation } from "../model/observation.ts";
import { type Figures, readCell } from "./compute.ts";

/** A row of a cross table with its cells, as they came out of the gate. */
interface CrossTableRow extends Omit<CrossRow, "measures"> {
  readonly cells: readonly Omit<Observation, "period">[];
}

/** The cross table of an area in a period; both must be ones that `planCrossCells` asked for. */
export function crossTabulate(
  formula: CrossFormula,
  area: Area,
  period: string,
  figures: Figures,
): readonly CrossTableRow[] {
  return crossRows(formula).map(({ measures, ...row }) => ({
    ...row,
    cells: measures.map((measure) => readCell(measure, area, period, figures)),
  }));
}
