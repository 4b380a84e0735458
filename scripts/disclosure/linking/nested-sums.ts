import type { LinkedCell, Relation } from "../../model/linked-table.ts";
import type { DividedCount } from "./divided-count.ts";
import type { Part } from "./parts.ts";

/**
 * Sums of small counts over other printed ones: "widowed of 18-34 = Belgians + others".
 * They follow from the parts already, and are written out because a reader takes every
 * printed count that is not zero for at least 1: a total of two such counts is at
 * least 2, which no pattern can change. One sum per way to divide the total.
 */
export function nestedSums(
  divided: readonly DividedCount[],
  cells: readonly LinkedCell[],
  cellOf: (part: Part) => number,
): readonly Relation[] {
  const positive = divided.map(
    ({ parts }) => new Set(parts.flatMap(({ part }) => (part.value > 0 ? [part] : []))),
  );
  const indicesOf = new Map<Part, number[]>();
  for (const [index, own] of positive.entries()) {
    if (cells[index]?.isPrinted !== true) continue;
    for (const part of own) indicesOf.set(part, [...(indicesOf.get(part) ?? []), index]);
  }
  return divided.flatMap(({ parts }, total) => {
    const own = positive[total];
    const isWhole = parts.every(({ share }) => share === 1);
    if (!cells[total]?.isPrimary || !own || own.size < 2 || !isWhole) return [];
    const all = new Set(parts.map(({ part }) => part));
    const inside = new Set([...own].flatMap((part) => indicesOf.get(part) ?? []));
    const smaller = [...inside]
      .filter((index) => (positive[index]?.size ?? 0) < own.size)
      .filter((index) =>
        divided[index]?.parts.every(({ part, share }) => share === 1 && all.has(part)),
      );
    return disjointFamilies(smaller, positive).map((family) => {
      const covered = new Set(
        family.flatMap((index) => (divided[index]?.parts ?? []).map(({ part }) => part)),
      );
      const rest = parts.flatMap(({ part }) => (covered.has(part) ? [] : [cellOf(part)]));
      return {
        terms: [
          { cell: total, coefficient: -1 },
          ...[...family, ...rest].map((cell) => ({ cell, coefficient: 1 })),
        ],
        low: 0,
        high: 0,
      };
    });
  });
}

/** Groups of counts of which no two share a part, the largest counts first; each group has two or more. */
function disjointFamilies(
  indices: readonly number[],
  positive: readonly ReadonlySet<Part>[],
): readonly (readonly number[])[] {
  const sizeOf = (index: number): number => positive[index]?.size ?? 0;
  const left = indices.toSorted((one, other) => sizeOf(other) - sizeOf(one) || one - other);
  const families: { readonly members: number[]; taken: ReadonlySet<Part> }[] = [];
  for (const index of left) {
    const own = positive[index];
    if (!own) continue;
    const family = families.find(({ taken }) => taken.isDisjointFrom(own));
    if (!family) {
      families.push({ members: [index], taken: own });
      continue;
    }
    family.members.push(index);
    family.taken = family.taken.union(own);
  }
  return families.flatMap(({ members }) => (members.length > 1 ? [members] : []));
}
