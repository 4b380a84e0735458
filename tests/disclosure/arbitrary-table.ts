import fc from "fast-check";
import type { LinkedCell, LinkedTable, Relation } from "../../scripts/model/linked-table.ts";

/** One and the same on every machine: a failure can be met again. */
export const propertyRuns = { seed: 20261126, numRuns: 120 } as const;

/** How one characteristic is divided: into values, and perhaps into groups of them. */
interface Dimension {
  readonly values: number;
  /** The first so many values form a group between them and the total; none below 2. */
  readonly nested: number;
  /** A second division, across the first: every other value belongs to one group. */
  readonly isCrossed: boolean;
  /** False: no page prints the values themselves where there are two divisions. */
  readonly isPrinted: boolean;
}

/** A set of values that has a count of its own. */
interface Category {
  readonly name: string;
  readonly values: readonly number[];
  readonly isPrinted: boolean;
}

interface Division {
  readonly categories: readonly Category[];
  /** Each a total and its parts, as indices of categories. */
  readonly sums: readonly (readonly number[])[];
}

const smallUpTo = 4;

/**
 * Random tables of one to three characteristics with all totals, nested levels and
 * divisions that cut across each other. Shrinks to fewer characteristics, fewer
 * values and smaller counts.
 */
export function arbitraryTable(mostCharacteristics = 3): fc.Arbitrary<LinkedTable> {
  const dimension = (values: number): fc.Arbitrary<Dimension> =>
    fc.record({
      values: fc.integer({ min: 1, max: values }),
      nested: fc.integer({ min: 0, max: values - 1 }),
      isCrossed: fc.boolean(),
      isPrinted: fc.boolean().map((isNot) => !isNot),
    });
  const shapes = [[dimension(6)], [dimension(4), dimension(4)], [3, 3, 2].map(dimension)];
  return fc
    .tuple(
      fc.oneof(...shapes.slice(0, mostCharacteristics).map((shape) => fc.tuple(...shape))),
      fc.array(fc.oneof(fc.nat(6), fc.nat(25)), { minLength: 18, maxLength: 18 }),
    )
    .map(([dimensions, counts]) => buildTable(dimensions, counts));
}

function divide({ values, nested, isCrossed, isPrinted }: Dimension): Division {
  const all = Array.from({ length: values }, (_, value) => value);
  const isHidden = isCrossed && values > 2 && !isPrinted;
  const categories: Category[] = all.map((value) => ({
    name: `v${value}`,
    values: [value],
    isPrinted: !isHidden,
  }));
  const sums: number[][] = [];
  const add = (name: string, members: readonly number[], parts: readonly number[]): number => {
    const index = categories.push({ name, values: members, isPrinted: true }) - 1;
    sums.push([index, ...parts]);
    return index;
  };
  if (values === 1) return { categories, sums };
  const inner = all.slice(0, nested);
  const group = inner.length > 1 && inner.length < values ? add("groep", inner, inner) : undefined;
  const total = add("samen", all, group === undefined ? all : [group, ...all.slice(inner.length)]);
  if (isCrossed && values > 2) {
    const sides = [0, 1].map((side) => all.filter((value) => value % 2 === side));
    sums.push([total, ...sides.map((side, at) => add(`kant${at}`, side, side))]);
  }
  return { categories, sums };
}

function buildTable(dimensions: readonly Dimension[], counts: readonly number[]): LinkedTable {
  const divisions = dimensions.map(divide);
  const cells: LinkedCell[] = [];
  const indexOf = new Map<string, number>();
  for (const place of product(divisions.map(({ categories }) => categories.map((_, at) => at)))) {
    const categories = place.flatMap((at, dimension) => divisions[dimension]?.categories[at] ?? []);
    const value = product(categories.map(({ values }) => values)).reduce(
      (sum, atom) => sum + (counts[atomIndex(atom, dimensions)] ?? 0),
      0,
    );
    const isPrinted = categories.every((category) => category.isPrinted);
    const isPrimary = isPrinted && value > 0 && value <= smallUpTo;
    indexOf.set(place.join(), cells.length);
    cells.push({
      name: categories.map(({ name }) => name).join(" × "),
      value,
      weight: isPrinted ? value : 0,
      isPrimary,
      isForced: false,
      isPrinted,
      ...(isPrimary ? { range: { low: 1, high: smallUpTo } } : {}),
    });
  }
  return { kind: "counts", cells, relations: sumsBetween(divisions, indexOf) };
}

/** Every sum of every division, at every place of the other characteristics. */
function sumsBetween(
  divisions: readonly Division[],
  indexOf: ReadonlyMap<string, number>,
): readonly Relation[] {
  return divisions.flatMap(({ sums }, dimension) => {
    const others = divisions.map(({ categories }, at) =>
      at === dimension ? [0] : categories.map((_, index) => index),
    );
    return product(others).flatMap((place) =>
      sums.map((sum): Relation => {
        const terms = sum.map((category, at) => ({
          cell: indexOf.get(place.with(dimension, category).join()) ?? 0,
          coefficient: at === 0 ? -1 : 1,
        }));
        return { terms, low: 0, high: 0 };
      }),
    );
  });
}

function atomIndex(atom: readonly number[], dimensions: readonly Dimension[]): number {
  return atom.reduce((index, value, at) => index * (dimensions[at]?.values ?? 1) + value, 0);
}

/** Every way to take one of each. */
function product(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.reduce<readonly (readonly number[])[]>(
    (places, list) => places.flatMap((place) => list.map((item) => [...place, item])),
    [[]],
  );
}
