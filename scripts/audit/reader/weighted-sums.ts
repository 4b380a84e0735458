import type { Relation, Term } from "../../model/linked-table.ts";
import type { PublishedCell } from "../publication.ts";
import type { CellSelection } from "./cell-selection.ts";
import type { CountClasses } from "./count-classes.ts";
import { type UnknownCells, unprinted } from "./write-sums.ts";

/**
 * The sums that means are computed with, such as all ages together: each class of
 * counts adds something between its count times its lowest category and its count
 * times its highest. Unknowns are added to `cells`.
 */
export function sumsBehindMeans(
  selections: readonly CellSelection[],
  classes: CountClasses,
  cellFor: UnknownCells,
  cells: PublishedCell[],
): readonly Relation[] {
  const relations: Relation[] = [];
  const weighted = new Map<string, number>();
  const weigh = (index: number, dimension: string): Term => {
    const { low, high } = classes.rangeOf(index, dimension);
    const count = cellFor(index);
    if (low === high) return { cell: count, coefficient: low };
    const name = `${index} × ${dimension}`;
    const known = weighted.get(name);
    if (known !== undefined) return { cell: known, coefficient: 1 };
    const sum = cells.push(unprinted) - 1;
    weighted.set(name, sum);
    relations.push(
      { terms: weightedTerms(sum, count, low), low: 0, high: Number.POSITIVE_INFINITY },
      { terms: weightedTerms(sum, count, high), low: Number.NEGATIVE_INFINITY, high: 0 },
    );
    return { cell: sum, coefficient: 1 };
  };
  for (const { cell, terms, slack } of classes.sums) {
    const dimension = selections[cell]?.weightedBy;
    // Of an area that was converted, no reader knows how its sums were rounded.
    if (dimension === undefined || slack > 0) continue;
    const parts = terms.map(({ index }) => weigh(index, dimension));
    relations.push({ terms: [{ cell, coefficient: -1 }, ...parts], low: 0, high: 0 });
  }
  return relations;
}

function weightedTerms(sum: number, count: number, weight: number): readonly Term[] {
  return [
    { cell: sum, coefficient: 1 },
    { cell: count, coefficient: -weight },
  ];
}
