import type { Topology } from "topojson-specification";
import type { Observation } from "../model/observation.ts";
import type { Unit } from "../model/unit.ts";
import type { Value } from "../model/value.ts";

/** What every chart knows besides its figures. */
export interface ChartBase {
  /** How figures are printed. */
  readonly unit: Unit;
  readonly decimals: number;
}

/** Evolution: the own city as a full line, comparison areas dashed and grey. */
export interface LineInput extends ChartBase {
  readonly kind: "lijn";
  /** The whole time axis, in order; a year without a figure stays on it as a gap. */
  readonly periods: readonly string[];
  readonly series: readonly LineSeries[];
  /** First period of a series that starts anew: no line leads to it. */
  readonly breakAt?: string;
}
export interface LineSeries {
  /** E.g. "Gent", "Vlaams Gewest"; printed at the end of the line. */
  readonly name: string;
  readonly isOwn: boolean;
  readonly observations: readonly Observation[];
}

/** Age pyramid as shares of the total population, with a comparison outline. */
export interface PyramidInput extends ChartBase {
  readonly kind: "piramide";
  /** Young to old, e.g. ["0-4", "5-9", …, "95+"]. */
  readonly ageGroups: readonly string[];
  readonly own: PyramidSides;
  /** Absent where nothing comparable exists. */
  readonly comparison?: PyramidSides;
}
export interface PyramidSides {
  readonly name: string;
  /** Same order as `ageGroups`. */
  readonly men: readonly Value[];
  readonly women: readonly Value[];
}

/** One bar per area, sorted high to low, own city highlighted. */
export interface RankedBarsInput extends ChartBase {
  readonly kind: "rangbalken";
  readonly bars: readonly NamedValue[];
  /** Vertical reference lines, e.g. the Vlaams Gewest. */
  readonly references: readonly NamedValue[];
}
export interface NamedValue {
  readonly name: string;
  readonly isOwn: boolean;
  readonly value: Value;
  /** Added up from areas of before a change of territory: drawn open. */
  readonly isSummed?: boolean;
}

/** Parts of a hundred per cent (unit percent) or stacked counts, one bar per area or year. */
export interface StackedBarsInput extends ChartBase {
  readonly kind: "stapelbalken";
  /** At most 5; in stacking order. */
  readonly categories: readonly string[];
  readonly bars: readonly StackedBar[];
}
export interface StackedBar {
  readonly name: string;
  readonly isOwn: boolean;
  /** Projected bars are drawn lighter with a dashed outline and said so in the legend. */
  readonly isProjection: boolean;
  /** Same order as `categories`. */
  readonly values: readonly Value[];
}

/** Choropleth of a city's parts, with stated class bounds and hatching where no figure is. */
export interface MapInput extends ChartBase {
  readonly kind: "kaart";
  /**
   * Lambert 72 metres; objects `delen` (feature property `code`), `stad` (outline)
   * and, where there are, `grenzen`: lines of coarser areas to draw over the parts.
   */
  readonly topology: Topology;
  readonly parts: readonly MapPart[];
}
export interface MapPart {
  readonly code: string;
  readonly name: string;
  readonly value: Value;
  /** Its place in the list beside a wide map, from 1; absent for an area that is not in the list. */
  readonly number?: number;
  /** Heading in that list, above the first of its areas. */
  readonly group?: string;
}

/** Trend in a tile: no axes, a dot on the last point. */
export interface SparkInput extends ChartBase {
  readonly kind: "vonk";
  readonly observations: readonly Observation[];
}

/** One area among others of its kind, from low to high. */
export interface StripInput extends ChartBase {
  readonly kind: "strook";
  readonly areas: readonly NamedValue[];
  /** The whole that they are parts of, where its figure compares with theirs. */
  readonly reference?: NamedValue;
}

export type ChartInput =
  | LineInput
  | PyramidInput
  | RankedBarsInput
  | StackedBarsInput
  | MapInput
  | SparkInput
  | StripInput;
export type ChartKind = ChartInput["kind"];
