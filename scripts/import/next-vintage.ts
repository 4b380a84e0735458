import { basename, join } from "node:path";
import { formatNumber } from "../model/format.ts";
import { ReportError } from "../model/report-error.ts";
import { noFigures } from "../model/rule-spec.ts";
import { type MapFile, readDefinition, readMapRows } from "./area-files.ts";
import { readAreaNames, readGroup } from "./area-tables.ts";
import { makeCityMap } from "./city-map.ts";
import { requireFiles } from "./file-list.ts";
import type { ImportContext, Importer, ImportReport } from "./importer.ts";
import { ProblemList, stopOnProblems } from "./problem-list.ts";
import { readShapeFile } from "./shape-file.ts";
import { type SourceFacts, writeSourceCard } from "./source-card.ts";
import { compareCodes, formatTidy } from "./tidy-file.ts";

const facts: SourceFacts = {
  id: "gebieden-2025",
  titel: "Wijken en statistische sectoren sinds 2025, om met die van 2024 te vergelijken",
  uitgever: "Data & Analyse van de Vlaamse provincies",
  licentie: "Modellicentie Gratis Hergebruik",
  bronvermelding:
    "Wijken voor omgevingsanalyse. © gemeentebesturen, verzameld door Data & Analyse van de Vlaamse provincies",
  verbergregel: noFigures,
};
const firstValidDate = "2025-01-01";

/** Where the vintage is kept: apart from the one that figures use. */
export const nextVintageFolder = "data/gebieden/jaargang-2025";

const files = {
  names: "ggw7.xlsx",
  cities: "ggw7_gemeente.xlsx",
  sectors: "statsec_ggw7.xlsx",
  successors: "gemeente2024_gemeente.xlsx",
  shapes: "ggw7.shp",
} as const;

export const nextVintageImporter: Importer = {
  id: facts.id,
  title: "Provincies: wijken en sectoren sinds 2025, voor de opdracht gebieden",
  usage: `de bestanden ${Object.values(files).join(", ")} (met de .dbf ernaast)`,
  run: importNextVintage,
};

async function importNextVintage(
  given: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(facts.id, given, nextVintageImporter.usage);
  const absent = Object.values(files).filter((name) => !given.some((at) => basename(at) === name));
  if (absent.length > 0) {
    throw new ReportError(
      absent.map((name) => ({
        where: `steekkaart import ${facts.id}`,
        found: `geen ${name}`,
        expected: nextVintageImporter.usage,
      })),
    );
  }
  const listOf = (name: string): ProblemList =>
    new ProblemList(given.find((at) => basename(at) === name) ?? name);
  const lists = {
    names: listOf(files.names),
    cities: listOf(files.cities),
    sectors: listOf(files.sectors),
    successors: listOf(files.successors),
    shapes: listOf(files.shapes),
  };
  const names = await readDefinition(lists.names);
  const cityOf = await readPairs(lists.cities, "ggw7", "gemeente");
  const wijkOf = await readPairs(lists.sectors, "statsec", "ggw7");
  const successorOf = await readPairs(lists.successors, "gemeente2024", "gemeente");
  const features = await readShapeFile("geoitem", lists.shapes);
  stopOnProblems(Object.values(lists));

  const { root, effects } = context;
  const cityNames = readAreaNames(root, "gemeente");
  const cities = readGroup(root, "centrumsteden").map((code) => ({
    slug: (cityNames.get(code) ?? code).toLowerCase(),
    code: successorOf.get(code) ?? code,
  }));
  const own = new Set(cities.map(({ code }) => code));
  const wijken = [...cityOf].filter(([, city]) => own.has(city)).sort(byCode);
  const codes = new Set(wijken.map(([code]) => code));
  const sectors = [...wijkOf].filter(([, wijk]) => codes.has(wijk)).sort(byCode);
  const texts = new Map([
    [
      `${nextVintageFolder}/wijken.csv`,
      formatTidy(
        ["wijk", "naam", "gemeente"],
        wijken.map(([code, city]) => [code, names.get(code) ?? code, city]),
      ),
    ],
    [`${nextVintageFolder}/statsec_wijk.csv`, formatTidy(["statsec", "wijk"], sectors)],
    [
      `${nextVintageFolder}/steden.csv`,
      formatTidy(
        ["stad", "gemeente"],
        cities.map(({ slug, code }) => [slug, code]),
      ),
    ],
  ]);
  const lines = [
    `${formatNumber(wijken.length, 0)} wijken, ${formatNumber(sectors.length, 0)} sectoren`,
  ];
  for (const { slug, code } of cities) {
    const parts = features.filter(({ properties }) => cityOf.get(properties.code) === code);
    const map = makeCityMap(parts);
    if (map) texts.set(`${nextVintageFolder}/kaarten/${slug}.topojson`, map);
    else lines.push(`let op: geen kaart van ${slug}`);
  }
  for (const [path, text] of texts) effects.writeText(join(root, path), text);
  const used = Object.values(lists).map(({ file }) => file);
  const card = await writeSourceCard(facts, firstValidDate, used, context);
  return { written: [...texts.keys(), card.path], lines: [...lines, ...card.lines] };
}

function byCode([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return compareCodes(left, right);
}

async function readPairs(
  problems: ProblemList,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, string>> {
  const table: MapFile = { file: basename(problems.file), columns: [from, to], from, to };
  const rows = await readMapRows(table, problems);
  return new Map(rows.map((row) => [row.from, row.to]));
}
