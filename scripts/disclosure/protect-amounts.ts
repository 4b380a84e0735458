import type { CellKey } from "../model/cell.ts";
import type { LinkedTable, ValueRange } from "../model/linked-table.ts";
import { groupCounts, type NumberedCell } from "./group-counts.ts";
import { linkAmounts } from "./link-amounts.ts";
import type { AreaTree } from "./link-cells.ts";
import type { PatternAnswer } from "./pattern-memory.ts";
import type { LinkedProtection } from "./protected-table.ts";

/** A cell that is an amount, and how far around it a reader must be kept. */
export interface AskedAmount extends NumberedCell {
  readonly range?: ValueRange;
}

/** Hides, per dataset and period, what would tell too much of one contributor. */
export function protectAmounts(
  asked: ReadonlyMap<CellKey, AskedAmount>,
  areas: AreaTree,
  findPattern: (linked: LinkedTable, dataset: string) => PatternAnswer,
): readonly LinkedProtection[] {
  return groupCounts(asked).flatMap(({ table, period, counts }) => {
    if (table.dataset.rule.kind !== "contributors") return [];
    const ranges = counts.map(({ key }) => asked.get(key)?.range);
    const linked = linkAmounts(counts, ranges, table, period, areas);
    if (!linked) return [];
    const { hidden, cost, bound, certificate } = findPattern(linked, table.dataset.name);
    const isHidden = linked.cells.map(({ isPrimary }) => isPrimary);
    for (const index of hidden) isHidden[index] = true;
    return {
      dataset: table.dataset.id,
      period,
      linked,
      hidden: isHidden,
      keys: counts.map(({ key }) => key),
      areas: counts.map(({ request }) => request.area),
      certificate,
      // A hidden amount can be as good as nothing: nobody takes it for at least 1.
      isSceptical: false,
      cost,
      bound,
    };
  });
}
