import type { Relation, Term } from "../../model/linked-table.ts";
import type { PublishedCell } from "../publication.ts";
import type { CellSelection } from "./cell-selection.ts";
import type { CountClasses } from "./count-classes.ts";
import { followSums } from "./follow-sums.ts";
import { type UnknownCells, unprinted } from "./write-sums.ts";

/**
 * The sums that means are computed with, such as all ages together: each class of
 * counts adds something between its count times its lowest category and its count
 * times its highest. A sum over counts that are all known says nothing of a hidden
 * one, and is left out. Unknowns are added to `cells`.
 */
export function sumsBehindMeans(
  selections: readonly CellSelection[],
  classes: CountClasses,
  cellFor: UnknownCells,
  cells: PublishedCell[],
  counts: readonly Relation[],
): readonly Relation[] {
  const means = classes.sums.flatMap(({ cell, terms, slack }) => {
    const dimension = selections[cell]?.weightedBy;
    // Of an area that was converted, no reader knows how its sums were rounded.
    if (dimension === undefined || slack > 0) return [];
    return { cell, dimension, parts: terms.map(({ index }) => ({ index, count: cellFor(index) })) };
  });
  if (means.length === 0) return [];
  const known = followSums(cells, counts);
  const relations: Relation[] = [];
  const weighted = new Map<string, number>();
  for (const { cell, dimension, parts } of means) {
    if (parts.every(({ count }) => known.has(count))) continue;
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

function weightedTerms(sum: number, count: number, weight: number): readonly Term[] {
  return [
    { cell: sum, coefficient: 1 },
    { cell: count, coefficient: -weight },
  ];
}
