import { join } from "node:path";
import { compareDutch } from "../../model/dutch.ts";
import { formatNumber } from "../../model/format.ts";
import { type Vintage, vintageOn } from "../../model/vintage.ts";
import { readSpellings } from "../areas/area-tables.ts";
import { recognizeVintages } from "../areas/recognize-vintages.ts";
import { readCurrentProvinces, readWantedMunicipalities } from "../areas/wanted-areas.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, Importer, ImportReport } from "../importer.ts";
import { ProblemList, stopOnProblems } from "../problem-list.ts";
import { type SourceFacts, writeSourceCard } from "../source-card.ts";
import { smallCountsHidden } from "../usual-rule.ts";
import { type PopulationFile, readPopulationFile } from "./population-file.ts";
import { formatByAge, formatByTraits, selectAreas } from "./population-tables.ts";

const facts: SourceFacts = {
  id: "statbel-bevolking",
  titel: "Bevolking naar woonplaats, nationaliteit, burgerlijke staat, leeftijd en geslacht",
  uitgever: "Statbel (Algemene Directie Statistiek – Statistics Belgium)",
  licentie: "CC BY 4.0",
  licentieUrl: "https://creativecommons.org/licenses/by/4.0/deed.nl",
  url: "https://statbel.fgov.be",
  bronvermelding: "Statbel (Algemene Directie Statistiek – Statistics Belgium)",
  verbergregel: smallCountsHidden,
};

export const populationImporter: Importer = {
  id: facts.id,
  title: "Statbel: bevolking op 1 januari",
  usage: "een of meer bestanden TF_SOC_POP_STRUCT_<jaar>.zip",
  run: importPopulation,
};

async function importPopulation(
  files: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(facts.id, files, populationImporter.usage);
  const regions = readSpellings(context.root, "gewest");
  const lists: ProblemList[] = [];
  const years = new Map<string, PopulationFile>();
  for (const file of files) {
    const problems = new ProblemList(file);
    lists.push(problems);
    const table = await readPopulationFile(regions, problems);
    if (!table) continue;
    if (years.has(table.year)) {
      problems.add({}, `het jaar ${table.year} een tweede keer`, "één bestand per jaar");
    }
    const vintage = vintageOf(table);
    const found = recognizeVintages(context.root, "gemeente", table.municipalities.keys());
    if (!found.includes(vintage)) {
      problems.add(
        {},
        `gemeenten van de indeling van ${found.join(", ") || "voor en na 2025 door elkaar"}`,
        `die van ${vintage}, die op 1 januari ${table.year} gold`,
      );
    }
    for (const code of wantedIn(context.root, vintage).filter(
      (code) => !table.municipalities.has(code),
    )) {
      problems.add(
        {},
        `geen inwoners voor gemeente ${code}`,
        "alle centrumsteden en Brussel, en de gemeenten waarmee ze samengingen",
      );
    }
    years.set(table.year, table);
  }
  stopOnProblems(lists);

  const sorted = [...years.values()].sort((a, b) => compareDutch(a.year, b.year));
  const written = sorted.flatMap((table) => writeYear(table, context));
  const lastDate = `${sorted.at(-1)?.year}-01-01`;
  const card = await writeSourceCard(facts, lastDate, files, context);
  return { written: [...written, card.path], lines: [...sorted.map(describeYear), ...card.lines] };
}

function vintageOf({ year }: PopulationFile): Vintage {
  return vintageOn(`${year}-01-01`);
}

function wantedIn(root: string, vintage: Vintage): readonly string[] {
  return readWantedMunicipalities(root, ["centrumsteden", "vgc"], vintage);
}

function writeYear(table: PopulationFile, { root, effects }: ImportContext): readonly string[] {
  const vintage = vintageOf(table);
  const areas = selectAreas(table, wantedIn(root, vintage), readCurrentProvinces(root, vintage));
  const texts = {
    [`data/themas/demografie/bevolking-leeftijd/${table.year}.csv`]: formatByAge(areas),
    [`data/themas/demografie/bevolking-kenmerken/${table.year}.csv`]: formatByTraits(areas),
  };
  for (const [path, text] of Object.entries(texts)) effects.writeText(join(root, path), text);
  return Object.keys(texts);
}

function describeYear({ year, lineCount, municipalities }: PopulationFile): string {
  const total = [...municipalities.values()].reduce((sum, { cube }) => sum + cube.total, 0);
  const counts = [total, lineCount, municipalities.size].map((count) => formatNumber(count, 0));
  return `${year}: België ${counts[0]} inwoners (${counts[1]} regels, ${counts[2]} gemeenten)`;
}
