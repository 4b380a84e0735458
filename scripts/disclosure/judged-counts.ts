import type { RawTable } from "../catalogue/tables/raw-table.ts";
import type { Cell, CellRequest } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import type { JudgedCount, JudgedCounts } from "../model/judged-count.ts";

interface AskedCount {
  readonly request: CellRequest;
  readonly table: RawTable;
  readonly number?: number;
}

/** Per dataset and period, every count that was asked for, with what became of it. */
export function judgedCounts(
  cells: ReadonlyMap<CellKey, Cell>,
  asked: ReadonlyMap<CellKey, AskedCount>,
): readonly JudgedCounts[] {
  const groups = new Map<string, JudgedCounts & { readonly cells: JudgedCount[] }>();
  for (const [key, { request, table, number }] of asked) {
    const value = cells.get(key)?.value;
    // A mean appears and vanishes with its count.
    if (!value || request.measure.weightedBy) continue;
    const { id, rule } = table.dataset;
    const name = `${id}@${request.period}`;
    const group = groups.get(name) ?? { dataset: id, period: request.period, rule, cells: [] };
    groups.set(name, group);
    group.cells.push({ key, value, ...(number === undefined ? {} : { number }) });
  }
  return [...groups.values()];
}
