import type { LinkedTable, Relation, ValueRange } from "../model/linked-table.ts";

/** What a reader has before the attack: every number, or what is known of it. */
export interface Publication {
  readonly kind: LinkedTable["kind"];
  readonly cells: readonly PublishedCell[];
  readonly relations: readonly Relation[];
}

export interface PublishedCell {
  /** For messages: "Haven · 2022 · vrouwen". */
  readonly name: string;
  /** The number as printed; absent when it is hidden or no page prints it. */
  readonly shown?: number;
  /** What a reader takes a hidden number to be at least; 0 is the safest guess for a count. */
  readonly low: number;
  /** What a reader takes it to be at most; may be Infinity. */
  readonly high: number;
  /** A sum behind a mean: whether it is whole decides nothing about the counts in it. */
  readonly isWeighted?: true;
  /** What a reader may not be able to rule out. Absent for cells that need no protection. */
  readonly range?: ValueRange;
  /**
   * Hidden by its source, so that nobody here knows its number: a reader may not
   * compute it, and of a small one say no more than the rule does, where it is known.
   */
  readonly hiddenBySource?: { readonly range?: ValueRange };
  /** Printed nowhere, its number unknown here: where it is sure to be small, no more than that may be said. */
  readonly sliver?: ValueRange;
}

interface ReaderKnowledge {
  /**
   * The sceptical reader sees that zeros are printed, and takes every hidden count
   * that is really positive for at least 1. The naive reader takes it for at least
   * 0, as the programs of others assume; never enough to publish on.
   */
  readonly reader?: "sceptical" | "naive";
  /** What every hidden number is known to be at most; Infinity unless given. */
  readonly high?: number;
  /** Per cell the least value that no pattern of hiding can take away. */
  readonly minima?: readonly number[];
}

/**
 * The publication in which the cells with `hidden` are left out. Cells that no
 * page prints are hidden in any case.
 */
export function publicationOf(
  table: LinkedTable,
  hidden: readonly boolean[],
  { reader = "sceptical", high = Number.POSITIVE_INFINITY, minima = [] }: ReaderKnowledge = {},
): Publication {
  const isSceptical = reader === "sceptical" && table.kind === "counts";
  const cells = table.cells.map((cell, index): PublishedCell => {
    const { name, value, range, isPrinted } = cell;
    const isHidden = hidden[index] || !isPrinted;
    const low = isSceptical && isPrinted && value > 0 ? 1 : 0;
    const known = isHidden ? { name, low, high } : { name, shown: value, low, high };
    return range ? { ...known, range: requireAtLeast(range, minima[index] ?? 0) } : known;
  });
  return { kind: table.kind, cells, relations: table.relations };
}

/** The part of a range that arithmetic itself leaves open. */
function requireAtLeast(range: ValueRange, minimum: number): ValueRange {
  const low = Math.max(range.low, minimum);
  return { low, high: Math.max(range.high, low) };
}
