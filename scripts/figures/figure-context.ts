import type { Topology } from "topojson-specification";
import type { Figures } from "../indicators/compute.ts";
import type { City } from "../model/city.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import type { Source } from "../model/source.ts";

/** What a figure of one city can be made from. */
export interface FigureContext {
  readonly city: City;
  readonly figures: Figures;
  /** The newest period of a dataset that is no projection. */
  readonly latestPeriodOf: (dataset: string) => string | undefined;
  readonly map: Topology;
  /** Of the statistical sectors; absent where there is no drawing of them. */
  readonly sectorMap: Topology | undefined;
  readonly indicator: (id: string) => IndicatorDefinition;
  readonly keyFigure: (id: string) => KeyFigure;
  readonly sourcesOf: (definition: IndicatorDefinition) => readonly Source[];
  /** How the counts behind these indicators are rounded; empty when none are. */
  readonly roundingNotesOf: (indicators: readonly string[]) => readonly string[];
  /** Credit for the lines on a map. */
  readonly boundarySources: readonly Source[];
  readonly sectorBoundarySources: readonly Source[];
  /** E.g. "toestand op 1 januari 2022". */
  readonly referenceOf: (definition: IndicatorDefinition, period: string) => string;
}
