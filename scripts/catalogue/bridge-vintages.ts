import { type Area, type AreaKey, areaKey } from "../model/area.ts";
import { type Derivation, furthestDerived } from "../model/derivation.ts";
import { belongsTo } from "../model/vintage.ts";
import { type AreaTables, vintageOf } from "./area-tables.ts";
import type { RawTable } from "./raw-table.ts";
import { addRows, type TableRows } from "./table-rows.ts";

type Derivations = Map<AreaKey, Map<string, Derivation>>;

/**
 * Adds to `rows` the areas of the shown division in periods that are written in
 * another one: what consists of areas of before is their sum, where all of them
 * have figures. Returns which figures came to be so. Medians are not added up.
 */
export function bridgeVintages(table: RawTable, rows: TableRows, areas: AreaTables): Derivations {
  const derivations: Derivations = new Map();
  const note = (area: AreaKey, period: string, derivation: Derivation): void => {
    derivations.set(area, (derivations.get(area) ?? new Map()).set(period, derivation));
  };
  const periods = table.periods.filter(
    (period) => vintageOf(table.dataset, period, areas) !== areas.vintage,
  );
  keepShownSums(table, rows, areas, note);
  if (table.dataset.isAdditive === false || periods.length === 0) return derivations;
  const add = (area: AreaKey, period: string, parts: readonly AreaKey[]): void => {
    const present = parts.flatMap((part) => {
      const found = rows.get(part)?.get(period);
      return found ? [found] : [];
    });
    rows.set(area, (rows.get(area) ?? new Map()).set(period, addRows(present)));
  };
  for (const period of periods) {
    const isThere = (area: AreaKey): boolean => rows.get(area)?.has(period) ?? false;
    for (const [key, predecessors] of areas.predecessors) {
      const area = areas.areas.get(key);
      if (!area || !belongsTo(area, areas.vintage) || isThere(key)) continue;
      if (!hasAll(area, predecessors.filter(isThere), predecessors, table, areas)) continue;
      add(key, period, predecessors);
      note(key, period, "summed");
    }
    if (!table.dataset.sumsTo.includes("groep")) continue;
    for (const [key, members] of areas.childrenIn[areas.vintage] ?? []) {
      if (areas.areas.get(key)?.level !== "groep" || isThere(key)) continue;
      if (!members.every(isThere)) continue;
      add(key, period, members);
      note(key, period, furthestDerived(members.map((one) => derivations.get(one)?.get(period))));
    }
  }
  return derivations;
}

/**
 * Areas that merged must all be there. Of sectors that a wijk kept, those that
 * replaced each other never are together: in a complete dataset it is enough that some are.
 */
function hasAll(
  area: Area,
  present: readonly AreaKey[],
  predecessors: readonly AreaKey[],
  { dataset }: RawTable,
  { areas }: AreaTables,
): boolean {
  const isDivision = predecessors.some((one) => areas.get(one)?.level !== area.level);
  if (!isDivision) return present.length === predecessors.length;
  if (!dataset.sumsTo.includes(area.level)) return false;
  return dataset.isComplete ? present.length > 0 : present.length === predecessors.length;
}

/**
 * Importers add up whole provinces as they are today: their rows name the area outright,
 * beside those of the same code at that time. Of both only the shown one stays, so that the
 * provinces of a year are once, and together, the region.
 */
function keepShownSums(
  table: RawTable,
  rows: TableRows,
  areas: AreaTables,
  note: (area: AreaKey, period: string, derivation: Derivation) => void,
): void {
  for (const [key, byPeriod] of table.rows) {
    const area = areas.areas.get(key);
    if (!area) continue;
    for (const period of byPeriod.keys()) {
      if (belongsTo(area, vintageOf(table.dataset, period, areas))) continue;
      if (!belongsTo(area, areas.vintage)) {
        drop(rows, key, period);
        continue;
      }
      note(key, period, "summed");
      for (const other of areas.areasOfCode.get(`${area.level}:${area.code}`) ?? []) {
        if (other !== area) drop(rows, areaKey(other), period);
      }
    }
  }
}

function drop(rows: TableRows, area: AreaKey, period: string): void {
  const byPeriod = rows.get(area);
  byPeriod?.delete(period);
  if (byPeriod?.size === 0) rows.delete(area);
}
