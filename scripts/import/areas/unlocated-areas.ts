import type { AreaLevel } from "../../model/area.ts";
import type { Vintage } from "../../model/vintage.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import type { Names, VintageTables } from "./read-vintage.ts";

/** How the publisher names the codes of people without a place; the codes follow no one pattern. */
const unlocatedName =
  /niet te lokaliseren|^wijk onbekend|^provincie onbekend|^buiten vlaanderen en brussel$/i;

const levels = ["statsec", "wijk", "deelgemeente", "gemeente", "provincie", "gewest"] as const;

const unlocatedColumns = ["niveau", "code", "indeling", "gemeente"] as const;

/** The rows of niet-te-lokaliseren.csv: who is counted and has no place, and in which municipality. */
export function formatUnlocated(tables: Readonly<Record<Vintage, VintageTables>>): string {
  const rows = levels.flatMap((level) =>
    (Object.keys(tables) as Vintage[]).flatMap((vintage) => {
      const { definitions, maps } = tables[vintage];
      return [...(definitions.get(level) ?? [])]
        .filter(([, name]) => unlocatedName.test(name))
        .map(([code]) => [level, code, vintage, municipalityOf(level, code, maps)])
        .sort(([, a = ""], [, b = ""]) => compareCodes(a, b));
    }),
  );
  return formatTidy(unlocatedColumns, rows);
}

/** Through the wijk for a sector; nothing for a municipality and what is larger. */
export function municipalityOf(
  level: AreaLevel,
  code: string,
  maps: ReadonlyMap<string, Names>,
): string {
  if (level !== "statsec") return maps.get(`${level}_gemeente`)?.get(code) ?? "";
  return maps.get("wijk_gemeente")?.get(maps.get("statsec_wijk")?.get(code) ?? "") ?? "";
}
