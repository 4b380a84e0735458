import { type Certificate, type Witness, witnessesOf } from "../model/certificate.ts";
import type { LinkedTable, Relation } from "../model/linked-table.ts";
import type { CountGroup } from "./group-counts.ts";
import { type AnsweredGroup, isStuck, type LinkedGroup, replaceGroups } from "./linked-group.ts";

/** Searches patterns for these tables. */
type Find = (groups: readonly LinkedGroup[]) => Promise<readonly AnsweredGroup[]>;

/**
 * Takes printed means into account, after patterns were found without them. Nearly always the other
 * tables of the certificate agree with every mean too: a mean over thousands of
 * people says nothing about four. Where they do not, the search is done
 * again with the means, then without those of the areas that remain
 * open; where even that is not enough, no mean of the group is shown.
 */
export async function settleMeans(
  answered: readonly AnsweredGroup[],
  find: Find,
  relink: (group: CountGroup) => LinkedGroup | undefined,
): Promise<readonly AnsweredGroup[]> {
  const strained = answered.filter(
    (one) => !isStuck(one.answer) && !meansHold(one, one.answer.certificate),
  );
  let again = (await find(strained.map(withMeans))) ?? [];
  const fewer = again.flatMap((one) => {
    const group = isStuck(one.answer) ? withoutMeansBeside(one, one.answer.unprotected) : undefined;
    const linked = group && relink(group);
    return linked ? [withMeans(linked)] : [];
  });
  again = replaceGroups(again, await find(fewer));
  const without = strained.map((one) => ({
    ...one,
    group: { ...one.group, means: [] },
    means: [],
  }));
  const settled = replaceGroups(
    without,
    again.filter(({ answer }) => !isStuck(answer)),
  );
  const untouched = answered.map((one) =>
    isStuck(one.answer) ? one : { ...one, ...withMeans(one) },
  );
  return replaceGroups(untouched, settled);
}

/** The means as relations like others; none are left to settle. */
function withMeans<Group extends LinkedGroup>(one: Group): Group {
  const relations = [...one.linked.relations, ...one.means];
  return { ...one, linked: { ...one.linked, relations }, means: [] };
}

function withoutMeansBeside({ group }: LinkedGroup, open: readonly number[]): CountGroup {
  const areas = new Set(open.map((cell) => group.counts[cell]?.request.area));
  return { ...group, means: group.means.filter(({ area }) => !areas.has(area)) };
}

/** Whether every table of the certificate agrees with every mean: by addition. */
function meansHold({ linked, means }: LinkedGroup, certificate: Certificate): boolean {
  if (means.length === 0) return true;
  const relationsOf = new Map<number, Relation[]>();
  for (const relation of means) {
    for (const { cell } of relation.terms) {
      relationsOf.set(cell, [...(relationsOf.get(cell) ?? []), relation]);
    }
  }
  return witnessesOf(certificate).every((witness) => agrees(witness, linked, relationsOf));
}

function agrees(
  witness: Witness,
  { cells }: LinkedTable,
  relationsOf: ReadonlyMap<number, readonly Relation[]>,
): boolean {
  const values = new Map(witness);
  const touched = new Set(witness.flatMap(([cell]) => relationsOf.get(cell) ?? []));
  return [...touched].every(({ terms, low, high }) => {
    const sum = terms.reduce(
      (total, { cell, coefficient }) =>
        total + coefficient * (values.get(cell) ?? cells[cell]?.value ?? 0),
      0,
    );
    return sum >= low && sum <= high;
  });
}
