import { basename } from "node:path";
import { readExcelTable } from "./excel-table.ts";
import { ProblemList } from "./problem-list.ts";

/** One from → to table of the publisher, and ours that is made from it. */
export interface MapFile {
  readonly file: string;
  readonly columns: readonly [string, string];
  readonly from: string;
  readonly to: string;
}

/** The division that was valid up to 2024, which our figures use. */
export const definitionFiles = [
  { file: "statsec2024.xlsx", level: "statsec" },
  { file: "ggw72024.xlsx", level: "wijk" },
  { file: "deelgemeente2024.xlsx", level: "deelgemeente" },
  { file: "gemeente2024.xlsx", level: "gemeente" },
  { file: "provincie2024.xlsx", level: "provincie" },
  { file: "gewest.xlsx", level: "gewest" },
] as const;

/** Only needed to recognise a merged city by its name. */
export const currentMunicipalitiesFile = "gemeente.xlsx";

export const mapFiles: readonly MapFile[] = [
  mapFile("statsec2024", "ggw72024", "statsec", "wijk"),
  mapFile("statsec2024", "deelgemeente2024", "statsec", "deelgemeente"),
  mapFile("deelgemeente2024", "gemeente2024", "deelgemeente", "gemeente"),
  mapFile("ggw72024", "gemeente2024", "wijk", "gemeente"),
  mapFile("gemeente2024", "provincie2024", "gemeente", "provincie"),
  mapFile("provincie2024", "gewest", "provincie", "gewest"),
];
export const formerSectorsFile = mapFile(
  "statsec2019",
  "statsec2024",
  "statsec2019",
  "statsec2024",
);
export const successorsFile = mapFile("gemeente2024", "gemeente", "gemeente2024", "gemeente");
export const cityGroupsFile = mapFile("gemeente", "fo_gem", "gemeente", "fo_gem");

function mapFile(fromColumn: string, toColumn: string, from: string, to: string): MapFile {
  return { file: `${fromColumn}_${toColumn}.xlsx`, columns: [fromColumn, toColumn], from, to };
}

export const areaFiles: readonly string[] = [
  ...definitionFiles.map(({ file }) => file),
  currentMunicipalitiesFile,
  ...[...mapFiles, formerSectorsFile, successorsFile, cityGroupsFile].map(({ file }) => file),
];

/** The codes of these levels are whole numbers without leading zeros, so Excel keeps them. */
const numericColumns = ["gemeente2024", "gemeente", "provincie2024", "gewest"];
const numericDefinitions = [
  "gemeente2024.xlsx",
  "gemeente.xlsx",
  "provincie2024.xlsx",
  "gewest.xlsx",
];

/** Code → name; a code that stands in the file twice is a problem. */
export async function readDefinition(problems: ProblemList): Promise<Map<string, string>> {
  const columns = ["geoitem code", "short name"] as const;
  const numeric = numericDefinitions.includes(basename(problems.file)) ? columns.slice(0, 1) : [];
  const names = new Map<string, string>();
  for (const { line, fields } of await readExcelTable(columns, numeric, problems)) {
    const { "geoitem code": code, "short name": name } = fields;
    if (code === "" || name === "") problems.add({ line }, "een leeg veld", "een code en een naam");
    if (names.has(code))
      problems.add({ line }, `code "${code}" een tweede keer`, "elke code één keer");
    names.set(code, name);
  }
  return names;
}

/** The rows as they stand: the table of former sectors has codes with two targets. */
export async function readMapRows(
  { columns }: MapFile,
  problems: ProblemList,
): Promise<readonly { line: number; from: string; to: string }[]> {
  const numeric = columns.filter((column) => numericColumns.includes(column));
  const rows = await readExcelTable(columns, numeric, problems);
  return rows.map(({ line, fields }) => ({
    line,
    from: fields[columns[0]] ?? "",
    to: fields[columns[1]] ?? "",
  }));
}

/** Finds the wanted files among those given, by name. */
export function findAreaFiles(files: readonly string[]): {
  readonly found: ReadonlyMap<string, ProblemList>;
  readonly missing: readonly string[];
} {
  const found = new Map<string, ProblemList>();
  for (const path of files) {
    if (areaFiles.includes(basename(path))) found.set(basename(path), new ProblemList(path));
  }
  return { found, missing: areaFiles.filter((name) => !found.has(name)) };
}
