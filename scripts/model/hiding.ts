import type { AreaKey } from "./area.ts";

/**
 * How many counts of one dataset, period and area are shown and hidden. Only
 * counts that exist: a figure that the source does not have is in neither. Which
 * counts are hidden is no secret, as each of them stands in its place as an x.
 */
export interface CellTally {
  readonly dataset: string;
  readonly period: string;
  readonly area: AreaKey;
  readonly shown: number;
  /** By our rule or by that of the source. */
  readonly hidden: number;
}

/** What the protection of a whole edition came to, in numbers that give no count away. */
export interface HidingSummary {
  readonly tallies: readonly CellTally[];
  /** Hidden counts of all cities, built now or not: those that the audit attacks. */
  readonly attacked: number;
  /**
   * How much less could be hidden at most to protect the same, by the lower bound:
   * a share between 0 and 1 of the weight of what is hidden to protect others, of
   * all datasets together and rounded up to a hundredth. The weights themselves are
   * sums of hidden counts, and stay inside.
   */
  readonly gap: number;
}
