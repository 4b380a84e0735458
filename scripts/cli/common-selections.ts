import type { Selection, Selector } from "../model/cell.ts";
import { classRange } from "../model/class-range.ts";
import type { Dataset } from "../model/dataset.ts";

/** The same people, as either of two datasets selects them. */
interface CommonSelection {
  readonly own: Selection;
  readonly other: Selection;
}

/** Every combination of classes of all characteristics that both datasets tell. */
export function commonSelections(own: Dataset, other: Dataset): readonly CommonSelection[] {
  let found: readonly CommonSelection[] = [{ own: {}, other: {} }];
  for (const ownName of Object.keys(own.dimensions)) {
    const otherName = Object.keys(other.dimensions).find(
      (name) => characteristicOf(other, name) === characteristicOf(own, ownName),
    );
    if (otherName === undefined) continue;
    const classes = commonClasses(classesOf(own, ownName), classesOf(other, otherName));
    if (classes.length === 0) continue;
    found = found.flatMap((selection) =>
      classes.map(([left, right]) => ({
        own: { ...selection.own, [ownName]: left },
        other: { ...selection.other, [otherName]: right },
      })),
    );
  }
  return found;
}

function characteristicOf({ classesOf: classes }: Dataset, dimension: string): string {
  return classes?.[dimension] ?? dimension;
}

/** A category with what it covers; every number by itself where the dataset has no categories. */
type Classes = "every number" | readonly NamedClass[];

interface NamedClass {
  readonly name: string;
  readonly from: number | undefined;
  readonly to: number;
}

function classesOf({ dimensions }: Dataset, name: string): Classes {
  const categories = dimensions[name] ?? [];
  if (categories === "whole-number") return "every number";
  return categories.map((category) => {
    const range = classRange(category);
    return { name: category, from: range?.from, to: range?.to ?? Number.POSITIVE_INFINITY };
  });
}

type Pair = readonly [own: Selector, other: Selector];

function commonClasses(own: Classes, other: Classes): readonly Pair[] {
  if (own === "every number") {
    if (other !== "every number")
      return asNumbers(other).map(([names, range]): Pair => [range, names]);
    return Array.from({ length: highestNumber + 1 }, (_, at): Pair => {
      const one = at < highestNumber ? { from: at, to: at } : { from: at };
      return [one, one];
    });
  }
  if (other === "every number") return asNumbers(own).map(([names, range]): Pair => [names, range]);
  if ([...own, ...other].some(({ from }) => from === undefined)) {
    const isSame = namesOf(own).toSorted().join() === namesOf(other).toSorted().join();
    return isSame ? own.map(({ name }): Pair => [[name], [name]]) : [];
  }
  // Classes of both come together where one begins in both.
  const starts = own
    .flatMap(({ from }) => (other.some((one) => one.from === from) ? [from ?? 0] : []))
    .sort((left, right) => left - right);
  return starts.map((from, at): Pair => {
    const next = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    const within = (classes: readonly NamedClass[]) =>
      namesOf(classes.filter((one) => (one.from ?? 0) >= from && (one.from ?? 0) < next));
    return [within(own), within(other)];
  });
}

/** Nobody is older; what is counted above it is counted together. */
const highestNumber = 120;

function asNumbers(classes: readonly NamedClass[]): readonly (readonly [Selector, Selector])[] {
  return classes.flatMap(({ name, from, to }) =>
    from === undefined ? [] : [[[name], Number.isFinite(to) ? { from, to } : { from }] as const],
  );
}

function namesOf(classes: readonly NamedClass[]): readonly string[] {
  return classes.map(({ name }) => name);
}
