import { type Area, type AreaLevel, areaLevels } from "../../model/area.ts";
import { closestWord, didYouMean } from "../../model/closest-word.ts";
import { formatDate } from "../../model/format.ts";
import type { Problem } from "../../model/report-error.ts";
import { belongsTo, dayOfChange, type Vintage } from "../../model/vintage.ts";
import type { AreaTables } from "./area-tables.ts";

export function isAreaLevel(text: string): text is AreaLevel {
  return (areaLevels as readonly string[]).includes(text);
}

export function unknownLevel(where: string, level: string): Problem {
  return {
    where,
    found: `niveau "${level}"`,
    expected: `een van ${areaLevels.join(", ")}`,
    ...didYouMean(level, areaLevels),
  };
}

export function unknownArea(
  where: string,
  key: string,
  hint = "Kijk de code na: codes zijn tekst, ook als ze op een getal lijken (12025E001, 02000).",
): Problem {
  return {
    where,
    found: `gebied "${key}"`,
    expected: "een gebied uit data/gebieden/gebieden.csv of namen.csv",
    hint,
  };
}

/** A code that means nothing in the division of the figures, or is another division's. */
export function notInVintage(
  where: string,
  { level, code }: Pick<Area, "level" | "code">,
  vintage: Vintage,
  { areas, areasOfCode }: Pick<AreaTables, "areas" | "areasOfCode">,
): Problem {
  const key = `${level}:${code}`;
  if (!areasOfCode.has(key)) {
    return unknownArea(where, key, hintForCode(level, code, vintage, [...areas.values()]));
  }
  const since = formatDate(dayOfChange);
  const is2025 = vintage === "2024";
  return {
    where,
    found: `gebied "${key}", dat ${is2025 ? `er pas sinds ${since} is` : `er sinds ${since} niet meer is`}`,
    expected: `een gebied van de indeling van ${vintage}`,
    hint: `Levert de bron alle jaren in de indeling van ${is2025 ? "2025" : "2024"}? Zet dan "gebiedsindeling": "${is2025 ? "2025" : "2024"}" bij de dataset in thema.json.`,
  };
}

/** Undefined when nothing can be told from the code. */
function hintForCode(
  level: AreaLevel,
  code: string,
  vintage: Vintage,
  areas: readonly Area[],
): string | undefined {
  if (/^\d+([.,]\d+)?E[+-]?\d+$/i.test(code)) {
    return "Excel maakte een getal van deze code. Neem ze over uit het bestand van de uitgever, in een kolom die u eerst op Tekst zet.";
  }
  if (/\d/.test(code)) return undefined;
  const named = areas.filter((area) => area.level === level && belongsTo(area, vintage));
  const meant = closestWord(
    code,
    named.map(({ name }) => name),
  );
  const area = named.find(({ name }) => name === meant);
  return area === undefined
    ? "Schrijf de code van het gebied, niet de naam. De codes staan in data/gebieden/gebieden.csv."
    : `Schrijf de code van het gebied, niet de naam: ${area.name} is ${area.code}.`;
}
