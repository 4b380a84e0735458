import { join } from "node:path";
import { formatNumber } from "../model/format.ts";
import { ReportError } from "../model/report-error.ts";
import { noFigures } from "../model/rule-spec.ts";
import {
  areaFiles,
  cityGroupsFile,
  currentMunicipalitiesFile,
  definitionFiles,
  findAreaFiles,
  formerSectorsFile,
  type MapFile,
  mapFiles,
  readDefinition,
  readMapRows,
  successorsFile,
} from "./area-files.ts";
import { findBrusselsMunicipalities, findCities } from "./area-groups.ts";
import { requireFiles } from "./file-list.ts";
import type { ImportContext, Importer, ImportReport } from "./importer.ts";
import { ProblemList, stopOnProblems } from "./problem-list.ts";
import { type SourceFacts, writeSourceCard } from "./source-card.ts";
import { compareCodes, formatTidy } from "./tidy-file.ts";

const facts: SourceFacts = {
  id: "gebieden",
  titel: "Gebiedsindelingen: sectoren, wijken, deelgemeenten, gemeenten (indeling t.e.m. 2024)",
  uitgever: "Data & Analyse van de Vlaamse provincies",
  licentie: "Modellicentie Gratis Hergebruik",
  bronvermelding:
    "Wijken voor omgevingsanalyse. © gemeentebesturen, verzameld door Data & Analyse van de Vlaamse provincies",
  verbergregel: noFigures,
};
const lastValidDate = "2024-12-31";

export const areasImporter: Importer = {
  id: facts.id,
  title: "Provincies: gebieden en hoe ze in elkaar passen",
  usage: `alle bestanden ${areaFiles.join(", ")}`,
  run: importAreas,
};

type Names = ReadonlyMap<string, string>;

async function importAreas(
  files: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(facts.id, files, areasImporter.usage);
  const { found, missing } = findAreaFiles(files);
  if (missing.length > 0) {
    const where = `steekkaart import ${facts.id}`;
    const problems = missing.map((file) => ({
      where,
      found: `geen ${file}`,
      expected: `ook ${file}`,
    }));
    throw new ReportError(problems);
  }
  const listOf = (file: string): ProblemList => found.get(file) ?? new ProblemList(file);

  const definitions = new Map<string, Names>();
  for (const { file, level } of definitionFiles) {
    definitions.set(level, await readDefinition(listOf(file)));
  }
  const maps = new Map<string, Names>();
  for (const table of mapFiles) {
    maps.set(`${table.from}_${table.to}`, await readCheckedMap(table, definitions, listOf));
  }
  const successors = await readUniqueMap(successorsFile, listOf(successorsFile.file));
  const cityGroups = await readUniqueMap(cityGroupsFile, listOf(cityGroupsFile.file));
  const currentNames = await readDefinition(listOf(currentMunicipalitiesFile));
  const formerSectors = await readMapRows(formerSectorsFile, listOf(formerSectorsFile.file));
  stopOnProblems([...found.values()]);

  const sectors = definitions.get("statsec");
  const names = definitions.get("gemeente") ?? new Map<string, string>();
  const texts = new Map<string, string>();
  texts.set("gebieden", formatAreas(definitions, maps));
  for (const [name, map] of maps)
    texts.set(name, formatTidy(name.split("_"), [...map].sort(byCode)));
  // A sector that still exists keeps its code: the table also sends the unlocated
  // people of coastal towns to a beach sector that was drawn in 2019.
  const renamed = formerSectors
    .filter(({ from, to }) => from !== "" && to !== "" && !sectors?.has(from))
    .map(({ from, to }) => [from, to] as const);
  texts.set(
    `${formerSectorsFile.from}_${formerSectorsFile.to}`,
    formatTidy(formerSectorsFile.columns, renamed),
  );
  const groups = [
    ...findCities(cityGroups, successors, names, currentNames).map((code) => [
      "centrumsteden",
      "gemeente",
      code,
    ]),
    ...findBrusselsMunicipalities(maps).map((code) => ["vgc", "gemeente", code]),
  ];
  texts.set("groepen", formatTidy(["groep", "niveau", "code"], groups));

  const written = [...texts].map(([name, text]) => {
    const path = `data/gebieden/${name}.csv`;
    context.effects.writeText(join(context.root, path), text);
    return path;
  });
  const used = [...found.values()].map(({ file }) => file);
  const card = await writeSourceCard(facts, lastValidDate, used, context);
  return {
    written: [...written, card.path],
    lines: [
      ...[...definitions].map(
        ([level, areas]) => `${level}: ${formatNumber(areas.size, 0)} gebieden`,
      ),
      `groepen: ${groups.length} leden; hernoemde sectoren sinds 2019: ${renamed.length}`,
      ...describeStrayWijken(maps),
      ...card.lines,
    ],
  };
}

