/** The levels at which figures exist, from fine to coarse; ids as in the data. */
export const areaLevels = [
  "statsec",
  "wijk",
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
