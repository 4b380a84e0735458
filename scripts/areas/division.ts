import type { WeightBasis } from "../model/area.ts";

/** One neighbourhood of a division that a city made itself. */
export interface Neighbourhood {
  readonly code: string;
  readonly name: string;
}

/** Codes become part of file and cell names; names are what readers see. */
export const neighbourhoodCode = {
  pattern: /^[\w.-]+$/,
  expected: "een code van letters, cijfers, punten en streepjes",
};

/**
 * A city's own division, tied to statistical sectors. `weights`: sector →
 * neighbourhood → share of the sector from 0 to 1. What the shares of a sector
 * leave over is not located; a sector that is absent is not located as a whole.
 */
export interface Division {
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly basis: WeightBasis;
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
}
