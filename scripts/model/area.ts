import type { Validity } from "./vintage.ts";

/** The levels at which figures exist, from fine to coarse; ids as in the data. */
export const areaLevels = [
  "statsec",
  "wijk",
  /** A neighbourhood of a division that the city made itself. */
  "eigenwijk",
  "deelgemeente",
  "gemeente",
  "arrondissement",
  "provincie",
  "gewest",
  "groep",
] as const;
export type AreaLevel = (typeof areaLevels)[number];

/**
 * A place. The code is a string of the level's own list; it is never parsed. Codes are
 * used again for other ground: who an area is, level, code and validity say together.
 */
export interface Area extends Validity {
  readonly level: AreaLevel;
  readonly code: string;
  /** As it stands in running text, e.g. "Gent", "het Vlaams Gewest". */
  readonly name: string;
  /** Name of the division of a city's own that it belongs to; absent for an official area. */
  readonly division?: string;
}

/** The same for areas that divide one ground together: those of one level and, where a city made them, one division. */
export function divisionKey({ level, division }: Pick<Area, "level" | "division">): string {
  return division === undefined ? level : `${level} ${division}`;
}

/**
 * "gemeente:44021"; "gemeente:11002/2025-01-01" for an area of which the first day is known. Without an
 * at sign, a comma or a bar: keys of cells are read back by those.
 */
export type AreaKey = `${AreaLevel}:${string}`;

export function areaKey({ level, code, from }: Pick<Area, "level" | "code" | "from">): AreaKey {
  return from === undefined ? `${level}:${code}` : `${level}:${code}/${from}`;
}

/** What the weights of an own division were counted in, from best to worst; Dutch, as in the files. */
export const weightBases = ["inwoners", "adressen", "opgegeven", "oppervlakte"] as const;
export type WeightBasis = (typeof weightBases)[number];
