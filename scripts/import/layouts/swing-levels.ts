import type { AreaSpec } from "../mapping/mapping-schema.ts";

/** Levels of Swing, with the last year of a division that ended, → ours. */
export const swingLevels: Readonly<Record<string, string>> = {
  statsec: "statsec",
  statsec2019: "statsec",
  statsec2024: "statsec",
  ggw7: "wijk",
  ggw72024: "wijk",
  deelgemeente: "deelgemeente",
  deelgemeente2024: "deelgemeente",
  gemeente: "gemeente",
  gemeente2018: "gemeente",
  gemeente2024: "gemeente",
  provincie: "provincie",
  provincie2024: "provincie",
  gewest: "gewest",
};

export const swingArea: AreaSpec = {
  code: ["geoitem"],
  niveau: { kolom: ["geolevel"], waarden: swingLevels },
};

/** What stands above the names of areas in an export, in lower case → our level. */
export const exportLevels: Readonly<Record<string, string>> = {
  gemeenten: "gemeente",
  gemeente: "gemeente",
  wijken: "wijk",
  wijk: "wijk",
  deelgemeenten: "deelgemeente",
  "statistische sectoren": "statsec",
  "statistische sector": "statsec",
  provincies: "provincie",
  gewesten: "gewest",
};
