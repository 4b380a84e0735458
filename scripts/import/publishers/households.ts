import { join } from "node:path";
import { enumerate } from "../../model/dutch.ts";
import { formatNumber } from "../../model/format.ts";
import { readAreaMap } from "../areas/area-tables.ts";
import { readCurrentProvinces, readWantedMunicipalities } from "../areas/wanted-areas.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, Importer, ImportReport } from "../importer.ts";
import { ProblemList, stopOnProblems } from "../problem-list.ts";
import { type DelimitedRow, readDelimitedFile } from "../rows/delimited-file.ts";
import { type SourceFacts, writeSourceCard } from "../source-card.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import { smallCountsHidden } from "../usual-rule.ts";

const facts: SourceFacts = {
  id: "huishoudens",
  titel: "Huishoudens naar grootte, waargenomen en geprojecteerd",
  uitgever: "Statistiek Vlaanderen",
  licentie: "Open data met bronvermelding",
  bronvermelding: "Statistiek Vlaanderen",
  verbergregel: smallCountsHidden,
};

/**
 * The file does not mark where observation ends. It has 300 municipalities up to
 * 2023 and 299 from 2024 on: Herstappe is too small to be projected.
 */
const firstProjectedYear = "2024";
const lastObservedDate = "2023-01-01";

const columns = ["jaar", "niscode", "aantal_huishoudleden", "aantal"] as const;
const householdSizes = ["1", "2", "3", "4+"];

export const householdsImporter: Importer = {
  id: facts.id,
  title: "Statistiek Vlaanderen: huishoudens naar grootte",
  usage: "het CSV-bestand met de kolommen jaar, niscode, aantal_huishoudleden en aantal",
  run: importHouseholds,
};

/** Year → municipality → household size → count. */
type Households = Map<string, Map<string, Map<string, number>>>;

async function importHouseholds(
  files: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(facts.id, files, householdsImporter.usage);
  const areasOf = readContainingAreas(context.root);
  const households: Households = new Map();
  const lists = files.map((file) => {
    const problems = new ProblemList(file);
    const layout = { delimiter: ",", columns, ignoredColumns: [] } as const;
    for (const row of readDelimitedFile(layout, problems)) {
      addRow(row, areasOf, households, problems);
    }
    return problems;
  });
  stopOnProblems(lists);

  const years = [...households].sort(([a], [b]) => compareCodes(a, b));
  const everywhere = new Set(years.flatMap(([, municipalities]) => [...municipalities.keys()]));
  const written: string[] = [];
  const lines: string[] = [];
  for (const [year, municipalities] of years) {
    const status = year < firstProjectedYear ? "waargenomen" : "prognose";
    const sums = sumByArea(municipalities, areasOf);
    const path = `data/themas/demografie/huishoudens/${year}.csv`;
    const rows = [...sums.values()].sort(
      (a, b) =>
        compareCodes(a.level, b.level) ||
        compareCodes(a.code, b.code) ||
        compareCodes(a.size, b.size),
    );
    const tidy = rows.map(({ level, code, size, count }) => [level, code, size, count, status]);
    context.effects.writeText(
      join(context.root, path),
      formatTidy(["niveau", "code", "grootte", "waarde", "status"], tidy),
    );
    written.push(path);
    lines.push(describeYear(year, status, municipalities, everywhere));
  }
  const card = await writeSourceCard(facts, lastObservedDate, files, context);
  return { written: [...written, card.path], lines: [...lines, ...card.lines] };
}

interface AreaOf {
  readonly level: "gemeente" | "provincie" | "gewest";
  readonly code: string;
}

/** Municipality → the areas that we write and that contain it. */
function readContainingAreas(root: string): ReadonlyMap<string, readonly AreaOf[]> {
  const regionOfProvince = readAreaMap(root, "provincie", "gewest");
  const cities = readWantedMunicipalities(root, ["centrumsteden"]);
  const currentProvinces = readCurrentProvinces(root);
  const areas = [...readAreaMap(root, "gemeente", "provincie")].map(([code, province]) => {
    const containing: AreaOf[] = [
      { level: "provincie", code: province },
      { level: "gewest", code: regionOfProvince.get(province) ?? "" },
    ];
    const current = currentProvinces.codeFor(code, province);
    if (current) containing.push({ level: "provincie", code: current });
    if (cities.includes(code)) containing.unshift({ level: "gemeente", code });
    return [code, containing] as const;
  });
  return new Map(areas);
}

function addRow(
  { line, fields, columnOf }: DelimitedRow<(typeof columns)[number]>,
  areasOf: ReadonlyMap<string, readonly AreaOf[]>,
  households: Households,
  problems: ProblemList,
): void {
  const wrong = findWrongField(fields, areasOf, households);
  if (wrong) {
    const { name, expected } = wrong;
    problems.add({ line, column: columnOf(name) }, `${name} "${fields[name]}"`, expected);
    return;
  }
  const { jaar: year, niscode: code, aantal_huishoudleden: size, aantal: count } = fields;
  const municipalities = households.get(year) ?? new Map<string, Map<string, number>>();
  const sizes = municipalities.get(code) ?? new Map<string, number>();
  households.set(year, municipalities.set(code, sizes));
  sizes.set(size, Number(count));
}

interface WrongField {
  readonly name: (typeof columns)[number];
  readonly expected: string;
}

function findWrongField(
  {
    jaar: year,
    niscode: code,
    aantal_huishoudleden: size,
    aantal: count,
  }: Readonly<Record<(typeof columns)[number], string>>,
  areasOf: ReadonlyMap<string, readonly AreaOf[]>,
  households: Households,
): WrongField | undefined {
  if (!/^\d{4}$/.test(year)) return { name: "jaar", expected: "een jaartal" };
  if (!areasOf.has(code)) {
    return { name: "niscode", expected: "een gemeente uit data/gebieden/gemeente_provincie.csv" };
  }
  const name = "aantal_huishoudleden";
  if (!householdSizes.includes(size)) {
    return { name, expected: `een van ${householdSizes.join(", ")}` };
  }
  if (households.get(year)?.get(code)?.has(size)) {
    return { name, expected: `${code} één keer per grootte in ${year}` };
  }
  if (!/^\d+$/.test(count)) return { name: "aantal", expected: "een geheel aantal huishoudens" };
  return undefined;
}

interface HouseholdSum extends AreaOf {
  readonly size: string;
  readonly count: number;
}

function sumByArea(
  municipalities: ReadonlyMap<string, ReadonlyMap<string, number>>,
  areasOf: ReadonlyMap<string, readonly AreaOf[]>,
): ReadonlyMap<string, HouseholdSum> {
  const sums = new Map<string, HouseholdSum>();
  for (const [municipality, sizes] of municipalities) {
    for (const { level, code } of areasOf.get(municipality) ?? []) {
      for (const [size, count] of sizes) {
        const key = `${level}:${code}:${size}`;
        sums.set(key, { level, code, size, count: count + (sums.get(key)?.count ?? 0) });
      }
    }
  }
  return sums;
}

function describeYear(
  year: string,
  status: string,
  municipalities: ReadonlyMap<string, ReadonlyMap<string, number>>,
  everywhere: ReadonlySet<string>,
): string {
  const counts = [...municipalities.values()].flatMap((sizes) => [...sizes.values()]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const absent = [...everywhere].filter((code) => !municipalities.has(code));
  const note = absent.length > 0 ? `; zonder gemeente ${enumerate(absent)}` : "";
  return `${year} (${status}): Vlaams Gewest ${formatNumber(total, 0)} huishoudens${note}`;
}
