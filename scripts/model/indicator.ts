import type { AreaLevel } from "./area.ts";
import type { Measure } from "./cell.ts";
import { type CrossFormula, crossRows } from "./cross-formula.ts";
import type { Unit } from "./unit.ts";

export type Polarity = "neutral" | "higher-is-better" | "lower-is-better";

/** How an indicator follows from cells. Shares, ratios and means keep their parts, so
 * that every group of areas is computed anew and nothing is averaged. */
export type Formula =
  | { readonly kind: "count"; readonly measure: Measure }
  | { readonly kind: "share"; readonly numerator: Measure; readonly denominator: Measure }
  | {
      readonly kind: "ratio";
      readonly numerator: Measure;
      readonly denominator: Measure;
      readonly per: number;
    }
  | { readonly kind: "mean"; readonly weighted: Measure; readonly count: Measure }
  | { readonly kind: "density"; readonly measure: Measure }
  | { readonly kind: "growth"; readonly measure: Measure; readonly years: number }
  | {
      readonly kind: "breakdown";
      readonly categories: readonly Category[];
      /** Absent for shares of a survey: they stand in the file, and nothing is divided. */
      readonly denominator?: Measure;
      /** True: shares of the denominator; false: what the cells hold. */
      readonly asShares: boolean;
    }
  | CrossFormula;

export interface Category {
  readonly id: string;
  readonly name: string;
  /** Splits a pyramid in two sides; absent elsewhere. */
  readonly side?: string;
  readonly measure: Measure;
}

/** Sentence parts that only a person can write; {waarde}, {stad}, {jaar}, {datum} and {veranderde} are filled in. */
interface IndicatorWords {
  /** E.g. "In {jaar} is {waarde} van de inwoners van {stad} 65 jaar of ouder." */
  readonly statement?: string;
  /** The subject of a comparison: "het aandeel 65-plussers". */
  readonly subject: string;
}

/** Where a series starts anew: figures from this period on do not compare with those of before. */
interface SeriesBreak {
  readonly period: string;
  /** For readers: what the figures show there. */
  readonly note: string;
}

export interface Leaving {
  /** ISO date of the announcement. */
  readonly since: string;
  readonly replacedBy?: string;
  readonly reason: string;
}

export interface IndicatorDefinition {
  readonly id: string;
  readonly theme: string;
  /** Agreed name: lower case, no unit, "(t.o.v. noemer)" for shares. */
  readonly name: string;
  /** For tiles and chart labels. */
  readonly shortName: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly formula: Formula;
  /** Levels at which it may be shown. */
  readonly levels: readonly AreaLevel[];
  readonly polarity: Polarity;
  /** A total, such as inhabitants or MWh, says first how large an area is: it compares with none. */
  readonly isTotal?: boolean;
  /** True for a survey whose size is not known: it is set beside others, and called neither higher nor lower. */
  readonly hasUnknownMargin?: boolean;
  /** True where the source counts another share of the people in each area: no place among others is given. */
  readonly isUnranked?: boolean;
  readonly seriesBreak?: SeriesBreak;
  readonly words: IndicatorWords;
  /** Announced to leave ("uitdovend"): since when, why, and what comes instead. */
  readonly leaving?: Leaving;
  /** Fields of the Swing indicator table that a steward knows, as written there. */
  readonly swing: Readonly<Record<string, string>>;
}

/** "65-plussers (t.o.v. inwoners)" → "t.o.v. inwoners"; with a tag behind it, "… [enquête]", also that; else empty. */
export function denominatorInWords({ name }: Pick<IndicatorDefinition, "name">): string {
  const [, whole = "", tag] = /\(([^()]*)\)(?: \[([^[\]]*)\])?$/.exec(name) ?? [];
  return tag === undefined ? whole : `${whole}, ${tag}`;
}

/** Whether two periods stand on either side of a break in the series. */
export function isBrokenBetween(
  { seriesBreak }: Pick<IndicatorDefinition, "seriesBreak">,
  from: string,
  to: string,
): boolean {
  if (!seriesBreak) return false;
  const start = Number(seriesBreak.period);
  return Number(from) < start && Number(to) >= start;
}

/** Every measure a formula needs, for planning which cells to ask for. */
export function measuresOf(formula: Formula): readonly Measure[] {
  switch (formula.kind) {
    case "count":
    case "density":
    case "growth":
      return [formula.measure];
    case "share":
    case "ratio":
      return [formula.numerator, formula.denominator];
    case "mean":
      return [formula.weighted, formula.count];
    case "breakdown":
      return [
        ...formula.categories.map((category) => category.measure),
        ...(formula.denominator ? [formula.denominator] : []),
      ];
    case "cross":
      return [formula.total, ...crossRows(formula).flatMap(({ measures }) => measures)];
  }
}
