import type { DisclosureRule } from "../model/dataset.ts";
import type { LinkedTable, Relation } from "../model/linked-table.ts";
import type { Unprotectable } from "./find-patterns.ts";
import type { CountGroup } from "./group-counts.ts";
import type { AreaTree } from "./linking/area-tree.ts";
import { linkAmounts } from "./linking/link-amounts.ts";
import { linkCells } from "./linking/link-cells.ts";
import type { PatternAnswer } from "./pattern-memory.ts";
import type { ReaderAssumptions } from "./suppression/reader-model.ts";
import type { Solver } from "./suppression/solver.ts";

/** A group of counts as one system, ready to be protected. */
export interface LinkedGroup {
  readonly group: CountGroup;
  readonly linked: LinkedTable;
  /** What the printed means of the group add to the relations of `linked`. */
  readonly means: readonly Relation[];
  readonly assumptions: ReaderAssumptions;
}

/** The same with what was found. */
export interface AnsweredGroup extends LinkedGroup {
  readonly answer: PatternAnswer | Unprotectable;
}

/** Undefined where there is nothing to protect. */
export function linkGroup(
  group: CountGroup,
  areas: AreaTree,
  solver: Solver,
): LinkedGroup | undefined {
  const tied = (isOfAmounts(group) ? linkAmounts : linkCells)(group, areas, solver);
  return tied && { group, ...tied, assumptions: assumptionsOf(group) };
}

export function isStuck(answer: AnsweredGroup["answer"]): answer is Unprotectable {
  return "unprotected" in answer;
}

export function groupId({ datasets, period }: CountGroup): string {
  return `${datasets.join("+")}@${period}`;
}

/** In the order of `all`, those in `others` instead of the same group there. */
export function replaceGroups(
  all: readonly AnsweredGroup[],
  others: readonly AnsweredGroup[],
): readonly AnsweredGroup[] {
  const byId = new Map(others.map((one) => [groupId(one.group), one]));
  return all.map((one) => byId.get(groupId(one.group)) ?? one);
}

function isOfAmounts({ counts }: CountGroup): boolean {
  return counts.some(({ table }) => table.dataset.kind === "amounts");
}

/** A hidden amount can be as good as nothing; nobody contributed to an amount of zero, and others may know that. */
function assumptionsOf(group: CountGroup): ReaderAssumptions {
  if (isOfAmounts(group)) return { isSceptical: false, hidesZeros: false };
  const showsZeros = (rule: DisclosureRule): boolean =>
    rule.kind !== "minimum-count" || rule.showZeros;
  const isSceptical = group.counts.every(({ table }) => showsZeros(table.dataset.rule));
  const withstandsInsiders = group.counts.some(({ table }) => {
    const { rule } = table.dataset;
    return rule.kind === "minimum-count" && rule.withstandsInsiders;
  });
  return { isSceptical, hidesZeros: true, ...(withstandsInsiders ? { withstandsInsiders } : {}) };
}
