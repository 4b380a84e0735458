import type { Area, AreaKey } from "../../model/area.ts";
import { type Derivation, furthestDerived } from "../../model/derivation.ts";
import { belongsTo, vintages } from "../../model/vintage.ts";
import type { RawTable } from "../tables/raw-table.ts";
import { addRows, type TableRows } from "../tables/table-rows.ts";
import { type AreaTables, vintageOf } from "./area-tables.ts";

type Derivations = Map<AreaKey, Map<string, Derivation>>;

/**
 * Adds to `rows` the areas of the shown division in periods that are written in
 * another one: what consists of areas of before is their sum, where all of them
 * have figures. Returns which figures came to be so. Medians are not added up.
 */
export function bridgeVintages(
  table: RawTable,
  rows: TableRows,
  areas: AreaTables,
  known: ReadonlySet<AreaKey>,
): Derivations {
  const derivations: Derivations = new Map();
  const note = (area: AreaKey, period: string, derivation: Derivation): void => {
    derivations.set(area, (derivations.get(area) ?? new Map()).set(period, derivation));
  };
  const isWanted = (key: AreaKey, area: Area): boolean =>
    belongsTo(area, areas.vintage) || known.has(key);
  noteImportedSums(table, areas, note);
  if (table.dataset.isAdditive === false) return derivations;
  const add = (area: AreaKey, period: string, parts: readonly AreaKey[]): void => {
    const present = parts.flatMap((part) => {
      const found = rows.get(part)?.get(period);
      return found ? [found] : [];
    });
    rows.set(area, (rows.get(area) ?? new Map()).set(period, addRows(present)));
  };
  const wanted = [...areas.predecessors].flatMap(([key, predecessors]) => {
    const area = areas.areas.get(key);
    return area && isWanted(key, area) ? [{ key, area, predecessors }] : [];
  });
  const wantedIn = new Map(
    vintages.map((vintage) => [vintage, wanted.filter(({ area }) => !belongsTo(area, vintage))]),
  );
  for (const period of table.periods) {
    const isThere = (area: AreaKey): boolean => rows.get(area)?.has(period) ?? false;
    for (const one of wantedIn.get(vintageOf(table.dataset, period, areas)) ?? []) {
      const { key, area, predecessors } = one;
      if (isThere(key)) continue;
      if (!hasAll(area, predecessors.filter(isThere), predecessors, table, areas)) continue;
      add(key, period, predecessors);
      note(key, period, "summed");
    }
    if (!table.dataset.sumsTo.includes("groep")) continue;
    for (const [key, members] of Object.values(areas.childrenIn).flatMap((tree) => [...tree])) {
      const area = areas.areas.get(key);
      if (area?.level !== "groep" || !isWanted(key, area) || isThere(key)) continue;
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

/** Importers add up whole provinces as they are today: their rows name the area outright. */
function noteImportedSums(
  { rows, dataset }: RawTable,
  areas: AreaTables,
  note: (area: AreaKey, period: string, derivation: Derivation) => void,
): void {
  for (const [key, byPeriod] of rows) {
    const area = areas.areas.get(key);
    for (const period of byPeriod.keys()) {
      if (area && !belongsTo(area, vintageOf(dataset, period, areas))) note(key, period, "summed");
    }
  }
}
