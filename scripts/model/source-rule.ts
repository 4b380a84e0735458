/**
 * What a source asks of whoever shows its figures: an answer for every kind of
 * figure, none by silence. Shares are fractions.
 */
export interface SourceRule {
  readonly counts: CountRule;
  readonly respondents: RespondentRule;
  readonly amounts: AmountRule;
  /** What a share, ratio, mean or growth must at least be computed on; 0 where the source asks for none. */
  readonly minimumDenominator: number;
  /** True: a piece of land that no page prints counts too, where it can be computed as a difference. */
  readonly slivers: boolean;
}

/** The source has no figures of the kind. */
interface Absent {
  readonly kind: "none";
}

/** Whatever stands in the source may be shown. */
export interface ProtectedBySource {
  readonly kind: "protected-by-source";
  /** Why, of each source that says so. */
  readonly explanations: readonly string[];
}

/**
 * Small counts are hidden, or all are rounded: what is there is allowed, and with
 * both the dataset chooses. With neither, sources contradict each other.
 */
export interface SmallCountRule {
  readonly kind: "small-counts";
  readonly hiding?: {
    /** The lowest count that may be shown ("drempelwaarde"): with 5, a 4 is hidden. */
    readonly minimumCount: number;
    readonly showZeros: boolean;
    /** True: who is alone in a count of 1 and knows it may not compute another small count. */
    readonly withstandsInsiders?: boolean;
  };
  /** Every count is printed as a multiple of this. */
  readonly roundingBase?: number;
}
export type CountRule = Absent | ProtectedBySource | SmallCountRule;

/** When a share of a survey says too little to be shown. */
export interface SurveyRule {
  readonly kind: "survey";
  readonly minimumRespondents: number;
  /** Half the width of its 95 % interval, at most. */
  readonly widestMargin?: number;
}
export type RespondentRule = Absent | ProtectedBySource | SurveyRule;

/** When an amount would tell too much of one who contributed to it. */
export interface ContributorRule {
  readonly kind: "contributors";
  readonly minimumContributors: number;
  /** Dominance (1, k): what the largest contribution is at most of the amount. */
  readonly largestShare?: number;
  /** Dominance (2, k): the same for the two largest together. */
  readonly twoLargestShare?: number;
  /** p %: nobody may be able to estimate the largest contribution within this part of it. */
  readonly closestEstimate?: number;
}
export type AmountRule = Absent | ProtectedBySource | ContributorRule;

/** With a base of 2, only a 1 would be small, and its neighbours 0 and 2 would tell little less. */
export const smallestBase = 3;
