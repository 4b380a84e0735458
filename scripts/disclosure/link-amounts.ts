import { amountDecimals } from "../catalogue/parse-figure.ts";
import type { RawRow, RawTable } from "../catalogue/raw-table.ts";
import type { AreaKey } from "../model/area.ts";
import type { CellKey } from "../model/cell.ts";
import type { LinkedTable, ValueRange } from "../model/linked-table.ts";
import { isKnown, known } from "../model/value.ts";
import { type AreaTree, type CountedCell, linkCells } from "./link-cells.ts";

/** So many of the smallest parts make one unit of an amount. */
const scale = 10 ** amountDecimals;

/**
 * The amounts of one dataset and period as a reader can combine them. They are added up as whole
 * numbers of their smallest part: binary fractions would keep a total apart from its parts.
 * `rangeOf` is what may not be ruled out of a primary one.
 */
export function linkAmounts(
  amounts: readonly CountedCell[],
  rangeOf: (key: CellKey) => ValueRange | undefined,
  table: RawTable,
  period: string,
  areas: AreaTree,
): LinkedTable | undefined {
  const whole = amounts.map((cell) => ({ ...cell, value: Math.round(cell.value * scale) }));
  const linked = linkCells(whole, wholeTable(table, period), period, areas);
  if (!linked) return undefined;
  return {
    kind: "amounts",
    cells: linked.cells.map(({ value, weight, ...cell }, at) => {
      const key = amounts[at]?.key;
      const range = key && rangeOf(key);
      return { ...cell, value: value / scale, weight: weight / scale, ...(range ? { range } : {}) };
    }),
    relations: linked.relations.map(({ terms, low, high }) => ({
      terms,
      low: low / scale,
      high: high / scale,
    })),
  };
}

function wholeTable(table: RawTable, period: string): RawTable {
  const rows = new Map<AreaKey, ReadonlyMap<string, readonly RawRow[]>>();
  for (const [area, byPeriod] of table.rows) {
    const own = byPeriod.get(period);
    if (own) rows.set(area, new Map([[period, own.map(wholeRow)]]));
  }
  return { ...table, rows };
}

function wholeRow(row: RawRow): RawRow {
  if (!isKnown(row.value)) return row;
  return { ...row, value: known(Math.round(row.value.number * scale)) };
}
