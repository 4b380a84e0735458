import type { AreaKey } from "../../model/area.ts";
import { vintages } from "../../model/vintage.ts";
import type { RawTable } from "../tables/raw-table.ts";
import { addRows, copyRows, hasRowsIn, type TableRows } from "../tables/table-rows.ts";
import { type AreaTables, type Members, vintageOf } from "./area-tables.ts";
import { bridgeVintages } from "./bridge-vintages.ts";

/**
 * Adds the coarser areas that a dataset declares (`sumsTo`), from its own rows,
 * through the membership tables of the division in which each period is written,
 * and then those of the division that is shown. A member whose figure is missing makes
 * the group missing (through `sumValues`), never smaller. Only counts and amounts may be
 * added up; a dataset of shares or medians declares no levels here.
 */
export function mapAreas(
  table: RawTable,
  areas: AreaTables,
  /** Areas that earlier editions had, whichever division they are of. */
  known: ReadonlySet<AreaKey> = new Set(),
): RawTable {
  const rows = copyRows(table.rows);
  for (const vintage of vintages) {
    const periods = table.periods.filter(
      (period) => vintageOf(table.dataset, period, areas) === vintage,
    );
    const children = areas.childrenIn[vintage];
    if (children && periods.length > 0) addLevels(table, rows, periods, children, areas);
  }
  const derivations = bridgeVintages(table, rows, areas, known);
  return { ...table, rows, ...(derivations.size > 0 ? { derivations } : {}) };
}

function addLevels(
  table: RawTable,
  rows: TableRows,
  periods: readonly string[],
  children: Members,
  { areas }: AreaTables,
): void {
  for (const level of table.dataset.sumsTo) {
    for (const [key, area] of areas) {
      if (area.level !== level || hasRowsIn(rows, key, periods)) continue;
      const members = membersWithRows(key, table, rows, periods, children, areas);
      if (members === undefined) continue;
      for (const period of periods) {
        const parts = members.map((member) => rows.get(member)?.get(period));
        const present = parts.filter((part) => part !== undefined);
        if (present.length === 0) continue;
        if (present.length < parts.length && !table.dataset.isComplete) continue;
        rows.set(key, (rows.get(key) ?? new Map()).set(period, addRows(present)));
      }
    }
  }
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
  rows: TableRows,
  periods: readonly string[],
  children: Members,
  areas: AreaTables["areas"],
): readonly AreaKey[] | undefined {
  const byLevel = Map.groupBy(children.get(key) ?? [], (child) => areas.get(child)?.level);
  for (const members of byLevel.values()) {
    const withRows = members.filter((member) => hasRowsIn(rows, member, periods));
    if (withRows.length === 0) continue;
    if (table.dataset.isComplete || withRows.length === members.length) return withRows;
  }
  return undefined;
}
