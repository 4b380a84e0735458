import type { RawTable } from "../../catalogue/tables/raw-table.ts";
import type { AreaKey } from "../../model/area.ts";
import type { Selection } from "../../model/cell.ts";
import { isKnown, sumValues } from "../../model/value.ts";
import { measureTest } from "../measure-test.ts";
import type { CountedCell } from "./counted-cell.ts";

/** A count that nobody asked for but that a reader can reckon with; undefined where there is none. */
export function countOf(
  table: RawTable,
  { where, area, period }: { where: Selection; area: AreaKey; period: string },
): CountedCell | undefined {
  const measure = { dataset: table.dataset.id, where };
  const matches = measureTest(measure, table);
  const rows = table.rows.get(area)?.get(period);
  if (!rows) return undefined;
  const sum = sumValues(
    rows.flatMap(({ categories, value }) => (matches(categories) ? [value] : [])),
  );
  const isEmpty = !isKnown(sum) && sum.reason === "not-covered" && table.dataset.isComplete;
  const isVeiled = !isKnown(sum) && sum.reason === "suppressed-by-source";
  if (!isKnown(sum) && !isEmpty && !isVeiled) return undefined;
  const value = isKnown(sum) ? sum.number : isVeiled ? undefined : 0;
  return { request: { measure, area, period }, table, value, isPrimary: false };
}
