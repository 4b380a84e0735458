import { join } from "node:path";
import { formatNumber } from "../../model/format.ts";
import {
  formatSectorSizes,
  type SectorVintage,
  sectorVintageOf,
} from "../boundaries/sector-sizes.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, Importer, ImportReport } from "../importer.ts";
import { ProblemList, stopOnProblems } from "../problem-list.ts";
import { type DelimitedRow, readDelimitedFile } from "../rows/delimited-file.ts";
import { type SourceFacts, writeSourceCard } from "../source-card.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import { smallCountsHidden } from "../usual-rule.ts";

const facts: SourceFacts = {
  id: "statbel-sectoren",
  titel: "Bevolking per statistische sector",
  uitgever: "Statbel (Algemene Directie Statistiek – Statistics Belgium)",
  licentie: "CC BY 4.0",
  licentieUrl: "https://creativecommons.org/licenses/by/4.0/deed.nl",
  url: "https://statbel.fgov.be",
  bronvermelding: "Statbel (Algemene Directie Statistiek – Statistics Belgium)",
  verbergregel: smallCountsHidden,
};

/** One file per year. */
export const peopleFolder = "data/themas/demografie/bevolking-sector";

const columns = ["YEAR", "CD_SECTOR", "TOTAL"] as const;
const sizeColumn = "OPPERVLAKTE IN HM2";
const ignoredColumns = [
  "CD_REFNIS",
  "DT_STRT_SECTOR",
  "DT_STOP_SECTOR",
  "TX_DESCR_SECTOR_NL",
  "TX_DESCR_SECTOR_FR",
  "TX_DESCR_NL",
  "TX_DESCR_FR",
];

export const sectorPopulationImporter: Importer = {
  id: facts.id,
  title: "Statbel: bevolking per statistische sector",
  usage:
    "een of meer CSV-bestanden met de kolommen YEAR, CD_SECTOR, TOTAL, en liefst ook OPPERVLAKTE IN HM2",
  run: importSectorPopulation,
};

/** Per year, the inhabitants by the sector code that was in force that year. */
type SectorYears = Map<string, Map<string, number>>;

async function importSectorPopulation(
  files: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(facts.id, files, sectorPopulationImporter.usage);
  const years: SectorYears = new Map();
  const sizes = new Map<string, Partial<Record<SectorVintage, string>>>();
  const lists = files.map((file) => {
    const problems = new ProblemList(file);
    const layout = {
      delimiter: ";",
      columns,
      optionalColumns: [sizeColumn],
      ignoredColumns,
    } as const;
    for (const row of readDelimitedFile(layout, problems)) {
      addRow(row, years, problems);
      addSize(row.fields, sizes);
    }
    return problems;
  });
  stopOnProblems(lists);

  const written: string[] = [];
  const lines: string[] = [];
  const sorted = [...years].sort(([a], [b]) => compareCodes(a, b));
  for (const [year, sectors] of sorted) {
    const path = `${peopleFolder}/${year}.csv`;
    const rows = [...sectors].sort(([a], [b]) => compareCodes(a, b));
    const tidy = rows.map(([code, count]) => ["statsec", code, count]);
    context.effects.writeText(
      join(context.root, path),
      formatTidy(["niveau", "code", "waarde"], tidy),
    );
    written.push(path);
    const total = rows.reduce((sum, [, count]) => sum + count, 0);
    lines.push(
      `${year}: ${formatNumber(total, 0)} inwoners in ${formatNumber(rows.length, 0)} sectoren`,
    );
  }
  if (sizes.size > 0) {
    const [sizesPath, sizesText] = formatSectorSizes(sizes);
    context.effects.writeText(join(context.root, sizesPath), sizesText);
    written.push(sizesPath);
  }
  const lastDate = `${sorted.at(-1)?.[0]}-01-01`;
  const card = await writeSourceCard(facts, lastDate, files, context);
  return { written: [...written, card.path], lines: [...lines, ...card.lines] };
}

function addRow(
  { line, fields, columnOf }: DelimitedRow<Column>,
  years: SectorYears,
  problems: ProblemList,
): void {
  const { YEAR: year, CD_SECTOR: sector, TOTAL: total } = fields;
  const wrong = findWrongField(fields, years);
  if (wrong) {
    const { name, expected } = wrong;
    problems.add({ line, column: columnOf(name) }, `${name} "${fields[name]}"`, expected);
    return;
  }
  const sectors = years.get(year) ?? new Map<string, number>();
  years.set(year, sectors);
  sectors.set(sector, Number(total));
}

/** The newest surface of each vintage; in some years the publisher gives none. */
function addSize(
  { YEAR: year, CD_SECTOR: sector, "OPPERVLAKTE IN HM2": size }: Fields,
  sizes: Map<string, Partial<Record<SectorVintage, string>>>,
): void {
  if (!(Number(size) > 0)) return;
  const known = sizes.get(sector) ?? {};
  sizes.set(sector, { ...known, [sectorVintageOf(year)]: Number(size).toFixed(4) });
}

type Column = (typeof columns)[number] | typeof sizeColumn;
type Fields = Readonly<Record<Column, string>>;

interface WrongField {
  readonly name: (typeof columns)[number];
  readonly expected: string;
}

function findWrongField(
  { YEAR: year, CD_SECTOR: sector, TOTAL: total }: Fields,
  years: SectorYears,
): WrongField | undefined {
  if (!/^\d{4}$/.test(year)) return { name: "YEAR", expected: "een jaartal" };
  if (sector.length !== 9)
    return { name: "CD_SECTOR", expected: "een sectorcode van negen tekens" };
  if (years.get(year)?.has(sector)) {
    return { name: "CD_SECTOR", expected: `deze sector één keer in ${year}; hij stond al hoger` };
  }
  if (!/^\d+$/.test(total)) return { name: "TOTAL", expected: "een geheel aantal inwoners" };
  return undefined;
}
