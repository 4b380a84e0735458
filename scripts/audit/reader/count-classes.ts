import { type Selector, selects } from "../../model/cell.ts";
import type { CellSelection } from "./cell-selection.ts";
import type { LeafAreas, LeafSum } from "./leaf-areas.ts";
import type { Combination } from "./source-structure.ts";

/** A cell written as a sum: one for each way in which its area is added up. */
interface CellSum {
  /** Index in the selections. */
  readonly cell: number;
  readonly terms: readonly ClassTerm[];
  /** How far the sum may be off: 1 for each row that was rounded. */
  readonly slack: number;
}

interface ClassTerm {
  /** Index of a class: counts that no cell tells apart. */
  readonly index: number;
  /** Of the class that counts in the cell; 1 but for parts of areas. */
  readonly share: number;
}

/** All cells over the same unknowns: no cell tells apart what is in one class. */
export interface CountClasses {
  readonly size: number;
  readonly sums: readonly CellSum[];
  /** Per class the least and the highest category of a dimension whose categories are numbers. */
  rangeOf(index: number, dimension: string): { readonly low: number; readonly high: number };
}

/** One way of adding up one area, with the cells of that area. */
interface AreaSum {
  readonly sum: LeafSum;
  /** Index of the first row of each cell's sum. */
  readonly rows: readonly { readonly row: number; readonly selection: number }[];
}

/**
 * Groups everything that the rows of a source count by the cells that it counts
 * in. Two counts in exactly the same cells, with the same shares, are one unknown.
 */
export function classifyCounts(
  cells: readonly CellSelection[],
  dimensions: readonly string[],
  leaves: LeafAreas,
): CountClasses {
  const selections = new Selections(dimensions);
  const sums: { cell: number; terms: ClassTerm[]; slack: number }[] = [];
  const areaSums: AreaSum[] = [];
  const byArea = Map.groupBy(cells.keys(), (cell) => cells[cell]?.area ?? "statsec:");
  for (const [area, members] of byArea) {
    for (const sum of leaves.sumsOf(area)) {
      const rows = members.map((cell) => ({
        row: sums.push({ cell, terms: [], slack: 0 }) - 1,
        selection: selections.indexOf(cells[cell]?.where ?? new Map()),
      }));
      areaSums.push({ sum, rows });
    }
  }
  const classes = new Map<string, ClassOfCounts>();
  for (const { within, rows } of leafGroups(areaSums)) {
    const alike = Map.groupBy(rows.values(), (combination) => selections.matching(combination));
    for (const [chosen, combinations] of alike) {
      const terms = within.flatMap(({ rowOf, share }) =>
        chosen.flatMap((selection) => (rowOf.get(selection) ?? []).map((row) => ({ row, share }))),
      );
      if (terms.length === 0) continue;
      const signature = terms.map(({ row, share }) => `${row}*${share}`).join(" ");
      const known = classes.get(signature);
      if (known) {
        known.combinations.push(...combinations);
        continue;
      }
      const index = classes.size;
      classes.set(signature, { combinations });
      for (const { row, share } of terms) sums[row]?.terms.push({ index, share });
    }
  }
  for (const { sum, rows } of areaSums) {
    if (sum.isRounded) allowRounding(sum, rows, selections, sums);
  }
  const all = [...classes.values()];
  return {
    size: all.length,
    sums,
    rangeOf(index, dimension) {
      const at = dimensions.indexOf(dimension);
      const numbers = (all[index]?.combinations ?? []).map((one) => Number(one[at]));
      return { low: Math.min(...numbers), high: Math.max(...numbers) };
    },
  };
}

interface ClassOfCounts {
  readonly combinations: Combination[];
}

/** Each row of the area was rounded for itself. */
function allowRounding(
  { shares }: LeafSum,
  rows: AreaSum["rows"],
  selections: Selections,
  sums: { slack: number }[],
): void {
  const combinations = new Map(
    [...shares.keys()].flatMap((leaf) => leaf.rows.map((one) => [one.join(";"), one] as const)),
  );
  const slack = new Map<number, number>();
  for (const combination of combinations.values()) {
    for (const selection of selections.matching(combination)) {
      slack.set(selection, (slack.get(selection) ?? 0) + 1);
    }
  }
  for (const { row, selection } of rows) {
    const sum = sums[row];
    if (sum) sum.slack = slack.get(selection) ?? 0;
  }
}

interface LeafGroup {
  /** Per way of adding up that has these leaves, the rows of its cells by selection. */
  readonly within: readonly {
    readonly rowOf: ReadonlyMap<number, readonly number[]>;
    readonly share: number;
  }[];
  readonly rows: Map<string, Combination>;
}

/** Leaves that the same sums have, with the same shares: together they are as one. */
function leafGroups(areaSums: readonly AreaSum[]): Iterable<LeafGroup> {
  const within = new Map<
    LeafSum["shares"] extends ReadonlyMap<infer Key, number> ? Key : never,
    number[]
  >();
  for (const [index, { sum }] of areaSums.entries()) {
    for (const leaf of sum.shares.keys()) {
      const known = within.get(leaf);
      if (known) known.push(index);
      else within.set(leaf, [index]);
    }
  }
  const rowsOf = areaSums.map(({ rows }) => {
    const bySelection = Map.groupBy(rows, ({ selection }) => selection);
    return new Map([...bySelection].map(([key, list]) => [key, list.map(({ row }) => row)]));
  });
  const groups = new Map<string, LeafGroup>();
  for (const [leaf, indices] of within) {
    const shares = indices.map((index) => areaSums[index]?.sum.shares.get(leaf) ?? 1);
    const key = indices.map((index, at) => `${index}*${shares[at]}`).join(" ");
    const group = groups.get(key) ?? {
      within: indices.map((index, at) => ({
        rowOf: rowsOf[index] ?? new Map(),
        share: shares[at] ?? 1,
      })),
      rows: new Map(),
    };
    groups.set(key, group);
    for (const combination of leaf.rows) group.rows.set(combination.join(";"), combination);
  }
  return groups.values();
}

/** The few different selections of thousands of cells, and which of them a row is in. */
class Selections {
  readonly #dimensions: readonly string[];
  readonly #byName = new Map<string, number>();
  readonly #all: (readonly (readonly [at: number, selector: Selector])[])[] = [];
  readonly #matching = new Map<string, readonly number[]>();
  readonly #different = new Map<string, readonly number[]>();

  constructor(dimensions: readonly string[]) {
    this.#dimensions = dimensions;
  }

  indexOf(where: CellSelection["where"]): number {
    const name = JSON.stringify([...where].sort());
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const tests = [...where].map(([dimension, selector]) => {
      const at = this.#dimensions.indexOf(dimension);
      if (at < 0)
        throw new Error(`a cell selects by ${dimension}, which its dataset does not have`);
      return [at, selector] as const;
    });
    this.#byName.set(name, this.#all.length);
    return this.#all.push(tests) - 1;
  }

  /** The same list for every row that is in the same selections. */
  matching(combination: Combination): readonly number[] {
    const name = combination.join(";");
    const known = this.#matching.get(name);
    if (known) return known;
    const found = this.#all.flatMap((tests, index) =>
      tests.every(([at, selector]) => selects(selector, combination[at] ?? "")) ? [index] : [],
    );
    const list = this.#different.get(found.join()) ?? found;
    this.#different.set(found.join(), list);
    this.#matching.set(name, list);
    return list;
  }
}
