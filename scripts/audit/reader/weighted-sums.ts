import type { Relation, Term } from "../../model/linked-table.ts";
import type { PublishedCell } from "../publication.ts";
import type { PublishedInterval } from "../read/published-facts.ts";
import type { CellSelection } from "./cell-selection.ts";
import type { CountClasses } from "./count-classes.ts";
import { followSums } from "./follow-sums.ts";
import { type MeanOverParts, type MeanPart, tellingMeans } from "./telling-means.ts";
import { tiedCells } from "./tied-cells.ts";

/** Names an unknown, in the system of one dataset and period. */
export type UnknownCells = (index: number) => number;

/**
 * The sums that means are computed with, such as all ages together: each class of
 * counts adds something between its count times its lowest category and its count
 * times its highest. Means that tell nothing are left out; `meanOf` gives what a
 * reader knows of the mean with the sum in a cell. Unknowns are added to `cells`.
 */
export function sumsBehindMeans(
  selections: readonly CellSelection[],
  classes: CountClasses,
  cellFor: UnknownCells,
  cells: PublishedCell[],
  counts: readonly Relation[],
  meanOf: (cell: number) => PublishedInterval | undefined,
  isShared: (cell: number) => boolean,
): readonly Relation[] {
  const weightedSums = classes.sums.filter(
    // Of an area that was converted, no reader knows how its sums were rounded.
    ({ cell, slack }) => selections[cell]?.weightedBy !== undefined && slack === 0,
  );
  if (weightedSums.length === 0) return [];
  const known = followSums(cells, counts);
  // Cells that other tables share stand for what is protected there.
  const open = cells.flatMap(({ range, hiddenBySource }, cell) =>
    range || hiddenBySource || (isShared(cell) && !known.has(cell)) ? [cell] : [],
  );
  const tied = tiedCells(open, counts, known);
  const means = weightedSums.flatMap(({ cell, terms }): readonly Mean[] => {
    const selection = selections[cell];
    const dimension = selection?.weightedBy;
    if (!selection || dimension === undefined) return [];
    const total = totalOf(selection, selections, cells);
    const mean = meanOf(cell);
    const sum =
      mean && total !== undefined ? { low: mean.low * total, high: mean.high * total } : undefined;
    const parts = terms.map(({ index }) => {
      const count = cellFor(index);
      const number = known.get(count);
      const range = classes.rangeOf(index, dimension);
      return { index, count, number, isTied: tied.has(count), ...range };
    });
    return [{ cell, dimension, parts, sum, total }];
  });
  const relations: Relation[] = [];
  const weighted = new Map<string, number>();
  for (const { cell, dimension, parts } of tellingMeans(means)) {
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
      const sum =
        cells.push({
          ...weightedPart,
          low: low * number,
          high: high * number,
        }) - 1;
      weighted.set(name, sum);
      return { cell: sum, coefficient: 1 };
    }
    const sum = cells.push(weightedPart) - 1;
    weighted.set(name, sum);
    relations.push(
      { terms: weightedTerms(sum, count, low), low: 0, high: Number.POSITIVE_INFINITY },
      { terms: weightedTerms(sum, count, high), low: Number.NEGATIVE_INFINITY, high: 0 },
    );
    return { cell: sum, coefficient: 1 };
  }
}

interface Mean extends MeanOverParts {
  readonly cell: number;
  readonly dimension: string;
  readonly parts: readonly (MeanPart & { readonly count: number })[];
}

/** The count that a mean is over: the same rows, unweighted. */
function totalOf(
  { where, area }: CellSelection,
  selections: readonly CellSelection[],
  cells: readonly PublishedCell[],
): number | undefined {
  const wanted = JSON.stringify([...where]);
  const at = selections.findIndex(
    (one) =>
      one.weightedBy === undefined &&
      one.area === area &&
      JSON.stringify([...one.where]) === wanted,
  );
  return at < 0 ? undefined : cells[at]?.shown;
}

const weightedPart: PublishedCell = {
  name: "niet afgedrukt deel",
  low: 0,
  high: Number.POSITIVE_INFINITY,
  isWeighted: true,
};

function weightedTerms(sum: number, count: number, weight: number): readonly Term[] {
  return [
    { cell: sum, coefficient: 1 },
    { cell: count, coefficient: -weight },
  ];
}
