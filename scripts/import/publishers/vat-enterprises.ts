import { join } from "node:path";
import { compareDutch } from "../../model/dutch.ts";
import { formatNumber } from "../../model/format.ts";
import { type Vintage, vintageOn } from "../../model/vintage.ts";
import { readSpellings } from "../areas/area-tables.ts";
import { readCurrentProvinces, readWantedMunicipalities } from "../areas/wanted-areas.ts";
import { readClassification } from "../classification.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, Importer, ImportReport } from "../importer.ts";
import { ProblemList, stopOnProblems } from "../problem-list.ts";
import { type SourceFacts, writeSourceCard } from "../source-card.ts";
import { smallCountsHidden } from "../usual-rule.ts";
import { readVatFile, type VatCount, type VatFile, vatCounts } from "./vat-file.ts";
import { formatVatTable, sumVatByArea } from "./vat-tables.ts";

const facts: SourceFacts = {
  id: "btw-ondernemingen",
  titel: "Btw-plichtige ondernemingen naar gemeente, rechtsvorm en activiteit",
  uitgever: "Statbel (Algemene Directie Statistiek – Statistics Belgium)",
  licentie: "CC BY 4.0",
  licentieUrl: "https://creativecommons.org/licenses/by/4.0/deed.nl",
  url: "https://statbel.fgov.be",
  bronvermelding: "Statbel (Algemene Directie Statistiek – Statistics Belgium)",
  verbergregel: smallCountsHidden,
};

export const vatEnterprisesImporter: Importer = {
  id: facts.id,
  title: "Statbel: btw-plichtige ondernemingen, starters en stopzettingen",
  usage: "een of meer bestanden TF_VAT_NACE_SQ_<jaar>.zip",
  run: importVatEnterprises,
};

async function importVatEnterprises(
  files: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  const { root, effects } = context;
  requireFiles(facts.id, files, vatEnterprisesImporter.usage);
  const classifications = {
    sections: readClassification(root, "nace2008", "sectie"),
    legalForms: readClassification(root, "btw-rechtsvorm", "groep"),
  };
  const vintageOf = ({ year }: VatFile): Vintage => vintageOn(`${year}-12-31`);
  const citiesOf = (file: VatFile): readonly string[] =>
    readWantedMunicipalities(root, ["centrumsteden", "vgc"], vintageOf(file));
  const regions = readSpellings(root, "gewest");
  const lists: ProblemList[] = [];
  const years = new Map<string, VatFile>();
  for (const file of files) {
    const problems = new ProblemList(file);
    lists.push(problems);
    const table = await readVatFile(classifications, problems);
    if (!table) continue;
    if (years.has(table.year)) {
      problems.add({}, `het jaar ${table.year} een tweede keer`, "één bestand per jaar");
    }
    const municipalities = new Set(table.rows.map(({ municipality }) => municipality));
    for (const code of citiesOf(table).filter((code) => !municipalities.has(code))) {
      problems.add(
        {},
        `geen ondernemingen voor gemeente ${code}`,
        "alle centrumsteden en Brussel, en de gemeenten waarmee ze samengingen",
      );
    }
    years.set(table.year, table);
  }
  stopOnProblems(lists);

  const sorted = [...years.values()].sort((a, b) => compareDutch(a.year, b.year));
  const written: string[] = [];
  for (const table of sorted) {
    const { year, rows } = table;
    const currentProvinces = readCurrentProvinces(root, vintageOf(table));
    const cells = sumVatByArea(rows, citiesOf(table), currentProvinces, regions);
    for (const count of vatCounts) {
      const path = `data/themas/economie/${count}/${year}.csv`;
      effects.writeText(join(root, path), formatVatTable(cells, count));
      written.push(path);
    }
  }
  const card = await writeSourceCard(facts, `${sorted.at(-1)?.year}-12-31`, files, context);
  return { written: [...written, card.path], lines: [...sorted.map(describeYear), ...card.lines] };
}

function describeYear({ year, rows }: VatFile): string {
  const total = (count: VatCount): string =>
    formatNumber(
      rows.reduce((sum, { numbers }) => sum + numbers[count], 0),
      0,
    );
  const municipalities = new Set(
    rows.flatMap(({ municipality }) => (/^\d/.test(municipality) ? municipality : [])),
  );
  return `${year}: ${total("btw-ondernemingen")} ondernemingen, ${total("btw-starters")} starters, ${total("btw-stopzettingen")} stopzettingen (${municipalities.size} gemeenten, met buitenland en onbekend)`;
}
