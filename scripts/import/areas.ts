import { join } from "node:path";
import { formatNumber } from "../model/format.ts";
import { ReportError } from "../model/report-error.ts";
import { noFigures } from "../model/rule-spec.ts";
import { dayOfChange, type Vintage, vintages } from "../model/vintage.ts";
import {
  areaFiles,
  cityGroupsFile,
  districtsFile,
  findAreaFiles,
  formerSectorNamesFile,
  formerSectorsFile,
  readDefinition,
  readMapRows,
  successorsFile,
  vintageFiles,
} from "./area-files.ts";
import { findGroups } from "./area-groups.ts";
import { findSuccessions } from "./area-identities.ts";
import { readMergedDistricts, readValidityCorrections } from "./area-tables.ts";
import { findDistricts } from "./districts.ts";
import { requireFiles } from "./file-list.ts";
import { formatAreas } from "./format-areas.ts";
import type { ImportContext, Importer, ImportReport } from "./importer.ts";
import { ProblemList, stopOnProblems } from "./problem-list.ts";
import { type Names, readUniqueMap, readVintage, type VintageTables } from "./read-vintage.ts";
import { type SourceFacts, writeSourceCard } from "./source-card.ts";
import { compareCodes, formatTidy } from "./tidy-file.ts";
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
  const mergedDistricts = readMergedDistricts(context.root);
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

  const texts = new Map<string, string>();
  const corrections = readValidityCorrections(context.root);
  texts.set(
    "data/gebieden/gebieden.csv",
    formatAreas(context.root, { tables, districts, successors, formerNames, corrections }),
  );
  texts.set("data/gebieden/niet-te-lokaliseren.csv", formatUnlocated(tables));
  texts.set(
    "data/gebieden/opvolging.csv",
    formatTidy(
      ["niveau", "voorganger", "opvolger", "vanaf"],
      findSuccessions(successors).map(({ predecessor, successor }) => [
        "gemeente",
        predecessor,
        successor,
        dayOfChange,
      ]),
    ),
  );
  const sectors = tables[2024].definitions.get("statsec");
  // A sector that still exists keeps its code: the table also sends the unlocated
  // people of coastal towns to a beach sector that was drawn in 2019.
  const renamed = formerSectors
    .filter(({ from, to }) => from !== "" && to !== "" && !sectors?.has(from))
    .map(({ from, to }) => [from, to] as const);
  texts.set(
    `data/gebieden/${formerSectorsFile.from}_${formerSectorsFile.to}.csv`,
    formatTidy(formerSectorsFile.columns, renamed),
  );
  const groups = findGroups(tables, cityGroups, successors);
  for (const vintage of vintages) {
    const folder = tablesFolder(vintage);
    const { maps } = tables[vintage];
    const { ofMunicipality, provinces } = districts[vintage];
    const all: readonly (readonly [string, Names])[] = [
      ...maps,
      ["gemeente_arrondissement", ofMunicipality],
      ["arrondissement_provincie", provinces],
    ];
    for (const [name, map] of all) {
      texts.set(`${folder}/${name}.csv`, formatTidy(name.split("_"), [...map].sort(byCode)));
    }
    texts.set(`${folder}/groepen.csv`, formatTidy(["groep", "niveau", "code"], groups[vintage]));
  }
  for (const [path, text] of texts) context.effects.writeText(join(context.root, path), text);
  const used = [...found.values()].map(({ file }) => file);
  const card = await writeSourceCard(facts, dayOfChange, used, context);
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
