import type { RawTable } from "../catalogue/tables/raw-table.ts";
import { type CellRequest, cellKey } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import type { JudgedFigure } from "./judge-figure.ts";
import type { CountedCell, PrintedMean } from "./linking/counted-cell.ts";

/** A cell that the publication asks for, judged by the rule of its dataset. */
export type AskedCell = JudgedFigure & {
  readonly request: CellRequest;
  readonly table: RawTable;
};

/** A count or an amount with the key under which the publication asks for it. */
export type AskedCount = CountedCell & { readonly key: CellKey };

/** The counts, or the amounts, of one population and period, between which a reader can write down sums. */
export interface CountGroup {
  /** Datasets that count the same people; one, where none says that it shares them. */
  readonly datasets: readonly string[];
  readonly period: string;
  readonly counts: readonly AskedCount[];
  /** Counts that only earlier editions showed. */
  readonly earlier: readonly CountedCell[];
  readonly means: readonly PrintedMean[];
}

/** Per population and period, all counts that there are. */
export function groupCounts(asked: ReadonlyMap<CellKey, AskedCell>): readonly CountGroup[] {
  const groups = new Map<string, { period: string; counts: AskedCount[]; means: PrintedMean[] }>();
  for (const [key, { request, table, value, number, isPrimary, range }] of asked) {
    // Who shared these protected them; there is nothing behind them to protect them by.
    if (table.given) continue;
    const isHiddenBySource = value.kind === "missing" && value.reason === "suppressed-by-source";
    if (number === undefined && !isHiddenBySource) continue;
    const { measure, period, area, decimals } = request;
    const { id, population = id } = table.dataset;
    const group = groups.get(`${population}@${period}`) ?? { period, counts: [], means: [] };
    groups.set(`${population}@${period}`, group);
    const { weightedBy, ...unweighted } = measure;
    if (weightedBy === undefined) {
      const room = range ? { range } : {};
      group.counts.push({ key, request, table, value: number, isPrimary, ...room });
    } else if (number !== undefined && decimals !== undefined) {
      const count = cellKey({ ...request, measure: unweighted });
      group.means.push({ key, area, count, weightedBy, weightedSum: number, decimals });
    }
  }
  return [...groups.values()].map((group) => ({
    ...group,
    datasets: [...new Set(group.counts.map(({ table }) => table.dataset.id))],
    earlier: [],
  }));
}
