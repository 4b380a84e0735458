import type { Area } from "./area.ts";
import type { Category, IndicatorDefinition } from "./indicator.ts";
import type { Observation } from "./observation.ts";
import type { Origin } from "./origin.ts";
import type { Value } from "./value.ts";

/** One indicator of one city with everything it is compared with. */
export interface KeyFigure {
  readonly definition: IndicatorDefinition;
  readonly area: Area;
  /** All periods in order, also those without a figure. */
  readonly series: readonly Observation[];
  readonly latest: Observation;
  /** ISO date that the latest figure describes. */
  readonly referenceDate: string;
  readonly changes: { readonly one: Change; readonly ten: Change };
  readonly comparisons: readonly Comparison[];
  /** Absent where a city has no peers (VGC) or its own figure is missing. */
  readonly rank?: Rank;
  /** The peers' latest figures, the city's own included; empty without peers. */
  readonly peers: readonly Comparison[];
  /** What the peers are called, where they are no cities. */
  readonly peerWords?: PeerWords;
}

/** "Plaats 3 van 25 wijken; voor 1 wijk is er geen cijfer." */
export interface PeerWords {
  readonly one: string;
  readonly many: string;
}

export interface Comparison {
  readonly area: Area;
  readonly isOwn: boolean;
  readonly series: readonly Observation[];
  readonly latest: Observation;
}

/** From `since` to the latest period. */
export interface Change {
  readonly since: string;
  readonly from: Value;
  /** In the unit of the indicator: inhabitants, years; for shares a fraction (× 100 = percentage points). */
  readonly difference: Value;
  /** Relative, as a fraction; only meaningful for counts. */
  readonly relative: Value;
}

/** Place from high to low among the peers that have a figure. Equal in print is a tie. */
export interface Rank {
  readonly position: number;
  readonly isShared: boolean;
  /** Peers with a figure. */
  readonly of: number;
  /** Peers without one. */
  readonly withoutFigure: number;
  /** The figures that decide it. */
  readonly origin: Origin;
}

/** Parts of a whole, of one area in one period. */
export interface Breakdown {
  readonly area: Area;
  readonly period: string;
  readonly parts: readonly { readonly category: Category; readonly observation: Observation }[];
}
