import type { AreaLevel } from "./area.ts";
import { formatDate } from "./format.ts";
import type { ContributorRule, SurveyRule } from "./source-rule.ts";
import type { Vintage } from "./vintage.ts";

/**
 * How the figures of one dataset are protected: the strictest that its sources and
 * it ask. There is no default: silence is an error.
 */
export type DisclosureRule = FigureRule & {
  /** What a share, ratio, mean or growth must at least be computed on; 0 for anything. */
  readonly minimumDenominator: number;
  /** True: a piece of land that no page prints counts too, where it can be computed as a difference. */
  readonly slivers: boolean;
};

type FigureRule =
  | {
      readonly kind: "minimum-count";
      /** The lowest count that may be shown ("drempelwaarde"): with 5, a 4 is hidden. */
      readonly minimumCount: number;
      readonly showZeros: boolean;
      /** True: who is alone in a count of 1 and knows it may not compute another small count. */
      readonly withstandsInsiders?: boolean;
      /** A small difference between shown counts is hidden too, though nothing prints it. */
      readonly slivers: boolean;
    }
  | {
      readonly kind: "rounding";
      /** Every count is printed as a multiple of this. */
      readonly base: number;
    }
  | ContributorRule
  | SurveyRule
  | { readonly kind: "protected-by-source"; readonly explanation: string };

/**
 * What the numbers of a dataset are: whole things that can be added up; sums of
 * contributions, such as turnover; or shares of a survey, of which no sum is anything.
 */
const datasetKinds = ["counts", "amounts", "shares"] as const;
export type DatasetKind = (typeof datasetKinds)[number];

/** The day a figure describes, given the year that is printed. */
export interface ReferenceDay {
  /** "MM-DD", e.g. "01-01" or "12-31". */
  readonly day: string;
  /** −1 when 31/12/2021 is printed as 2022, as the Flemish provinces do. */
  readonly yearOffset: number;
  /** True for a count of what happened in the year up to that day. */
  readonly isYearTotal?: boolean;
}

export interface Dataset {
  readonly id: string;
  readonly theme: string;
  readonly name: string;
  readonly kind: DatasetKind;
  /** Plural of what is counted, e.g. "inwoners"; of an amount, what it is in: "euro". */
  readonly unit: string;
  /** Ids of the source cards in data/bronnen; at least one. */
  readonly sources: readonly string[];
  /** Folder with one CSV per period. */
  readonly folder: string;
  /** Dimension name → allowed categories, or "whole-number". */
  readonly dimensions: Readonly<Record<string, readonly string[] | "whole-number">>;
  /** Dimension → the characteristic of which its categories are classes: "leeftijdsklasse" → "leeftijd". */
  readonly classesOf?: Readonly<Record<string, string>>;
  /** What is counted, where other datasets count the same people in other ways: "inwoners". */
  readonly population?: string;
  /** True when a combination that is not in the file counts zero. */
  readonly isComplete: boolean;
  readonly referenceDay: ReferenceDay;
  readonly rule: DisclosureRule;
  /** Levels of which the count of everybody is never hidden to protect another: readers cannot do without it. */
  readonly alwaysShown?: readonly AreaLevel[];
  /** Coarser levels that are made by adding up through the area tables. */
  readonly sumsTo: readonly string[];
  /** The division in which all periods are written; absent where each has the one in force on its day. */
  readonly vintage?: Vintage;
  /** True for answers of a sample of unknown size: two figures that differ may do so by chance. */
  readonly hasUnknownMargin?: boolean;
  /** False for medians and for shares without their parts: they exist for the areas that the source has. */
  readonly isAdditive?: boolean;
  /** Who shared the figures, already protected; absent for figures that this project protects. */
  readonly received?: Reception;
}

/** A package that figures came in. */
export interface Reception {
  readonly publisher: string;
  readonly version: string;
  /** Where counts were rounded: to multiples of `base`, each less than `within` off. */
  readonly rounding?: { readonly base: number; readonly within: number };
}

/** "toestand op 1 januari 2022", or "in de loop van 2022" for what happened in a year. */
export function describeReference(period: string, referenceDay: ReferenceDay): string {
  if (referenceDay.isYearTotal) return `in de loop van ${Number(period) + referenceDay.yearOffset}`;
  return `toestand op ${formatDate(referenceDate(period, referenceDay))}`;
}

/** The same without the year: "toestand op 1 januari", "in de loop". */
export function describeReferenceDay({ day, isYearTotal }: ReferenceDay): string {
  if (isYearTotal) return "in de loop";
  return `toestand op ${formatDate(`2000-${day}`).slice(0, -" 2000".length)}`;
}

/** ("2022", {day: "12-31", yearOffset: −1}) → "2021-12-31". */
export function referenceDate(period: string, { day, yearOffset }: ReferenceDay): string {
  return `${Number(period) + yearOffset}-${day}`;
}
