import { type Area, areaKey } from "../model/area.ts";
import type { CellRequest } from "../model/cell.ts";
import { type IndicatorDefinition, measuresOf } from "../model/indicator.ts";

/** Every cell that the indicators of these areas can need, before any of them is computed. */
export function* planCells(
  definitions: readonly IndicatorDefinition[],
  areas: readonly Area[],
  periodsOf: (dataset: string) => readonly string[],
): Generator<CellRequest> {
  for (const { formula, levels } of definitions) {
    const measures = measuresOf(formula);
    for (const area of areas) {
      if (!levels.includes(area.level)) continue;
      for (const measure of measures) {
        for (const period of periodsOf(measure.dataset))
          yield { measure, area: areaKey(area), period };
      }
    }
  }
}
