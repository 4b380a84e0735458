import type { AreaKey } from "./area.ts";
import type { CountRounding } from "./count-rounding.ts";

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
  /** What the shown counts add up to: a reader can add them up too. */
  readonly units: number;
}

/**
 * What may be said of the hidden counts of some areas: it holds in the real table,
 * and in each of the tables of the certificates. So a reader who knows it can
 * choose between those tables no better than before.
 */
export interface TellableHidden {
  /** How many hidden counts are too small to show; the others are hidden with them. */
  readonly small: { readonly low: number; readonly high: number };
  /** What the hidden counts add up to at most. */
  readonly mostUnits: number;
}

export interface HiddenSelection {
  readonly areas: ReadonlySet<AreaKey>;
  readonly datasets: ReadonlySet<string>;
  /** All when absent. */
  readonly period?: string;
}

/** What the protection of a whole edition came to, in numbers that give no count away. */
export interface HidingSummary {
  readonly tallies: readonly CellTally[];
  /** For areas that are reported on together, for one dataset and period or more. */
  readonly hiddenIn: (selection: HiddenSelection) => TellableHidden;
  /** Hidden counts of all cities, built now or not: those that the audit attacks. */
  readonly attacked: number;
  /**
   * How much less could be hidden at most to protect the same, by the lower bound:
   * a share between 0 and 1 of the weight of what is hidden to protect others, of
   * all datasets together and rounded up to a hundredth. The weights themselves are
   * sums of hidden counts, and stay inside.
   */
  readonly gap: number;
  /** Datasets that are rounded instead of hidden. */
  readonly roundings: readonly CountRounding[];
}
