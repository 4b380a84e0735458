import type { AreaKey } from "../model/area.ts";
import { leastFirm, type ObservationStatus } from "../model/observation.ts";
import { type RawValue, sumValues } from "../model/value.ts";
import type { RawRow, RawTable } from "./raw-table.ts";

/** Rows of a table that is being made. */
export type TableRows = Map<AreaKey, Map<string, readonly RawRow[]>>;

export function copyRows(rows: RawTable["rows"]): TableRows {
  return new Map([...rows].map(([area, byPeriod]) => [area, new Map(byPeriod)]));
}

export function hasRowsIn(rows: TableRows, area: AreaKey, periods: readonly string[]): boolean {
  const byPeriod = rows.get(area);
  return byPeriod !== undefined && periods.some((period) => byPeriod.has(period));
}

/** The rows of several areas as those of one, added up by categories. */
export function addRows(parts: readonly (readonly RawRow[])[]): readonly RawRow[] {
  const byCategories = new Map<
    string,
    { categories: readonly string[]; values: RawValue[]; status: ObservationStatus }
  >();
  for (const part of parts) {
    for (const { categories, value, status } of part) {
      const key = categories.join(";");
      const sum = byCategories.get(key);
      if (sum) {
        sum.values.push(value);
        sum.status = leastFirm(sum.status, status);
      } else {
        byCategories.set(key, { categories, values: [value], status });
      }
    }
  }
  return [...byCategories.values()].map(({ categories, values, status }) => ({
    categories,
    value: sumValues(values),
    status,
  }));
}
