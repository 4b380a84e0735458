import type { DisclosureRule } from "../model/dataset.ts";
import type { Edition } from "../model/edition.ts";
import type { LinkedTable } from "../model/linked-table.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";
import { withEarlierEditions } from "./earlier-editions.ts";
import { findPatterns, type Unprotectable } from "./find-patterns.ts";
import type { CountGroup } from "./group-counts.ts";
import type { AreaTree } from "./linking/area-tree.ts";
import { nameCount } from "./linking/cells.ts";
import { linkCells } from "./linking/link-cells.ts";
import { type PatternAnswer, PatternMemory } from "./pattern-memory.ts";
import { collapsesFor } from "./propose-collapse.ts";
import type { LinkedProtection } from "./protected-table.ts";
import type { ReaderAssumptions } from "./suppression/reader-model.ts";
import type { Solver } from "./suppression/solver.ts";
import { unprotectable } from "./unprotectable.ts";

/**
 * Hides, per population and period, what would give a small count away. Throws a
 * ReportError with every small count that nothing can protect.
 */
export async function protectLinked(
  groups: readonly CountGroup[],
  areas: AreaTree,
  solver: Solver,
  memory: PatternMemory,
  editions: readonly Edition[],
): Promise<LinkedProtections> {
  const link = (group: CountGroup): LinkedGroup | undefined => {
    const linked = linkCells(group, areas, solver);
    return linked && { group, linked, assumptions: assumptionsOf(group) };
  };
  const find = async (tables: readonly LinkedGroup[]): Promise<readonly Answered[]> => {
    const answers = await findPatterns(tables, memory);
    return tables.flatMap((table, at) => {
      const answer = answers[at];
      return answer ? [{ ...table, answer }] : [];
    });
  };
  const hiding = groups.filter(isHiding).map((group) => withEarlierEditions(group, editions));
  let answered = await find(hiding.flatMap((group) => link(group) ?? []));
  for (const leaveOut of [meansBeside, allMeans]) {
    const again = answered.flatMap((one) => {
      const group = isStuck(one.answer) ? leaveOut(one, one.answer) : undefined;
      return group ? (link(group) ?? []) : [];
    });
    const found = new Map((await find(again)).map((one) => [idOf(one.group), one]));
    answered = answered.map((one) => found.get(idOf(one.group)) ?? one);
  }
  const helpless = answered.flatMap((one) =>
    isStuck(one.answer) && hasEarlier(one.group) ? [acceptKnown(one, one.answer)] : [],
  );
  const accepted = new Map((await find(helpless)).map((one) => [idOf(one.group), one]));
  answered = answered.map((one) => accepted.get(idOf(one.group)) ?? one);
  throwIfAny(await problemsOf(answered, link, areas));
  const meansOf = new Map(groups.map((group) => [idOf(group), group.means]));
  const protections = answered.flatMap(({ group, linked, assumptions, answer }) => {
    if (isStuck(answer)) return [];
    const shown = new Set(group.means.map(({ key }) => key));
    const means = (meansOf.get(idOf(group)) ?? []).map(({ key }) => key);
    const hidden = linked.cells.map(({ isPrimary }) => isPrimary);
    for (const index of answer.hidden) hidden[index] = true;
    return {
      datasets: group.datasets,
      period: group.period,
      linked,
      hidden,
      keys: group.counts.map(({ key }) => key),
      requests: group.counts.map(({ request }) => request),
      hiddenMeans: means.filter((key) => !shown.has(key)),
      certificate: answer.certificate,
      isSceptical: assumptions.isSceptical,
      cost: answer.cost,
      bound: answer.bound,
    };
  });
  return {
    protections,
    knownAlready: [
      ...hiding.flatMap(({ counts }) =>
        counts
          .filter(({ isPrimary, isKnownAlready }) => isPrimary && isKnownAlready)
          .map(({ request }) => nameCount(request, areas)),
      ),
      ...protections.flatMap(({ linked }) =>
        linked.cells.flatMap(({ name, isPrimary, range }) => (isPrimary && !range ? [name] : [])),
      ),
    ],
  };
}

export interface LinkedProtections {
  readonly protections: readonly LinkedProtection[];
  /** Names of small counts that earlier editions give away: hidden all the same, without a promise. */
  readonly knownAlready: readonly string[];
}

/** Every small count that could not be protected, with what would help: each way is tried. */
async function problemsOf(
  answered: readonly Answered[],
  link: (group: CountGroup) => LinkedGroup | undefined,
  areas: AreaTree,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { group, linked, answer } of answered) {
    if (!isStuck(answer)) continue;
    const collapses = collapsesFor(
      group,
      answer.unprotected,
      ({ request }) => areas.areas.get(request.area)?.name ?? request.area,
    );
    const advices: string[] = [];
    for (const { advice, group: coarser } of collapses) {
      const table = link(coarser);
      const [found] = table ? await findPatterns([table], new PatternMemory()) : [];
      // A group without small counts has no table.
      if (!found || !isStuck(found)) advices.push(advice);
    }
    problems.push(...unprotectable(linked, answer.unprotected, nameOf(group), advices));
  }
  return problems;
}

interface LinkedGroup {
  readonly group: CountGroup;
  readonly linked: LinkedTable;
  readonly assumptions: ReaderAssumptions;
}

interface Answered extends LinkedGroup {
  readonly answer: PatternAnswer | Unprotectable;
}

function isStuck(answer: Answered["answer"]): answer is Unprotectable {
  return "unprotected" in answer;
}

function hasEarlier({ counts, earlier }: CountGroup): boolean {
  return earlier.length > 0 || counts.some(({ isKnownAlready }) => isKnownAlready);
}

/**
 * What readers of earlier editions can compute stays so, whatever is hidden now: every
 * count of this edition that they do not have could be hidden, and that was not enough.
 * Such a count is hidden all the same, without a promise.
 */
function acceptKnown(one: LinkedGroup, { unprotected }: Unprotectable): LinkedGroup {
  const known = new Set(unprotected);
  const cells = one.linked.cells.map(({ range, ...cell }, at) =>
    range && !known.has(at) ? { ...cell, range } : cell,
  );
  return { ...one, linked: { ...one.linked, cells } };
}

/** Small counts are hidden, or every count is rounded. */
function isHiding({ counts }: CountGroup): boolean {
  return counts.every(({ table }) => table.dataset.rule.kind !== "rounding");
}

function idOf({ datasets, period }: CountGroup): string {
  return `${datasets.join("+")}@${period}`;
}

function nameOf({ counts }: CountGroup): string {
  return counts[0]?.table.dataset.name ?? "";
}

function assumptionsOf({ counts }: CountGroup): ReaderAssumptions {
  const showsZeros = (rule: DisclosureRule): boolean =>
    rule.kind !== "minimum-count" || rule.showZeros;
  return {
    isSceptical: counts.every(({ table }) => showsZeros(table.dataset.rule)),
    hidesZeros: true,
  };
}

/**
 * A mean says so much about a few people that hiding counts may not be enough. Then the
 * means are left out of the areas with a count that could not be protected; undefined where that changes nothing.
 */
function meansBeside(
  { group }: LinkedGroup,
  { unprotected }: Unprotectable,
): CountGroup | undefined {
  const areas = unprotected.map((cell) => group.counts[cell]?.request.area);
  const means = group.means.filter(({ area }) => !areas.includes(area));
  return means.length < group.means.length ? { ...group, means } : undefined;
}

function allMeans({ group }: LinkedGroup): CountGroup | undefined {
  return group.means.length > 0 ? { ...group, means: [] } : undefined;
}
