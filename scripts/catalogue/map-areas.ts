import type { AreaKey } from "../model/area.ts";
import { leastFirm, type ObservationStatus } from "../model/observation.ts";
import { isKnown, type RawValue, sumValues } from "../model/value.ts";
import { addContributors } from "./add-contributors.ts";
import type { Contributors, RawRow, RawTable } from "./raw-table.ts";
import { type AreaTables, isAreaLevel } from "./read-areas.ts";

/**
 * Adds the coarser areas that a dataset declares (`sumsTo`), from its own rows,
 * through the membership tables. A member whose figure is missing makes the
 * group missing (through `sumValues`), never smaller. Only counts and amounts may be added up;
 * a dataset of shares or medians declares no levels here.
 */
export function mapAreas(table: RawTable, areas: AreaTables): RawTable {
  const rows = new Map(table.rows);
  for (const level of table.dataset.sumsTo) {
    for (const [key, area] of areas.areas) {
      if (area.level !== level || rows.has(key)) continue;
      const members = membersWithRows(key, table, rows, areas);
      if (members === undefined) continue;
      const byPeriod = new Map<string, readonly RawRow[]>();
      for (const period of table.periods) {
        const parts = members.map((member) => rows.get(member)?.get(period));
        const present = parts.filter((part) => part !== undefined);
        if (present.length === 0) continue;
        if (present.length < parts.length && !table.dataset.isComplete) continue;
        byPeriod.set(period, addRows(present));
      }
      if (byPeriod.size > 0) rows.set(key, byPeriod);
    }
  }
  return { ...table, rows };
}

/**
 * The areas directly below `key`, at the first level that has figures;
 * undefined when one lacks them. In a complete dataset an absent member counts
 * zero: sector vintages replace each other, so a code may be there in some
 * years only.
 */
function membersWithRows(
  key: AreaKey,
  table: RawTable,
  rows: ReadonlyMap<AreaKey, unknown>,
  { children, areas }: AreaTables,
): readonly AreaKey[] | undefined {
  const byLevel = new Map<string, AreaKey[]>();
  for (const child of children.get(key) ?? []) {
    const level = areas.get(child)?.level;
    if (level === undefined || !isAreaLevel(level)) continue;
    byLevel.set(level, [...(byLevel.get(level) ?? []), child]);
  }
  for (const members of byLevel.values()) {
    const withRows = members.filter((member) => rows.has(member));
    if (withRows.length === 0) continue;
    if (table.dataset.isComplete || withRows.length === members.length) return withRows;
  }
  return undefined;
}

function addRows(parts: readonly (readonly RawRow[])[]): readonly RawRow[] {
  const byCategories = new Map<
    string,
    {
      categories: readonly string[];
      values: RawValue[];
      contributors: (Contributors | undefined)[];
      status: ObservationStatus;
    }
  >();
  for (const part of parts) {
    for (const { categories, value, contributors, status } of part) {
      const key = categories.join(";");
      const sum = byCategories.get(key);
      if (sum) {
        sum.values.push(value);
        if (isKnown(value)) sum.contributors.push(contributors);
        sum.status = leastFirm(sum.status, status);
      } else {
        byCategories.set(key, {
          categories,
          values: [value],
          contributors: isKnown(value) ? [contributors] : [],
          status,
        });
      }
    }
  }
  return [...byCategories.values()].map(({ categories, values, contributors, status }) => {
    const together = addContributors(contributors);
    return {
      categories,
      value: sumValues(values),
      ...(together ? { contributors: together } : {}),
      status,
    };
  });
}
