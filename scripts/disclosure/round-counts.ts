import type { CountGroup } from "./group-counts.ts";
import type { AreaTree } from "./linking/area-tree.ts";
import { linkCells } from "./linking/link-cells.ts";
import type { LinkedRounding } from "./protected-table.ts";
import { roundTable } from "./rounding/round-table.ts";
import type { Solver } from "./suppression/solver.ts";

/**
 * Rounds every count of the datasets whose rule is rounding, such that all sums
 * between them hold. Throws a ReportError where no rounding does.
 */
export function roundCounts(
  groups: readonly CountGroup[],
  areas: AreaTree,
  solver: Solver,
): readonly LinkedRounding[] {
  return groups.flatMap((group) => {
    const { period, counts } = group;
    const [dataset] = counts.map(({ table }) => table.dataset);
    if (dataset?.rule.kind !== "rounding") return [];
    const { id, name, rule } = dataset;
    const tied = linkCells(group, areas, solver);
    if (!tied) return [];
    const { linked } = tied;
    const { rounded, within } = roundTable(solver, linked, rule.base, `${name}, ${period}`);
    const keys = counts.map(({ key }) => key);
    return { dataset: id, period, base: rule.base, linked, keys, rounded, within };
  });
}
