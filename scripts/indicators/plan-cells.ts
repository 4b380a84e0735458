import { type Area, areaKey } from "../model/area.ts";
import type { CellRequest } from "../model/cell.ts";
import { crossRows } from "../model/cross-formula.ts";
import { type Formula, type IndicatorDefinition, measuresOf } from "../model/indicator.ts";

/** Every cell that the indicators of these areas can need, before any of them is computed. */
export function* planCells(
  definitions: readonly IndicatorDefinition[],
  areas: readonly Area[],
  periodsOf: (dataset: string) => readonly string[],
): Generator<CellRequest> {
  for (const { formula, levels, decimals } of definitions) {
    const measures = seriesMeasures(formula);
    for (const area of areas) {
      if (!levels.includes(area.level)) continue;
      for (const measure of measures) {
        for (const period of periodsOf(measure.dataset))
          yield { measure, area: areaKey(area), period, decimals };
      }
    }
  }
}

/** The same of areas that are shown for the latest period only: every earlier one that nobody prints would hide more. */
export function* planLatestCells(
  definitions: readonly IndicatorDefinition[],
  areas: readonly Area[],
  latestPeriodOf: (dataset: string) => string | undefined,
): Generator<CellRequest> {
  for (const { formula, levels } of definitions) {
    for (const area of areas) {
      if (!levels.includes(area.level)) continue;
      for (const measure of seriesMeasures(formula)) {
        const period = latestPeriodOf(measure.dataset);
        if (period !== undefined) yield { measure, area: areaKey(area), period };
      }
    }
  }
}

/** A cross table is printed for one period of one area; only its grand total has a series. */
function seriesMeasures(formula: Formula) {
  return formula.kind === "cross" ? [formula.total] : measuresOf(formula);
}

/** Every cell of the cross tables of these areas, totals included, in the latest period. */
export function* planCrossCells(
  definitions: readonly IndicatorDefinition[],
  areas: readonly Area[],
  latestPeriodOf: (dataset: string) => string | undefined,
): Generator<CellRequest> {
  for (const { formula, levels } of definitions) {
    if (formula.kind !== "cross") continue;
    const period = latestPeriodOf(formula.total.dataset);
    if (period === undefined) continue;
    const measures = crossRows(formula).flatMap((row) => row.measures);
    for (const area of areas) {
      if (!levels.includes(area.level)) continue;
      for (const measure of measures) yield { measure, area: areaKey(area), period };
    }
  }
}
