import type { Dataset } from "./dataset.ts";
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
}
