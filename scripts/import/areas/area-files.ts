import { basename } from "node:path";
import type { AreaLevel } from "../../model/area.ts";
import type { Vintage } from "../../model/vintage.ts";
import { ProblemList } from "../problem-list.ts";
import { readExcelTable } from "../rows/excel-table.ts";

/** One from → to table of the publisher, and ours that is made from it. */
export interface MapFile {
  readonly file: string;
  readonly columns: readonly [string, string];
  readonly from: string;
  readonly to: string;
}

interface DefinitionFile {
  readonly file: string;
  readonly level: AreaLevel;
}

/** The workbooks of one division: who its areas are, and how they fit together. */
export interface VintageFiles {
  readonly definitions: readonly DefinitionFile[];
  readonly maps: readonly MapFile[];
}

/** The publisher's name of a level: the division in force has the bare one, an earlier one its last year. */
type LevelNames = Readonly<Partial<Record<AreaLevel, string>>>;

const namesUntil2024 = {
  statsec: "statsec2024",
  wijk: "ggw72024",
  deelgemeente: "deelgemeente2024",
  gemeente: "gemeente2024",
  provincie: "provincie2024",
  gewest: "gewest",
} as const satisfies LevelNames;
const namesSince2025 = {
  statsec: "statsec",
  wijk: "ggw7",
  deelgemeente: "deelgemeente",
  gemeente: "gemeente",
  arrondissement: "arrondiss",
  provincie: "provincie",
  gewest: "gewest",
} as const satisfies LevelNames;

type Membership = readonly [from: AreaLevel, to: AreaLevel];
const memberships = [
  ["statsec", "wijk"],
  ["deelgemeente", "gemeente"],
  ["wijk", "gemeente"],
  ["gemeente", "provincie"],
  ["provincie", "gewest"],
] as const satisfies readonly Membership[];

export const vintageFiles: Readonly<Record<Vintage, VintageFiles>> = {
  2024: filesOf(namesUntil2024, [...memberships, ["statsec", "deelgemeente"]]),
  2025: filesOf(namesSince2025, memberships),
};

/** No workbook says of which arrondissement a municipality was before it merged. */
export const districtsFile = mapFile("gemeente", "arrondiss", "gemeente", "arrondissement");
export const formerSectorsFile = mapFile(
  "statsec2019",
  "statsec2024",
  "statsec2019",
  "statsec2024",
);
export const formerSectorNamesFile = "statsec2019.xlsx";
export const successorsFile = mapFile("gemeente2024", "gemeente", "gemeente2024", "gemeente");
export const cityGroupsFile = mapFile("gemeente", "fo_gem", "gemeente", "fo_gem");

function filesOf(names: LevelNames, pairs: readonly Membership[]): VintageFiles {
  const nameOf = (level: AreaLevel): string => names[level] ?? level;
  return {
    definitions: (Object.keys(names) as AreaLevel[])
      .filter((level) => level !== "arrondissement")
      .map((level) => ({ file: `${nameOf(level)}.xlsx`, level })),
    maps: pairs.map(([from, to]) => mapFile(nameOf(from), nameOf(to), from, to)),
  };
}

function mapFile(fromColumn: string, toColumn: string, from: string, to: string): MapFile {
  return { file: `${fromColumn}_${toColumn}.xlsx`, columns: [fromColumn, toColumn], from, to };
}

export const areaFiles: readonly string[] = [
  ...new Set([
    ...Object.values(vintageFiles).flatMap(({ definitions, maps }) =>
      [...definitions, ...maps].map(({ file }) => file),
    ),
    formerSectorNamesFile,
    ...[districtsFile, formerSectorsFile, successorsFile, cityGroupsFile].map(({ file }) => file),
  ]),
];

/** The codes of these levels are whole numbers without leading zeros, so Excel keeps them. */
const numericLevels = [
  "gemeente2024",
  "gemeente",
  "arrondiss",
  "provincie2024",
  "provincie",
  "gewest",
];

/** Code → name; a code that stands in the file twice is a problem. */
export async function readDefinition(problems: ProblemList): Promise<Map<string, string>> {
  const columns = ["geoitem code", "short name"] as const;
  const isNumeric = numericLevels.includes(basename(problems.file, ".xlsx"));
  const names = new Map<string, string>();
  const rows = await readExcelTable(columns, isNumeric ? columns.slice(0, 1) : [], problems);
  for (const { line, fields } of rows) {
    const { "geoitem code": code, "short name": name } = fields;
    if (code === "" || name === "") problems.add({ line }, "een leeg veld", "een code en een naam");
    if (names.has(code))
      problems.add({ line }, `code "${code}" een tweede keer`, "elke code één keer");
    names.set(code, name);
  }
  return names;
}

/** A row of a table that leads from codes of one level to those of another. */
export interface MapRow {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** The rows as they stand: the table of former sectors has codes with two targets. */
export async function readMapRows(
  { columns }: MapFile,
  problems: ProblemList,
): Promise<readonly MapRow[]> {
  const numeric = columns.filter((column) => numericLevels.includes(column));
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
