/** The levels at which figures exist, from fine to coarse; ids as in the data. */
export const areaLevels = [
  "statsec",
  "wijk",
  /** A neighbourhood of a division that the city made itself. */
  "eigenwijk",
  "deelgemeente",
  "gemeente",
  "provincie",
  "gewest",
  "groep",
] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** A place. The code is a string of the level's own list; it is never parsed. */
export interface Area {
  readonly level: AreaLevel;
  readonly code: string;
  /** As it stands in running text, e.g. "Gent", "het Vlaams Gewest". */
  readonly name: string;
}

export type AreaKey = `${AreaLevel}:${string}`;

export function areaKey(area: Pick<Area, "level" | "code">): AreaKey {
  return `${area.level}:${area.code}`;
}

/** What the weights of an own division were counted in, from best to worst; Dutch, as in the files. */
export const weightBases = ["inwoners", "adressen", "opgegeven", "oppervlakte"] as const;
export type WeightBasis = (typeof weightBases)[number];
