import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type WeightBasis, weightBases } from "../../model/area.ts";
import {
  citiesFolder,
  divisionCardName,
  givenDivisionFolder,
  importedDivisionFolder,
  listOwnDivisions,
  otherTableName,
  twoTables,
} from "../../model/own-division.ts";
import { readJson } from "../../model/read-json.ts";
import type { Problem } from "../../model/report-error.ts";
import { readCsv } from "../tables/read-csv.ts";

/** A division that a city made itself, as the importer "wijkindeling" wrote it. */
export interface OwnDivision {
  readonly slug: string;
  /** The name of its folder: "wijken" for the main division of the city, "stadsdelen". */
  readonly id: string;
  /** Code of the municipality. */
  readonly city: string;
  readonly name: string;
  readonly words: { readonly one: string; readonly many: string };
  readonly source: string;
  readonly basis: WeightBasis;
  /** A figure is shown when at least this share of its people certainly live there. */
  readonly lowestCoverage: number;
  readonly neighbourhoods: readonly OwnNeighbourhood[];
  /** Sector → neighbourhood → share; what is left over is not located. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

interface OwnNeighbourhood {
  readonly code: string;
  readonly name: string;
  readonly squareKilometres: number;
}

const text = z.string().min(1, "een tekst");
const cardSchema = z.strictObject({
  gebied: text,
  naam: text,
  enkelvoud: text,
  meervoud: text,
  bron: text,
  laagsteDekking: z.number(),
  basis: z.enum(weightBases),
  bestanden: z.array(z.strictObject({ naam: text, sha256: text })),
});

const hint = "Voer de indeling in: npm run steekkaart -- import wijkindeling --stad";

/** Reads the divisions that cities made; a folder that was not imported, or has changed since, is a problem. */
export function readOwnDivisions(root: string, problems: Problem[]): readonly OwnDivision[] {
  return listFolders(join(root, citiesFolder)).flatMap((slug) =>
    listOwnDivisions(root, slug).flatMap((id) => {
      const imported = importedDivisionFolder(slug, id);
      if (!existsSync(join(root, imported, divisionCardName))) {
        problems.push({
          where: givenDivisionFolder(slug, id),
          found: "een wijkindeling die nog niet is ingevoerd",
          expected: `een ingevoerde indeling in ${imported}`,
          hint: `${hint} ${slug}`,
        });
        return [];
      }
      return readOwnDivision(root, slug, id, problems) ?? [];
    }),
  );
}

function listFolders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function readOwnDivision(
  root: string,
  slug: string,
  id: string,
  problems: Problem[],
): OwnDivision | undefined {
  const given = givenDivisionFolder(slug, id);
  const folder = importedDivisionFolder(slug, id);
  const card = readJson(root, `${folder}/${divisionCardName}`, cardSchema, problems)?.data;
  if (!card) return undefined;
  for (const { naam, sha256 } of card.bestanden) {
    const other = otherTableName(naam);
    if (other && existsSync(join(root, given, other))) problems.push(twoTables(given, naam, other));
    if (checksum(join(root, given, naam)) === sha256) continue;
    problems.push({
      where: `${given}/${naam}`,
      found: "een bestand dat sinds de invoer is gewijzigd of verdwenen",
      expected: "het bestand dat is ingevoerd",
      hint: `${hint} ${slug}`,
    });
  }
  const neighbourhoods = readCsv(
    root,
    `${folder}/wijken.csv`,
    ["code", "naam", "oppervlakte"],
    [],
    problems,
  ).map(({ fields: [code = "", name = "", size] }) => ({
    code,
    name,
    squareKilometres: Number(size),
  }));
  const weights = new Map<string, Map<string, number>>();
  for (const { fields } of readCsv(
    root,
    `${folder}/gewichten.csv`,
    ["statsec", "wijk", "gewicht"],
    [],
    problems,
  )) {
    const [sector = "", code = "", weight] = fields;
    const shares = weights.get(sector) ?? new Map<string, number>();
    weights.set(sector, shares.set(code, Number(weight)));
  }
  return {
    slug,
    id,
    city: card.gebied,
    name: card.naam,
    words: { one: card.enkelvoud, many: card.meervoud },
    source: card.bron,
    basis: card.basis,
    lowestCoverage: card.laagsteDekking,
    neighbourhoods,
    weights: new Map([...weights].map(([sector, shares]) => [sector, withoutTail(shares)])),
  };
}

function checksum(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** Weights are written with six decimals: what they miss of 1 is a rounded tail. */
function withoutTail(shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sum = [...shares.values()].reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-5) return shares;
  return new Map([...shares].map(([code, share]) => [code, share / sum]));
}
