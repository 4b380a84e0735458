import type { Relation, Term } from "../../model/linked-table.ts";
import type { PublishedCell } from "../publication.ts";
import type { CellSelection } from "./cell-selection.ts";
import type { CountClasses } from "./count-classes.ts";
import { followSums } from "./follow-sums.ts";
import { type UnknownCells, unprinted } from "./write-sums.ts";

/**
 * The sums that means are computed with, such as all ages together: each class of
 * counts adds something between its count times its lowest category and its count
 * times its highest. Sums that tell nothing of an unknown count, neither themselves
 * nor by what others leave to them, are left out. Unknowns are added to `cells`.
 */
export function sumsBehindMeans(
  selections: readonly CellSelection[],
  classes: CountClasses,
  cellFor: UnknownCells,
  cells: PublishedCell[],
  counts: readonly Relation[],
): readonly Relation[] {
  const means = classes.sums.flatMap(({ cell, terms, slack }): readonly Mean[] => {
    const dimension = selections[cell]?.weightedBy;
    // Of an area that was converted, no reader knows how its sums were rounded.
    if (dimension === undefined || slack > 0) return [];
    const parts = terms.map(({ index }) => ({ index, count: cellFor(index) }));
    return [{ cell, dimension, parts }];
  });
  if (means.length === 0) return [];
  const known = followSums(cells, counts);
  const relations: Relation[] = [];
  const weighted = new Map<string, number>();
  for (const { cell, dimension, parts } of telling(means, known)) {
    const terms = parts.map((part) => weigh(part, dimension));
    relations.push({ terms: [{ cell, coefficient: -1 }, ...terms], low: 0, high: 0 });
  }
  return relations;

  function weigh(
    part: { readonly index: number; readonly count: number },
    dimension: string,
  ): Term {
    const { index, count } = part;
    const { low, high } = classes.rangeOf(index, dimension);
    if (low === high) return { cell: count, coefficient: low };
    const name = `${index} × ${dimension}`;
    const there = weighted.get(name);
    if (there !== undefined) return { cell: there, coefficient: 1 };
    const number = known.get(count);
    if (number !== undefined) {
      const sum = cells.push({ ...unprinted, low: low * number, high: high * number }) - 1;
      weighted.set(name, sum);
      return { cell: sum, coefficient: 1 };
    }
    const sum = cells.push(unprinted) - 1;
    weighted.set(name, sum);
    relations.push(
      { terms: weightedTerms(sum, count, low), low: 0, high: Number.POSITIVE_INFINITY },
      { terms: weightedTerms(sum, count, high), low: Number.NEGATIVE_INFINITY, high: 0 },
    );
    return { cell: sum, coefficient: 1 };
  }
}

interface Mean {
  readonly cell: number;
  readonly dimension: string;
  readonly parts: readonly { readonly index: number; readonly count: number }[];
}

/** Means over an unknown count, those over other parts of the same classes, and so on. */
function telling(means: readonly Mean[], known: ReadonlyMap<number, number>): readonly Mean[] {
  const found = new Set(means.filter(({ parts }) => parts.some(({ count }) => !known.has(count))));
  const touched = new Set<number>();
  for (const { parts } of found) {
    for (const { index } of parts) touched.add(index);
    for (const other of means) {
      if (!found.has(other) && other.parts.some(({ index }) => touched.has(index)))
        found.add(other);
    }
  }
  return means.filter((mean) => found.has(mean));
}

function weightedTerms(sum: number, count: number, weight: number): readonly Term[] {
  return [
    { cell: sum, coefficient: 1 },
    { cell: count, coefficient: -weight },
  ];
}
