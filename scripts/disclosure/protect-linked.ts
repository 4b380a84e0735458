import type { Edition } from "../model/edition.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";
import { withEarlierEditions } from "./earlier-editions.ts";
import { findPatterns, type Unprotectable } from "./find-patterns.ts";
import type { GateMemory } from "./gate-memory.ts";
import type { CountGroup } from "./group-counts.ts";
import {
  type AnsweredGroup,
  groupId,
  isStuck,
  type LinkedGroup,
  linkGroup,
  replaceGroups,
} from "./linked-group.ts";
import type { AreaTree } from "./linking/area-tree.ts";
import { nameCount } from "./linking/cells.ts";
import { PatternMemory } from "./pattern-memory.ts";
import { collapsesFor } from "./propose-collapse.ts";
import type { LinkedProtection } from "./protected-table.ts";
import { settleMeans } from "./settle-means.ts";
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
  before: GateMemory,
): Promise<LinkedProtections> {
  const link = (group: CountGroup) =>
    before.link(group, areas, () => linkGroup(group, areas, solver));
  const find = async (tables: readonly LinkedGroup[]): Promise<readonly AnsweredGroup[]> => {
    const answers = await findPatterns(tables, memory);
    return tables.flatMap((table, at) => {
      const answer = answers[at];
      return answer ? [{ ...table, answer }] : [];
    });
  };
  const hiding = groups.filter(isHiding).map((group) => withEarlierEditions(group, editions));
  const first = await find(hiding.flatMap((group) => link(group) ?? []));
  const helpless = first.flatMap((one) =>
    isStuck(one.answer) && hasEarlier(one.group) ? [acceptKnown(one, one.answer)] : [],
  );
  const answered = await settleMeans(replaceGroups(first, await find(helpless)), find, link);
  throwIfAny(await problemsOf(answered, link, areas));
  const meansOf = new Map(groups.map((group) => [groupId(group), group.means]));
  const protections = answered.flatMap(({ group, linked, assumptions, answer }) => {
    if (isStuck(answer)) return [];
    const shown = new Set(group.means.map(({ key }) => key));
    const means = (meansOf.get(groupId(group)) ?? []).map(({ key }) => key);
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
      ...(assumptions.withstandsInsiders ? { withstandsInsiders: true } : {}),
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

interface LinkedProtections {
  readonly protections: readonly LinkedProtection[];
  /** Names of small counts that earlier editions give away: hidden all the same, without a promise. */
  readonly knownAlready: readonly string[];
}

/** Every small count that could not be protected, with what would help: each way is tried. */
async function problemsOf(
  answered: readonly AnsweredGroup[],
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

function nameOf({ counts }: CountGroup): string {
  return counts[0]?.table.dataset.name ?? "";
}
