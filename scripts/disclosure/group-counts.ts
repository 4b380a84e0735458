import type { RawTable } from "../catalogue/raw-table.ts";
import { type CellKey, type CellRequest, cellKey } from "../model/cell.ts";
import type { CountedCell, PrintedMean } from "./linking/counted-cell.ts";

/** A cell that the publication asks for, with the number behind it where there is one. */
export interface NumberedCell {
  readonly request: CellRequest;
  readonly table: RawTable;
  readonly number?: number;
  /** Too small a count to show. */
  readonly isPrimary: boolean;
  /** The source hides it: a number that nobody here knows. */
  readonly isHiddenBySource: boolean;
}

/** A count with the key under which the publication asks for it. */
export type AskedCount = CountedCell & { readonly key: CellKey };

/** The counts of one population and period, between which a reader can write down sums. */
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
export function groupCounts(asked: ReadonlyMap<CellKey, NumberedCell>): readonly CountGroup[] {
  const groups = new Map<string, { period: string; counts: AskedCount[]; means: PrintedMean[] }>();
  for (const [key, { request, table, number, isPrimary, isHiddenBySource }] of asked) {
    if (number === undefined && !isHiddenBySource) continue;
    const { measure, period, decimals } = request;
    const { id, population = id } = table.dataset;
    const group = groups.get(`${population}@${period}`) ?? { period, counts: [], means: [] };
    groups.set(`${population}@${period}`, group);
    const { weightedBy, ...unweighted } = measure;
    if (weightedBy === undefined) {
      group.counts.push({ key, request, table, value: number, isPrimary });
    } else if (number !== undefined && decimals !== undefined) {
      const count = cellKey({ ...request, measure: unweighted });
      group.means.push({
        key,
        area: request.area,
        count,
        weightedBy,
        weightedSum: number,
        decimals,
      });
    }
  }
  return [...groups.values()].map((group) => ({
    ...group,
    datasets: [...new Set(group.counts.map(({ table }) => table.dataset.id))],
    earlier: [],
  }));
}
