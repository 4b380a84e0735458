import type { AreaLevel } from "../../model/area.ts";
import type { AreaSpec } from "../mapping/mapping-schema.ts";

/** Levels of Swing, with the last year of a division that ended, → ours. */
const swingLevels: Readonly<Record<string, string>> = {
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

/** How an export calls its areas, in lower case → our level. */
const exportLevels: Readonly<Record<string, AreaLevel>> = {
  gemeenten: "gemeente",
  gemeente: "gemeente",
  wijken: "wijk",
  wijk: "wijk",
  deelgemeenten: "deelgemeente",
  deelgemeente: "deelgemeente",
  "statistische sectoren": "statsec",
  "statistische sector": "statsec",
  provincies: "provincie",
  provincie: "provincie",
  gewesten: "gewest",
  gewest: "gewest",
};

/** "Werkloosheid - gemeenten" → "gemeente"; undefined for a title that does not end in a level. */
export function levelInTitle(title: string): AreaLevel | undefined {
  const last = title.split(" - ").at(-1) ?? "";
  return exportLevels[
    last
      .replace(/\(.*\)/, "")
      .trim()
      .toLowerCase()
  ];
}
