import type { RawTable } from "../../catalogue/tables/raw-table.ts";
import type { CountedCell } from "./counted-cell.ts";

/** Characteristics that counts of a table look at together: "leeftijd" and "burgerlijke_staat". */
type CharacteristicGroup = ReadonlySet<string>;

/** Classes of a characteristic are about the characteristic itself: "leeftijdsklasse" about "leeftijd". */
export function characteristicOf({ dataset }: RawTable, dimension: string): string {
  return dataset.classesOf?.[dimension] ?? dimension;
}

/** What the counts of a table cross with each other; no characteristic is in two groups. */
export function characteristicGroups(
  table: RawTable,
  counts: Iterable<CountedCell>,
): readonly CharacteristicGroup[] {
  const sets = new Map<string, CharacteristicGroup>();
  for (const { request } of counts) {
    const names = Object.keys(request.measure.where).map((name) => characteristicOf(table, name));
    sets.set(names.toSorted().join(";"), new Set(names));
  }
  return mergeOverlapping([...sets.values()]);
}

/**
 * The characteristics by which two tables of one population must be tied, each set
 * on its own. What one table crosses and the other does not look at tells nothing about
 * the other; where the groups of both go round in a circle, only all together do.
 */
export function sharedGroups(
  left: readonly CharacteristicGroup[],
  right: readonly CharacteristicGroup[],
): readonly CharacteristicGroup[] {
  const links = left.flatMap((one, from) =>
    right.flatMap((other, to) => {
      const both = one.intersection(other);
      return both.size > 0 ? [{ both, from, to }] : [];
    }),
  );
  // Everybody together, whatever characteristics there are.
  if (links.length === 0) return [new Set()];
  const touched = new Set(links.flatMap(({ from, to }) => [`left ${from}`, `right ${to}`]));
  const wholes = mergeOverlapping(
    links.map(({ from, to }) => new Set([`left ${from}`, `right ${to}`])),
  );
  const isTree = links.length === touched.size - wholes.length;
  if (isTree) return links.map(({ both }) => both);
  return [new Set(links.flatMap(({ both }) => [...both]))];
}

function mergeOverlapping(sets: readonly CharacteristicGroup[]): readonly CharacteristicGroup[] {
  let merged: CharacteristicGroup[] = [];
  for (const set of sets) {
    const overlapping = merged.filter((one) => !one.isDisjointFrom(set));
    const apart = merged.filter((one) => one.isDisjointFrom(set));
    const whole = overlapping.reduce((union, one) => union.union(one), set);
    merged = [...apart, whole];
  }
  return merged.filter(({ size }) => size > 0);
}
