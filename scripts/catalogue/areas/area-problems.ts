import { type AreaLevel, areaLevels } from "../../model/area.ts";
import { formatDate } from "../../model/format.ts";
import type { Problem } from "../../model/report-error.ts";
import { dayOfChange, type Vintage } from "../../model/vintage.ts";
import type { AreaTables } from "./area-tables.ts";

export function isAreaLevel(text: string): text is AreaLevel {
  return (areaLevels as readonly string[]).includes(text);
}

export function unknownLevel(where: string, level: string): Problem {
  return { where, found: `niveau "${level}"`, expected: `een van ${areaLevels.join(", ")}` };
}

export function unknownArea(where: string, key: string): Problem {
  return {
    where,
    found: `gebied "${key}"`,
    expected: "een gebied uit data/gebieden/gebieden.csv of namen.csv",
    hint: "Kijk de code na: codes zijn tekst, ook als ze op een getal lijken (12025E001, 02000).",
  };
}

/** A code that means nothing in the division of the figures, or is another division's. */
export function notInVintage(
  where: string,
  key: string,
  vintage: Vintage,
  { areasOfCode }: Pick<AreaTables, "areasOfCode">,
): Problem {
  if (!areasOfCode.has(key)) return unknownArea(where, key);
  const since = formatDate(dayOfChange);
  const is2025 = vintage === "2024";
  return {
    where,
    found: `gebied "${key}", dat ${is2025 ? `er pas sinds ${since} is` : `er sinds ${since} niet meer is`}`,
    expected: `een gebied van de indeling van ${vintage}`,
    hint: `Levert de bron alle jaren in de indeling van ${is2025 ? "2025" : "2024"}? Zet dan "gebiedsindeling": "${is2025 ? "2025" : "2024"}" bij de dataset in thema.json.`,
  };
}
