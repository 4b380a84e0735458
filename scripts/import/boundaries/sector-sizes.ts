import { existsSync } from "node:fs";
import { join } from "node:path";
import { readProjectTable } from "../project-table.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";

/** Sectors had the same drawing within each of these, as far as the publisher says. */
export const sectorVintages = ["2011-2018", "2019", "2020-2024"] as const;
export type SectorVintage = (typeof sectorVintages)[number];

/** Sector → vintage → surface in hectares as the publisher gives it; absent where it gives none. */
export type SectorSizes = ReadonlyMap<string, Readonly<Partial<Record<SectorVintage, string>>>>;

const path = "data/gebieden/sector-oppervlakte.csv";

export function sectorVintageOf(year: string): SectorVintage {
  if (year < "2019") return "2011-2018";
  return year === "2019" ? "2019" : "2020-2024";
}

/** Where the table stands, and its text. */
export function formatSectorSizes(sizes: SectorSizes): readonly [path: string, text: string] {
  const rows = [...sizes]
    .sort(([a], [b]) => compareCodes(a, b))
    .map(([sector, of]) => [sector, ...sectorVintages.map((vintage) => of[vintage] ?? "")]);
  return [path, formatTidy(["statsec", ...sectorVintages], rows)];
}

/** Empty when sectors were never imported. */
export function readSectorSizes(root: string): SectorSizes {
  if (!existsSync(join(root, path))) return new Map();
  const words = { expected: "de oppervlakte van sectoren", hint: "Voer statbel-sectoren in." };
  const [, ...rows] = readProjectTable(root, path, words);
  return new Map(
    rows.map(([sector = "", ...sizes]) => [
      sector,
      Object.fromEntries(
        sectorVintages.flatMap((vintage, index) => (sizes[index] ? [[vintage, sizes[index]]] : [])),
      ),
    ]),
  );
}
