import type { RawTable } from "../catalogue/raw-table.ts";
import type { CellKey, CellRequest } from "../model/cell.ts";
import type { CountedCell } from "./link-cells.ts";

/** A cell that the publication asks for, with the number behind it where there is one. */
export interface NumberedCell {
  readonly request: CellRequest;
  readonly table: RawTable;
  readonly number?: number;
  /** Too small a count to show. */
  readonly isPrimary: boolean;
}

/** The counts of one dataset and period, between which a reader can write down sums. */
export interface CountGroup {
  readonly table: RawTable;
  readonly period: string;
  readonly counts: readonly CountedCell[];
}

/** Per dataset and period, all counts that there are. */
export function groupCounts(asked: ReadonlyMap<CellKey, NumberedCell>): readonly CountGroup[] {
  const groups = new Map<string, CountGroup & { readonly counts: CountedCell[] }>();
  for (const [key, { request, table, number, isPrimary }] of asked) {
    if (number === undefined) continue;
    const id = `${table.dataset.id}@${request.period}`;
    const group = groups.get(id) ?? { table, period: request.period, counts: [] };
    groups.set(id, group);
    // A weighted sum is printed as a mean of one decimal only, over a count that is shown: that leaves
    // a reader hundreds of tables to choose from. With its count hidden, it vanishes too.
    if (!request.measure.weightedBy) group.counts.push({ key, request, value: number, isPrimary });
  }
  return [...groups.values()];
}
