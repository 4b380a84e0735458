import { crossTabulate } from "../indicators/cross-table.ts";
import { placesOf } from "../model/cross-formula.ts";
import { capitalize, enumerate } from "../model/dutch.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";

/** Two or three characteristics of the city against each other, in the latest period; a table only. */
export function crossTableFigure(
  definition: FigureDefinition,
  { city, figures, indicator, latestPeriodOf }: FigureContext,
): FigureCore | undefined {
  const { formula, levels, unit, decimals } = indicator(definition.indicator);
  if (formula.kind !== "cross") throw new Error(`no cross table: ${definition.indicator}`);
  if (!levels.includes(city.area.level)) return undefined;
  const period = latestPeriodOf(formula.total.dataset);
  if (period === undefined) return undefined;
  const rowNames = [formula.groups, formula.rows].flatMap((axis) => axis?.name.toLowerCase() ?? []);
  return {
    title: undefined,
    scope: `${city.name}, ${period}`,
    period,
    table: {
      caption: `${capitalize(unit.name)} naar ${enumerate(rowNames)} (rijen) en ${formula.columns.name.toLowerCase()} (kolommen)`,
      rowHeader: formula.rows.name,
      ...(formula.groups ? { groupHeader: formula.groups.name } : {}),
      columns: placesOf(formula.columns).map(({ name, isTotal }) => ({
        name,
        unit,
        decimals,
        isTotal,
      })),
      rows: crossTabulate(formula, city.area, period, figures).map((row) => ({
        ...row,
        isOwn: false,
      })),
    },
  };
}
