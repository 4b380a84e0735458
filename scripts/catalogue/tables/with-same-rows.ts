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
      return [period, known && isSame(known, list) ? known : list];
    });
    rows.set(area, new Map(lists));
  }
  return { ...table, rows };
}

/** Of plain data: lists and objects of texts and numbers. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(
      (field) => field in other && isSame(Reflect.get(one, field), Reflect.get(other, field)),
    )
  );
}
