import { convertCounts } from "../../areas/convert-counts.ts";
import type { Division } from "../../areas/division.ts";
import { type AreaKey, areaKey } from "../../model/area.ts";
import { leastFirm, type ObservationStatus } from "../../model/observation.ts";
import { isKnown, type RawValue } from "../../model/value.ts";
import type { RawRow, RawTable } from "../tables/raw-table.ts";
import type { AreaTables } from "./area-tables.ts";
import { listParts, sharesOfSectors } from "./own-areas.ts";
import type { OwnDivision } from "./read-own-divisions.ts";

type Shares = ReadonlyMap<AreaKey, ReadonlyMap<string, number>>;

/**
 * Adds the neighbourhoods of cities' own divisions to a table that has figures of
 * sectors and may be added up to wijken. What people of cut sectors are counted
 * where is settled for each combination of categories, so that every total of the
 * city is kept.
 */
export function convertTable(
  table: RawTable,
  divisions: readonly OwnDivision[],
  areas: AreaTables,
): RawTable {
  const { kind, rule, sumsTo } = table.dataset;
  // Rounding keeps sums of whole areas; it says nothing of parts of them. Who contributed to a part
  // of an amount is not known either.
  if (!sumsTo.includes("wijk") || rule.kind === "rounding" || kind !== "counts") return table;
  const rows = new Map(table.rows);
  const derivations = new Map(table.derivations);
  for (const division of divisions) {
    const shares = sharesOfSectors(division, areas);
    for (const period of table.periods) {
      for (const [key, converted] of convertPeriod(table, period, division, shares)) {
        const byPeriod = new Map(rows.get(key));
        rows.set(key, byPeriod.set(period, converted));
        if (!converted.some(({ status }) => status === "benaderend")) continue;
        const derivationsOfArea = new Map(derivations.get(key));
        derivations.set(key, derivationsOfArea.set(period, "estimated"));
      }
    }
  }
  return { ...table, rows, ...(derivations.size > 0 ? { derivations } : {}) };
}

/** The figures of the sectors in one combination of categories. */
interface Slice {
  readonly categories: readonly string[];
  readonly counts: Map<AreaKey, RawValue>;
  status: ObservationStatus;
}

function convertPeriod(
  table: RawTable,
  period: string,
  own: OwnDivision,
  shares: Shares,
): ReadonlyMap<AreaKey, readonly RawRow[]> {
  const slices = new Map<string, Slice>();
  const people = new Map<AreaKey, number>();
  for (const sector of shares.keys()) {
    for (const { categories, value, status } of table.rows.get(sector)?.get(period) ?? []) {
      const id = categories.join(";");
      const slice = slices.get(id) ?? { categories, counts: new Map(), status };
      slices.set(id, slice);
      slice.counts.set(sector, value);
      slice.status = leastFirm(slice.status, status);
      if (isKnown(value)) people.set(sector, (people.get(sector) ?? 0) + value.number);
    }
  }
  const division = divisionOf(own, shares);
  const found = new Map<AreaKey, RawRow[]>();
  for (const { categories, counts, status } of slices.values()) {
    for (const figure of convertCounts(counts, division, people, own.lowestCoverage).figures) {
      const key = areaKey({ level: "eigenwijk", code: figure.neighbourhood.code });
      const row: RawRow = {
        categories,
        value: figure.shown,
        status: figure.isApproximate ? leastFirm(status, "benaderend") : status,
      };
      found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return found;
}

/** The people who are not located are a neighbourhood here too, so that all is rounded together. */
function divisionOf(own: OwnDivision, shares: Shares): Division {
  return { neighbourhoods: listParts(own, shares), basis: own.basis, weights: shares };
}
