import { isDeepStrictEqual } from "node:util";
import type { AreaKey } from "../../model/area.ts";
import type { RawRow, RawTable } from "./raw-table.ts";

type Rows = readonly RawRow[];

/**
 * The same table, with the very lists of rows that `before` had where those say the same. Who kept
 * what follows from them sees at a glance that it still holds.
 */
export function withSameRows(table: RawTable, before: RawTable | undefined): RawTable {
  if (!before) return table;
  const rows = new Map<AreaKey, ReadonlyMap<string, Rows>>();
  for (const [area, byPeriod] of table.rows) {
    const earlier = before.rows.get(area);
    const lists = [...byPeriod].map(([period, list]): [string, Rows] => {
      const known = earlier?.get(period);
      return [period, known && isDeepStrictEqual(known, list) ? known : list];
    });
    rows.set(area, new Map(lists));
  }
  return { ...table, rows };
}
