import type { Dataset } from "./dataset.ts";
import type { ExpectedDate } from "./expected-date.ts";
import type { FigureDefinition } from "./figure.ts";
import type { IndicatorDefinition } from "./indicator.ts";

/** The documents that a theme can have; ids as in addresses. */
export const documentKinds = ["steekkaart", "rapport"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Lowest and highest number of pages in print. */
export type PageRange = readonly [minimum: number, maximum: number];

/** A subject with its own data, catalogue, steekkaart and report. */
export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Always a report; a fact sheet only where there is enough to fill it. */
  readonly documents: readonly DocumentKind[];
  readonly reportPages: PageRange;
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly IndicatorDefinition[];
  readonly figures: readonly FigureDefinition[];
  /** What the card of a city shows of the theme; absent where the theme leaves the choice to its tiles. */
  readonly cityCard?: CityCardChoice;
  /** ISO date before which no edition shows the theme. */
  readonly embargo?: string;
  /** Indicators that are gone, and what came instead. */
  readonly retired?: readonly RetiredIndicator[];
  /** What belongs here and nobody delivers yet. */
  readonly unavailable?: readonly UnavailableFigure[];
}

/** The most telling of a theme, for the card of a city over all themes. */
interface CityCardChoice {
  /** Ids of indicators, the most telling first: a city shows the first that it has. */
  readonly keyFigures: readonly string[];
  /** Id of a figure that is shown where there is room for a picture. */
  readonly figure?: string;
}

/** A figure that is not there yet, and from whom it is to come. */
export interface UnavailableFigure {
  readonly name: string;
  readonly reason: string;
  readonly supplier: string;
  readonly expected?: ExpectedDate;
}

/** An indicator that leaves, or has left. */
export interface RetiredIndicator {
  readonly id: string;
  readonly name: string;
  /** ISO date: announced on it while the indicator is there, gone since it when it is not. */
  readonly since: string;
  readonly replacedBy?: string;
  readonly reason: string;
}
