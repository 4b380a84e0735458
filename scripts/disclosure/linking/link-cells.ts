import type { LinkedCell, LinkedTable, Relation, Term } from "../../model/linked-table.ts";
import type { CountGroup } from "../group-counts.ts";
import type { Solver } from "../suppression/solver.ts";
import type { AreaTree } from "./area-tree.ts";
import { countCell, partCell, tiedPartCell } from "./cells.ts";
import type { CountedCell } from "./counted-cell.ts";
import type { DividedCount, PartOfCount } from "./divided-count.ts";
import { imputeUnknown } from "./impute-unknown.ts";
import { meanRelations } from "./mean-relations.ts";
import { mergeTwins } from "./merge-twins.ts";
import { nestedSums } from "./nested-sums.ts";
import { findParts, type Part } from "./parts.ts";
import { isRoundedTotal } from "./rounded-total.ts";
import { type SharedCount, sharedCounts } from "./shared-counts.ts";

/**
 * The counts of one population and period as a reader can combine them. Every
 * count is a sum of parts that no count tells apart; tables of the same population are
 * tied where they count the same people; printed means are kept apart. The first cells are those of `counts`, in order; unprinted ones follow.
 * Undefined when nothing is to be protected.
 */
export function linkCells(
  group: CountGroup,
  tree: AreaTree,
  solver: Solver,
): TiedCounts | undefined {
  if (group.counts.every(isBeyondUs)) return undefined;
  const shared = sharedInGroup(group, tree);
  const counts = [
    ...group.counts,
    ...group.earlier,
    ...shared.flatMap(({ left, right }) => [left, right]),
  ];
  const divided = divideCounts(counts, group.period, tree);
  imputeUnknown(divided, solver);
  const cells: LinkedCell[] = divided.map((count) => countCell(count, tree));
  const { relations, cellOf } = relate(divided, cells, tree);
  if (!cells.some(({ isPrimary }) => isPrimary) && !group.counts.some(isRounded)) return undefined;
  for (const at of shared.keys()) {
    const left = counts.length - 2 * (shared.length - at);
    relations.push(sumOf(left, [{ cell: left + 1, coefficient: 1 }], 0));
  }
  relations.push(...nestedSums(divided, cells, cellOf));
  const means = meanRelations(group, divided, cellOf);
  const merged = mergeTwins(cells, relations, group.counts.length + group.earlier.length);
  const linked = { cells: merged.cells, relations: merged.relations, kind: "counts" } as const;
  return { linked, means: merged.translate(means) };
}

/** The system of a group of counts. */
export interface TiedCounts {
  readonly linked: LinkedTable;
  /** What printed means add to its relations: seldom anything that matters. */
  readonly means: readonly Relation[];
}

/** Protected by the source already, and shown as it came. */
function isBeyondUs({ table, value }: CountedCell): boolean {
  return table.dataset.rule.kind === "protected-by-source" && value !== undefined;
}

function isRounded({ table }: CountedCell): boolean {
  return table.dataset.rule.kind === "rounding";
}

function sharedInGroup(group: CountGroup, tree: AreaTree): readonly SharedCount[] {
  const tables = [...new Set(group.counts.map(({ table }) => table))];
  return tables.flatMap((right, at) =>
    tables.slice(0, at).flatMap((left) => sharedCounts(left, right, group, tree)),
  );
}

function divideCounts(
  counts: readonly CountedCell[],
  period: string,
  tree: AreaTree,
): readonly DividedCount[] {
  const partsOf: PartOfCount[][] = counts.map(() => []);
  for (const [table, own] of Map.groupBy(counts.entries(), ([, { table }]) => table)) {
    for (const part of findParts(new Map(own), table, period, tree)) {
      for (const { index, share } of part.countsIn) partsOf[index]?.push({ part, share });
    }
  }
  return counts.map((count, at) => ({ count, parts: partsOf[at] ?? [] }));
}

/** The sums between counts and parts; adds a cell for every part that is no count itself. */
function relate(
  divided: readonly DividedCount[],
  cells: LinkedCell[],
  { sectorShares }: AreaTree,
): { readonly relations: Relation[]; readonly cellOf: (part: Part) => number } {
  const relations: Relation[] = [];
  const cellOfPart = new Map<Part, number>();
  const gapOf = (index: number): number =>
    sumOfShares(divided[index]?.parts ?? []) - (cells[index]?.value ?? 0);
  const isConverted = ({ count }: DividedCount): boolean => sectorShares.has(count.request.area);
  // A source that gives a total of its own may differ from its parts: then no sum ties them.
  const isTied = (index: number, one: DividedCount): boolean =>
    isConverted(one) ||
    gapOf(index) === 0 ||
    isRoundedTotal(one.count.table.dataset, cells[index]?.value ?? 0, gapOf(index));
  const tied = [...divided.entries()].filter(([index, one]) => isTied(index, one));
  for (const [index, { parts }] of tied) {
    const [only, ...others] = parts;
    if (!only || others.length > 0 || only.share < 1 || gapOf(index) !== 0) continue;
    const twin = cellOfPart.get(only.part);
    const cell = cells[index];
    if (twin === undefined && cell) {
      cellOfPart.set(only.part, index);
      cells[index] = tiedPartCell(cell, only.part);
    } else if (twin !== undefined)
      relations.push(sumOf(index, [{ cell: twin, coefficient: 1 }], 0));
  }
  const cellOf = (part: Part): number => {
    const known = cellOfPart.get(part);
    if (known !== undefined) return known;
    const cell = cells.push(partCell(part)) - 1;
    cellOfPart.set(part, cell);
    return cell;
  };
  for (const [index, { parts }] of tied) {
    const [only] = parts;
    if (!only || (parts.length === 1 && cellOfPart.get(only.part) === index)) continue;
    const terms = parts.map(({ part, share }) => ({ cell: cellOf(part), coefficient: share }));
    const gap = gapOf(index);
    const isExact = parts.every(({ share }) => share === 1) && gap === 0;
    if (isExact && terms.length === 1) continue;
    // A converted count is the nearest whole number, or one of those around it; a source rounds amounts.
    relations.push(sumOf(index, terms, isExact ? 0 : Math.max(1, Math.ceil(Math.abs(gap)))));
  }
  return { relations, cellOf };
}

function sumOfShares(parts: readonly PartOfCount[]): number {
  return parts.reduce((sum, { part, share }) => sum + share * part.value, 0);
}

/** A total and its parts; `slack` is how far a rounded total may be off. */
function sumOf(total: number, parts: readonly Term[], slack: number): Relation {
  return {
    terms: [{ cell: total, coefficient: -1 }, ...parts],
    low: slack === 0 ? 0 : -slack,
    high: slack,
  };
}
