import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "./report-error.ts";

/** What the importer "wijkindeling" makes of the divisions that cities give; a folder per city. */
const ownFolder = "data/gebieden/eigen";
export const citiesFolder = "data/steden";

/** The folder and name of a city's main division: of its pages per wijk, and of figures that name no other. */
export const mainDivision = "wijken";

/** The file that makes a folder of a city a division. */
export const divisionCardName = "indeling.json";

/** What a further division may be called: its name stands in codes and in addresses. */
export const divisionNamePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names of the divisions that a city gives, the main one first; empty where its parts are the official ones. */
export function listOwnDivisions(root: string, slug: string): readonly string[] {
  const folder = join(root, citiesFolder, slug);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const further = names
    .filter((name) => name !== mainDivision && existsSync(join(folder, name, divisionCardName)))
    .sort();
  return [...names.filter((name) => name === mainDivision), ...further];
}

/** Where a city keeps what it gives of a division. */
export function givenDivisionFolder(slug: string, division: string): string {
  return `${citiesFolder}/${slug}/${division}`;
}

/** Where the importer writes it. */
export function importedDivisionFolder(slug: string, division: string): string {
  return division === mainDivision ? `${ownFolder}/${slug}` : `${ownFolder}/${slug}/${division}`;
}

/**
 * What the codes of a division start with, so that two divisions share none: neither a
 * city nor a division has an underscore in its name.
 */
export function divisionCodePrefix(slug: string, division: string): string {
  return division === mainDivision ? `${slug}-` : `${slug}_${division}_`;
}

/**
 * What an editor may put in the place of a table: "gewichten.csv" → "gewichten.xlsx", and the other
 * way round; undefined for a file of another kind.
 */
export function otherTableName(name: string): string | undefined {
  const [, stem, kind] = /^(.*)\.(csv|xlsx)$/i.exec(name) ?? [];
  return kind && `${stem}.${kind.toLowerCase() === "csv" ? "xlsx" : "csv"}`;
}

/** Two tables of which nobody can say which one counts. */
export function twoTables(folder: string, name: string, other: string): Problem {
  return {
    where: `${folder}/${name}`,
    found: `${name} en ook ${other}`,
    expected: "een van beide",
    hint: "Verwijder het oude bestand; welke van de twee juist is, weet het programma niet.",
  };
}
