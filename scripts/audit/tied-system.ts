import type { CellKey } from "../model/cell.ts";
import type { LinkedTable } from "../model/linked-table.ts";
import { publicationOf } from "./publication.ts";
import type { ReaderSystem } from "./reader/reader-system.ts";
import { structuralMinima } from "./structural-minimum.ts";

/** Counts that sums tie together by the word of the gate, and which of them it means to hide. */
export interface TiedCounts {
  readonly linked: LinkedTable;
  /** Of the first cells of `linked`; the others are printed nowhere. */
  readonly keys: readonly CellKey[];
  /** Per cell of `linked`. */
  readonly hidden: readonly boolean[];
  /** True when zeros are shown, so that a reader takes a hidden count for at least 1. */
  readonly isSceptical: boolean;
}

/** The relations that the gate protected by, to attack as well: the audit's own must say no less. */
export function tiedSystem({ linked, keys, hidden, isSceptical }: TiedCounts): ReaderSystem {
  const reader = isSceptical ? "sceptical" : "naive";
  const minima = isSceptical ? structuralMinima(linked) : [];
  const { cells, relations } = publicationOf(linked, hidden, { reader, minima });
  return { keys, cells, relations };
}