function byCode([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return compareCodes(left, right);
}

async function readUniqueMap(table: MapFile, problems: ProblemList): Promise<Names> {
  const map = new Map<string, string>();
  for (const { line, from, to } of await readMapRows(table, problems)) {
    if (from === "" || to === "") problems.add({ line }, "een leeg veld", "twee codes");
    if (map.has(from)) {
      problems.add(
        { line, column: 1 },
        `code "${from}" een tweede keer`,
        "elke code één keer links",
      );
    }
    map.set(from, to);
  }
  return map;
}

/** Both sides must exist, and every area of the finer level must go somewhere. */
async function readCheckedMap(
  table: MapFile,
  definitions: ReadonlyMap<string, Names>,
  listOf: (file: string) => ProblemList,
): Promise<Names> {
  const problems = listOf(table.file);
  const map = await readUniqueMap(table, problems);
  const finer = definitions.get(table.from);
  const coarser = definitions.get(table.to);
  for (const [from, to] of map) {
    if (!finer?.has(from)) problems.add({}, `code "${from}"`, `een bekende ${table.from}`);
    if (!coarser?.has(to))
      problems.add({}, `code "${to}" voor "${from}"`, `een bekende ${table.to}`);
  }
  for (const code of finer?.keys() ?? []) {
    if (!map.has(code))
      problems.add({}, `geen rij voor "${code}"`, `elke ${table.from} één keer links`);
  }
  return map;
}

function formatAreas(
  definitions: ReadonlyMap<string, Names>,
  maps: ReadonlyMap<string, Names>,
): string {
  const municipalities = definitions.get("gemeente");
  const rows = [...definitions].flatMap(([level, names]) => {
    const parents = maps.get(`${level}_gemeente`);
    return [...names].sort(byCode).map(([code, name]) => {
      const municipality = municipalities?.get(parents?.get(code) ?? "");
      return [level, code, dropMunicipality(name, municipality)];
    });
  });
  return formatTidy(["niveau", "code", "naam"], rows);
}

/** ("Berchem (Antwerpen)", "Antwerpen") → "Berchem". */
function dropMunicipality(name: string, municipality: string | undefined): string {
  const suffix = ` (${municipality})`;
  return municipality && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

/** A sector whose wijk and whose deelgemeente lie in different municipalities is an error of the publisher. */
function describeStrayWijken(maps: ReadonlyMap<string, Names>): readonly string[] {
  const lines: string[] = [];
  for (const [sector, wijk] of maps.get("statsec_wijk") ?? []) {
    const district = maps.get("statsec_deelgemeente")?.get(sector) ?? "";
    const viaWijk = maps.get("wijk_gemeente")?.get(wijk);
    const viaDistrict = maps.get("deelgemeente_gemeente")?.get(district);
    if (viaWijk === viaDistrict) continue;
    lines.push(
      `let op: sector ${sector} ligt via wijk ${wijk} in ${viaWijk}, via deelgemeente in ${viaDistrict}`,
    );
  }
  return lines;
}
