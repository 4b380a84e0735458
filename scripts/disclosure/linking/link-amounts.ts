import { amountDecimals } from "../../catalogue/tables/parse-figure.ts";
import type { RawRow, RawTable } from "../../catalogue/tables/raw-table.ts";
import type { AreaKey } from "../../model/area.ts";
import { isKnown, known } from "../../model/value.ts";
import type { CountGroup } from "../group-counts.ts";
import type { Solver } from "../suppression/solver.ts";
import type { AreaTree } from "./area-tree.ts";
import { linkCells, type TiedCounts } from "./link-cells.ts";

/** So many of the smallest parts make one unit of an amount. */
const scale = 10 ** amountDecimals;

/**
 * The amounts of one dataset and period as a reader can combine them. They are added up as whole
 * numbers of their smallest part: binary fractions would keep a total apart from its parts.
 */
export function linkAmounts(
  group: CountGroup,
  tree: AreaTree,
  solver: Solver,
): TiedCounts | undefined {
  const different = new Set(group.counts.map(({ table }) => table));
  const tables = new Map([...different].map((table) => [table, wholeTable(table, group.period)]));
  const toWhole = <Amount extends CountGroup["earlier"][number]>(amount: Amount): Amount => ({
    ...amount,
    table: tables.get(amount.table) ?? amount.table,
    value: amount.value === undefined ? undefined : Math.round(amount.value * scale),
  });
  const tied = linkCells(
    { ...group, counts: group.counts.map(toWhole), earlier: group.earlier.map(toWhole), means: [] },
    tree,
    solver,
  );
  if (!tied) return undefined;
  const { cells, relations } = tied.linked;
  return {
    means: [],
    linked: {
      kind: "amounts",
      cells: cells.map(({ value, weight, ...cell }, at) => {
        const range = group.counts[at]?.range;
        const room = cell.isPrimary && range ? { range } : {};
        return { ...cell, value: value / scale, weight: weight / scale, ...room };
      }),
      relations: relations.map(({ terms, low, high }) => ({
        terms,
        low: low / scale,
        high: high / scale,
      })),
    },
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
