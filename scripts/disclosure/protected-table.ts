import type { Cell, CellRequest } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import type { Certificate } from "../model/certificate.ts";
import type { CellTally } from "../model/hiding.ts";
import type { JudgedCounts } from "../model/judged-count.ts";
import type { LinkedTable } from "../model/linked-table.ts";

/**
 * The figures that may be published, and nothing else. Only `protect` makes
 * one; everything after disclosure reads figures through it.
 */
export interface ProtectedTable {
  /** Asking for a cell that was not planned is a bug of ours and throws. */
  cell(request: CellRequest): Cell;
  /** Every count that was asked for; no weighted sums, of which only means are printed. */
  published(): Iterable<readonly [CellRequest, Cell]>;
  /** Every mean that was asked for, as precise as it is printed, under the request of the sum behind it. */
  publishedMeans(): Iterable<readonly [CellRequest, Cell]>;
  /** How many cells were asked for, and how many were hidden here. */
  readonly counts: { readonly cells: number; readonly suppressed: number };
  /** The same per dataset, period and area, for counts that exist. */
  readonly tallies: readonly CellTally[];
  /** How each group of tied counts with a small one was protected. */
  readonly protections: readonly LinkedProtection[];
  /** Names of small counts that readers of earlier editions have or can compute, whatever is hidden now. */
  readonly knownAlready: readonly string[];
  /** How each group of tied counts that are rounded instead was changed. */
  readonly roundings: readonly LinkedRounding[];
  /** What became of every count, with the true numbers: for the audit only. */
  readonly judged: readonly JudgedCounts[];
}

/** The counts of one dataset and period that are printed rounded, with the true values: never to be published. */
export interface LinkedRounding {
  readonly dataset: string;
  readonly period: string;
  readonly base: number;
  readonly linked: LinkedTable;
  /** Of the first cells of `linked`; the others are printed nowhere. */
  readonly keys: readonly CellKey[];
  /** Per cell of `linked`. */
  readonly rounded: readonly number[];
  /** Per cell: a reader knows that the true count differs by less than this. */
  readonly within: readonly number[];
}

/** The counts of one population and period that are tied to small ones, with the true values: never to be published. */
export interface LinkedProtection {
  /** They count the same people. */
  readonly datasets: readonly string[];
  readonly period: string;
  readonly linked: LinkedTable;
  /** Per cell of `linked`. */
  readonly hidden: readonly boolean[];
  /** Of the first cells of `linked`; the others are printed nowhere. */
  readonly keys: readonly CellKey[];
  /** Per key, what was asked. */
  readonly requests: readonly CellRequest[];
  /** Means that would give a small count away, whatever else is hidden. */
  readonly hiddenMeans: readonly CellKey[];
  /** For every small count, two tables between which a reader cannot choose. */
  readonly certificate: Certificate;
  /** True when zeros are shown: a reader takes a hidden count for at least 1. */
  readonly isSceptical: boolean;
  /** True when who is alone in a count of 1 is reckoned with. */
  readonly withstandsInsiders?: boolean;
  /** Weight of what is hidden to protect others, and the least it could be. */
  readonly cost: number;
  readonly bound: number;
}
