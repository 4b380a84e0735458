import type { AreaKey } from "../../model/area.ts";
import type { CellKey } from "../../model/cell-key.ts";

/** A category of each dimension, in the order of the dataset. */
export type Combination = readonly string[];

/**
 * How the figures of a dataset lie, without a single count: which rows there are,
 * and which areas make up which. A reader can have it from the code lists of the
 * source.
 */
export interface SourceStructure {
  readonly dataset: string;
  /** What it counts, where other datasets count the same people; else its own id. */
  readonly population: string;
  readonly dimensions: readonly string[];
  /** Undefined for an area without figures in this period. */
  areaIn(area: AreaKey, period: string): AreaStructure | undefined;
  nameOf(area: AreaKey): string;
  /**
   * Counts of other datasets over the same people as counts of this one, as keys: in
   * areas that both have, by all characteristics that both tell.
   */
  sharedIn(areas: ReadonlySet<AreaKey>, period: string): readonly SharedCount[];
}

/** Two keys of one number. */
export type SharedCount = readonly [own: CellKey, other: CellKey];

export interface AreaStructure {
  readonly rows: readonly Combination[];
  /** Each of them makes up the whole area; none for the finest areas with figures. */
  readonly divisions: readonly AreaDivision[];
}

export interface AreaDivision {
  readonly parts: readonly AreaKey[];
  /** Rows in which the area counts more than these parts: part of it has no figures of its own. */
  readonly rest: readonly Combination[];
  /** Of parts that lie only partly in the area, with what of them is counted here: above 0, below 1. */
  readonly shares: ReadonlyMap<AreaKey, number>;
}
