import type { Dataset } from "./dataset.ts";
import type { FigureDefinition } from "./figure.ts";
import type { IndicatorDefinition } from "./indicator.ts";

/** A subject with its own data, catalogue, steekkaart and report. */
export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly IndicatorDefinition[];
  readonly figures: readonly FigureDefinition[];
}
