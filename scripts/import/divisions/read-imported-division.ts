import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Division } from "../../areas/division.ts";
import type { WeightBasis } from "../../model/area.ts";
import { divisionCardName, importedDivisionFolder } from "../../model/own-division.ts";
import { readProjectTable } from "../project-table.ts";

/** What the importer "wijkindeling" wrote of a city. */
interface ImportedDivision {
  readonly card: {
    readonly naam: string;
    readonly enkelvoud: string;
    readonly meervoud: string;
    readonly bron: string;
    readonly laagsteDekking: number;
    readonly basis: WeightBasis;
  };
  readonly division: Division;
}

/** Undefined for a division that was not imported. */
export function readImportedDivision(
  root: string,
  slug: string,
  name: string,
): ImportedDivision | undefined {
  const folder = importedDivisionFolder(slug, name);
  if (!existsSync(join(root, folder, divisionCardName))) return undefined;
  const words = { expected: "de ingevoerde indeling", hint: "Voer ze opnieuw in." };
  const rowsOf = (name: string) => readProjectTable(root, `${folder}/${name}.csv`, words).slice(1);
  const card = JSON.parse(
    readFileSync(join(root, folder, divisionCardName), "utf8"),
  ) as ImportedDivision["card"];
  const weights = new Map<string, Map<string, number>>();
  for (const [sector = "", code = "", weight] of rowsOf("gewichten")) {
    const shares = weights.get(sector) ?? new Map<string, number>();
    weights.set(sector, shares.set(code, Number(weight)));
  }
  const neighbourhoods = rowsOf("wijken").map(([code = "", name = ""]) => ({ code, name }));
  return { card, division: { neighbourhoods, basis: card.basis, weights } };
}
