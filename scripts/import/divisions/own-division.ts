import { basename, dirname, join, resolve } from "node:path";
import type { Division } from "../../areas/division.ts";
import { jsonIn } from "../../model/json-file.ts";
import {
  divisionCardName as cardName,
  divisionCodePrefix,
  divisionNamePattern,
  givenDivisionFolder,
  importedDivisionFolder,
  listOwnDivisions,
  mainDivision,
} from "../../model/own-division.ts";
import { makeCityMap } from "../boundaries/city-map.ts";
import { type CitySector, readCitySectors } from "../boundaries/city-sectors.ts";
import { computeAreaInKm2 } from "../boundaries/polygon-area.ts";
import { readSectorShapes } from "../boundaries/sector-shapes.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, Importer, ImportReport } from "../importer.ts";
import { ProblemList, stopOnProblems } from "../problem-list.ts";
import { describeFile } from "../source-card.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import { type DivisionCard, readDivisionCard } from "./division-card.ts";
import { divisionTablePath } from "./division-table.ts";
import { readGivenDivision } from "./given-division.ts";

export const ownDivisionImporter: Importer = {
  id: "wijkindeling",
  title: "Eigen wijkindeling van een stad",
  usage:
    "mappen zoals data/steden/<stad>/wijken, of --stad <stad> voor alle indelingen van een stad",
  run: importOwnDivisions,
};

/** All folders with a division of a city; that of the main one where it has none, to be told what lacks. */
export function divisionFolders(root: string, slug: string): readonly string[] {
  const names = listOwnDivisions(root, slug);
  return (names.length > 0 ? names : [mainDivision]).map((name) => givenDivisionFolder(slug, name));
}

/** Turns what a city put in its folder into weights per sector, sizes and a map. */
async function importOwnDivisions(
  folders: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(ownDivisionImporter.id, folders, ownDivisionImporter.usage);
  const written: string[] = [];
  const lines: string[] = [];
  for (const folder of folders) {
    const report = await importOwnDivision(folder, context);
    written.push(...report.written);
    lines.push(...report.lines);
  }
  return { written, lines };
}

async function importOwnDivision(folder: string, context: ImportContext): Promise<ImportReport> {
  const { root, effects } = context;
  const slug = basename(dirname(resolve(folder)));
  const name = basename(resolve(folder));
  const cardProblems = new ProblemList(join(folder, cardName));
  if (!divisionNamePattern.test(name)) {
    const expected = "een naam van kleine letters, cijfers en streepjes, zoals stadsdelen";
    cardProblems.add({}, `een indeling in de map "${name}"`, expected);
  }
  const card = readDivisionCard(cardProblems);
  const city = readCityCode(root, slug, cardProblems);
  stopOnProblems([cardProblems]);
  if (!card || city === undefined) throw new Error("card was lost without a problem");
  const citySectors = readCitySectors(root).get(city) ?? [];
  const sectors = readSectorShapes(root, slug, citySectors);
  const { division, shapes } = await readGivenDivision(
    card,
    folder,
    citySectors,
    sectors,
    pictureKeeper(name === mainDivision ? slug : `${slug}-${name}`, context),
  );

  const prefix = divisionCodePrefix(slug, name);
  const parts = shapes.map((shape) => ({ ...shape, code: `${prefix}${shape.code}` }));
  const map = makeCityMap(
    parts.map(({ code, geometry }) => ({ type: "Feature", geometry, properties: { code } })),
  );
  if (!map) {
    const found = `een kaart met ${parts.length} ${card.meervoud}`;
    cardProblems.add({}, found, `een kaart van hoogstens 60 kB met elke ${card.enkelvoud}`);
    stopOnProblems([cardProblems]);
  }
  const target = importedDivisionFolder(slug, name);
  const sizes = parts.map(({ code, name, geometry }) => [
    code,
    name,
    computeAreaInKm2(geometry).toFixed(4),
  ]);
  const texts = {
    [`${target}/${cardName}`]: await formatCard(card, city, division.basis, folder),
    [`${target}/wijken.csv`]: formatTidy(["code", "naam", "oppervlakte"], sizes),
    [`${target}/gewichten.csv`]: formatTidy(
      ["statsec", "wijk", "gewicht"],
      listWeights(division, prefix),
    ),
    [`${target}/kaart.topojson`]: map ?? "",
  };
  for (const [path, text] of Object.entries(texts)) effects.writeText(join(root, path), text);
  return { written: Object.keys(texts), lines: describe(slug, card, division, citySectors) };
}

/** Pictures of faults, numbered from 1; they stand outside what is committed and what is published. */
function pictureKeeper(slug: string, { root, effects }: ImportContext): (svg: string) => string {
  let count = 0;
  return (svg) => {
    count += 1;
    const path = `.cache/wijkindeling/${slug}-${count}.svg`;
    effects.writeText(join(root, path), svg);
    return path;
  };
}

function readCityCode(root: string, slug: string, problems: ProblemList): string | undefined {
  const path = `data/steden/${slug}/stad.json`;
  try {
    const { gebied } = jsonIn(join(root, path)) as {
      readonly gebied: { readonly code: string };
    };
    return gebied.code;
  } catch {
    problems.add({}, `geen leesbare ${path}`, "een map wijken in de map van een stad");
    return undefined;
  }
}

function listWeights({ weights }: Division, prefix: string): readonly (readonly string[])[] {
  return [...weights]
    .sort(([a], [b]) => compareCodes(a, b))
    .flatMap(([sector, shares]) =>
      [...shares].map(([code, share]) => [sector, `${prefix}${code}`, share.toFixed(6)]),
    );
}

/** The editor's words, what the weights were counted in, and the files that were read. */
async function formatCard(
  card: DivisionCard,
  gebied: string,
  basis: string,
  folder: string,
): Promise<string> {
  const { naam, enkelvoud, meervoud, bron, laagsteDekking } = card;
  const table = divisionTablePath(folder, card.gewichten);
  const paths = [cardName, card.grenzen?.bestand].flatMap((name) =>
    name === undefined ? [] : join(folder, name),
  );
  const bestanden = await Promise.all([...paths, ...(table ? [table] : [])].map(describeFile));
  const content = { gebied, naam, enkelvoud, meervoud, bron, laagsteDekking, basis, bestanden };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function describe(
  slug: string,
  { meervoud, enkelvoud }: DivisionCard,
  { neighbourhoods, basis, weights }: Division,
  citySectors: readonly CitySector[],
): readonly string[] {
  const shares = [...weights.values()].map((share) => [...share.values()]);
  const cut = shares.filter((share) => share.length > 1).length;
  const without = citySectors.filter(
    ({ code, isSupplement }) => !isSupplement && (weights.get(code)?.size ?? 0) === 0,
  );
  return [
    `${slug}: ${neighbourhoods.length} ${meervoud} uit ${weights.size} sectoren, gewogen naar ${basis}; ${cut} sectoren in meer dan één ${enkelvoud}.`,
    ...without.map(
      ({ code, name }) => `let op: sector ${name} (${code}) ligt in geen enkele ${enkelvoud}`,
    ),
  ];
}
