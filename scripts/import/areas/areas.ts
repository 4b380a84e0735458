import { join } from "node:path";
import { formatNumber } from "../../model/format.ts";
import { ReportError } from "../../model/report-error.ts";
import { noFigures } from "../../model/rule-spec.ts";
import { dayOfChange, type Vintage, vintages } from "../../model/vintage.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, Importer, ImportReport } from "../importer.ts";
import { ProblemList, stopOnProblems } from "../problem-list.ts";
import { type SourceFacts, writeSourceCard } from "../source-card.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import {
  areaFiles,
  cityGroupsFile,
  districtsFile,
  findAreaFiles,
  formerSectorNamesFile,
  formerSectorsFile,
  type MapRow,
  readDefinition,
  readMapRows,
  successorsFile,
  vintageFiles,
} from "./area-files.ts";
import { findGroups } from "./area-groups.ts";
import { findSuccessions } from "./area-identities.ts";
import { readMergedDistricts, readValidityCorrections } from "./area-tables.ts";
import { findDistricts } from "./districts.ts";
import { type AreaInputs, formatAreas } from "./format-areas.ts";
import { type Names, readUniqueMap, readVintage, type VintageTables } from "./read-vintage.ts";
import { formatUnlocated } from "./unlocated-areas.ts";
import { tablesFolder } from "./vintage-folder.ts";

const facts: SourceFacts = {
  id: "gebieden",
  titel:
    "Gebiedsindelingen: sectoren, wijken, deelgemeenten, gemeenten (indelingen t.e.m. 2024 en sinds 2025)",
  uitgever: "Data & Analyse van de Vlaamse provincies",
  licentie: "Modellicentie Gratis Hergebruik",
  bronvermelding:
    "Wijken voor omgevingsanalyse. © gemeentebesturen, verzameld door Data & Analyse van de Vlaamse provincies",
  verbergregel: noFigures,
};

export const areasImporter: Importer = {
  id: facts.id,
  title: "Provincies: gebieden en hoe ze in elkaar passen, voor en na 2025",
  usage: `alle bestanden ${areaFiles.join(", ")}`,
  run: importAreas,
};

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
  const inputs = await readInputs(found, context.root);
  const renamed = renamedSectors(inputs);
  const groups = findGroups(inputs.tables, inputs.cityGroups, inputs.successors);
  const texts = new Map([
    ["data/gebieden/gebieden.csv", formatAreas(context.root, inputs)],
    ["data/gebieden/niet-te-lokaliseren.csv", formatUnlocated(inputs.tables)],
    ["data/gebieden/opvolging.csv", formatSuccessions(inputs.successors)],
    [
      `data/gebieden/${formerSectorsFile.from}_${formerSectorsFile.to}.csv`,
      formatTidy(formerSectorsFile.columns, renamed),
    ],
    ...vintages.flatMap((vintage) => formatVintage(vintage, inputs, groups[vintage])),
  ]);
  for (const [path, text] of texts) context.effects.writeText(join(context.root, path), text);
  const used = [...found.values()].map(({ file }) => file);
  const card = await writeSourceCard(facts, dayOfChange, used, context);
  const { tables, successors } = inputs;
  return {
    written: [...texts.keys(), card.path],
    lines: [
      ...vintages.flatMap((vintage) => describeVintage(vintage, tables[vintage])),
      `groepen: ${groups[2024].length} leden; hernoemde sectoren sinds 2019: ${renamed.length}`,
      `samengevoegde gemeenten: ${findSuccessions(successors).length}`,
      ...describeStrayWijken(tables[2024].maps),
      ...card.lines,
    ],
  };
}

/** What the workbooks say, together with what is kept by hand. */
interface AreaWorkbooks extends AreaInputs {
  readonly cityGroups: Names;
  readonly formerSectors: readonly MapRow[];
}

/** Reads them all; throws a ReportError with what is wrong in any of them. */
async function readInputs(
  found: ReadonlyMap<string, ProblemList>,
  root: string,
): Promise<AreaWorkbooks> {
  const listOf = (file: string): ProblemList => found.get(file) ?? new ProblemList(file);
  const tables = {
    2024: await readVintage(vintageFiles[2024], listOf),
    2025: await readVintage(vintageFiles[2025], listOf),
  };
  const successors = await readUniqueMap(successorsFile, listOf(successorsFile.file));
  const cityGroups = await readUniqueMap(cityGroupsFile, listOf(cityGroupsFile.file));
  const currentDistricts = await readUniqueMap(districtsFile, listOf(districtsFile.file));
  const formerNames = await readDefinition(listOf(formerSectorNamesFile));
  const formerSectors = await readMapRows(formerSectorsFile, listOf(formerSectorsFile.file));
  const mergedDistricts = readMergedDistricts(root);
  const districts = {
    2024: districtsOf(tables[2024], currentDistricts, mergedDistricts),
    2025: districtsOf(tables[2025], currentDistricts, new Map()),
  };
  for (const vintage of vintages) {
    for (const text of districts[vintage].problems) {
      listOf(districtsFile.file).add({}, text, "elke gemeente in één arrondissement en provincie");
    }
  }
  stopOnProblems([...found.values()]);
  const corrections = readValidityCorrections(root);
  return { tables, successors, cityGroups, formerNames, formerSectors, districts, corrections };
}

/**
 * Former code and code of sectors that got another one. A sector that still exists keeps its code:
 * the table also sends the unlocated people of coastal towns to a beach sector that was drawn in 2019.
 */
function renamedSectors({
  tables,
  formerSectors,
}: AreaWorkbooks): readonly (readonly [string, string])[] {
  const sectors = tables[2024].definitions.get("statsec");
  return formerSectors
    .filter(({ from, to }) => from !== "" && to !== "" && !sectors?.has(from))
    .map(({ from, to }) => [from, to] as const);
}

function formatSuccessions(successors: Names): string {
  return formatTidy(
    ["niveau", "voorganger", "opvolger", "vanaf"],
    findSuccessions(successors).map(({ predecessor, successor }) => [
      "gemeente",
      predecessor,
      successor,
      dayOfChange,
    ]),
  );
}

/** The tables of a division, as path and text. */
function formatVintage(
  vintage: Vintage,
  { tables, districts }: AreaWorkbooks,
  members: readonly (readonly string[])[],
): readonly (readonly [path: string, text: string])[] {
  const folder = tablesFolder(vintage);
  const { ofMunicipality, provinces } = districts[vintage];
  const maps: readonly (readonly [string, Names])[] = [
    ...tables[vintage].maps,
    ["gemeente_arrondissement", ofMunicipality],
    ["arrondissement_provincie", provinces],
  ];
  return [
    ...maps.map(
      ([name, map]) =>
        [`${folder}/${name}.csv`, formatTidy(name.split("_"), [...map].sort(byCode))] as const,
    ),
    [`${folder}/groepen.csv`, formatTidy(["groep", "niveau", "code"], members)],
  ];
}

function byCode([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return compareCodes(left, right);
}

function districtsOf({ definitions, maps }: VintageTables, current: Names, merged: Names) {
  const municipalities = definitions.get("gemeente") ?? new Map<string, string>();
  const provinceOf = maps.get("gemeente_provincie") ?? new Map<string, string>();
  return findDistricts(municipalities.keys(), current, merged, provinceOf);
}

function describeVintage(vintage: Vintage, { definitions }: VintageTables): readonly string[] {
  return [...definitions].map(
    ([level, areas]) => `${vintage}, ${level}: ${formatNumber(areas.size, 0)} gebieden`,
  );
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
