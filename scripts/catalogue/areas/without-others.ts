import { type AreaKey, areaKey } from "../../model/area.ts";
import type { City } from "../../model/city.ts";
import { belongsTo } from "../../model/vintage.ts";
import type { RawTable } from "../tables/raw-table.ts";
import { copyRows } from "../tables/table-rows.ts";
import { type AreaTables, vintageOf } from "./area-tables.ts";

/**
 * A table on the territory of before, without what is kept for that of today only: provinces as they
 * are now, and municipalities that went into a city or another province. Nobody has those from this
 * edition. Who has an edition of the other territory has both; then (`known` names areas of it)
 * nothing is left out, and the gate reckons with them.
 */
export function withoutOthers(
  table: RawTable,
  cities: readonly City[],
  areas: AreaTables,
  known: ReadonlySet<AreaKey>,
): RawTable {
  const isOther = (key: AreaKey): boolean => {
    const area = areas.areas.get(key);
    return area !== undefined && !belongsTo(area, areas.vintage);
  };
  if (areas.vintage !== "2024" || [...known].some(isOther)) return table;
  const shown = new Set(
    cities.flatMap(({ area, comparisons, peers, parts, otherParts }) => [
      ...[area, ...comparisons, ...peers, ...otherParts].map(areaKey),
      ...parts.map(({ key }) => key),
    ]),
  );
  const rows = copyRows(table.rows);
  for (const [key, byPeriod] of table.rows) {
    const isKeptForOther = !shown.has(key) && areas.movedMunicipalities.has(key);
    if (isKeptForOther && !hasAllBeside(key, table, areas)) rows.delete(key);
    if (!isOther(key)) continue;
    for (const period of byPeriod.keys()) {
      if (vintageOf(table.dataset, period, areas) === "2024") rows.get(key)?.delete(period);
    }
    if (rows.get(key)?.size === 0) rows.delete(key);
  }
  return { ...table, rows };
}

/** True in a table with every municipality of the province: there it is one of many, kept for itself. */
function hasAllBeside(key: AreaKey, { rows }: RawTable, areas: AreaTables): boolean {
  const provinces = areas.parents.get(key)?.filter((parent) => parent.startsWith("provincie:"));
  const beside = (provinces ?? []).flatMap((one) => areas.childrenIn["2024"]?.get(one) ?? []);
  const municipalities = beside.filter((one) => one.startsWith("gemeente:"));
  return municipalities.length > 0 && municipalities.every((one) => rows.has(one));
}
