import { basename } from "node:path";
import type { ProblemList } from "../problem-list.ts";
import { locateColumns } from "../rows/columns.ts";
import { readZipLines } from "../rows/zip-lines.ts";
import { PopulationCube } from "./population-cube.ts";
import { parsePopulationLine } from "./population-line.ts";

/** One year of Statbel's table, per municipality of the whole country. */
export interface PopulationFile {
  readonly year: string;
  readonly lineCount: number;
  readonly municipalities: ReadonlyMap<string, MunicipalPopulation>;
}

interface MunicipalPopulation {
  /** Statbel's code of that year, e.g. "10000"; "" in Brussels. */
  readonly province: string;
  /** Four digits, as in the area tables: "2000". */
  readonly region: string;
  readonly cube: PopulationCube;
}

// The name of the municipality column and the year column are what tells the
// layouts of 2009-2018 and of 2019 and later apart.
const layouts = {
  until2018: { municipality: "CD_MUNTY_REFNIS", year: ["CD_YEAR"] },
  since2019: { municipality: "CD_REFNIS", year: [] },
} as const;

/**
 * Undefined when the file is wrong; `problems` then says how. `regions`: as Statbel
 * writes a region → as the area tables do.
 */
export async function readPopulationFile(
  regions: ReadonlyMap<string, string>,
  problems: ProblemList,
): Promise<PopulationFile | undefined> {
  const municipalities = new Map<string, MunicipalPopulation>();
  const years = new Set<string>();
  let positions: Readonly<Record<string, number>> | undefined;
  let columnCount = 0;
  let lineCount = 0;

  const readRow = (text: string, line: number): void => {
    if (!positions) return;
    const row = parsePopulationLine(text, line, positions, columnCount, regions, problems);
    if (!row) return;
    lineCount++;
    if (row.year) years.add(row.year);
    let municipality = municipalities.get(row.municipality);
    if (!municipality) {
      municipality = { province: row.province, region: row.region, cube: new PopulationCube() };
      municipalities.set(row.municipality, municipality);
    }
    if (municipality.province !== row.province || municipality.region !== row.region) {
      problems.add(
        { line },
        `gemeente ${row.municipality} in provincie "${row.province}"`,
        `provincie "${municipality.province}", zoals op eerdere regels`,
      );
    }
    if (!municipality.cube.fill(row, row.count)) {
      problems.add(
        { line },
        `gemeente ${row.municipality} nog eens met dezelfde kenmerken`,
        "elke combinatie van gemeente en kenmerken één keer",
      );
    }
  };
  const memberName = await readZipLines(problems, (text, line) => {
    if (line > 1) return readRow(text, line);
    const header = text.split("|");
    columnCount = header.length;
    positions = locatePopulationColumns(header, problems);
  });
  if (!memberName || !problems.isEmpty) return undefined;
  if (lineCount === 0) {
    problems.add({}, "geen enkele rij met inwoners", "een rij per gemeente en kenmerken");
    return undefined;
  }
  const year = decideYear(years, memberName, problems);
  return year === undefined ? undefined : { year, lineCount, municipalities };
}

function locatePopulationColumns(
  header: readonly string[],
  problems: ProblemList,
): Readonly<Record<string, number>> | undefined {
  const isOld = header.includes(layouts.until2018.municipality);
  const { municipality, year } = isOld ? layouts.until2018 : layouts.since2019;
  const shared = ["CD_PROV_REFNIS", "CD_RGN_REFNIS", "CD_SEX", "CD_NATLTY", "CD_CIV_STS"];
  const wanted = [municipality, ...shared, "CD_AGE", "MS_POPULATION", ...year];
  const positions = locateColumns(header, wanted, problems);
  return positions && { ...positions, municipality: positions[municipality] ?? 0 };
}

/** Since 2019 only the name of the file says which year it is. */
function decideYear(
  years: ReadonlySet<string>,
  memberName: string,
  problems: ProblemList,
): string | undefined {
  const [column, ...others] = years;
  const name = /(?<!\d)(?:19|20)\d\d(?=\.[^.]*$)/.exec(basename(memberName))?.[0];
  if (others.length > 0) {
    problems.add({}, `de jaren ${[...years].join(", ")} in CD_YEAR`, "één jaar per bestand");
    return undefined;
  }
  if (column && name && column !== name) {
    problems.add({}, `${memberName} met CD_YEAR ${column}`, "hetzelfde jaar in naam en kolom");
    return undefined;
  }
  if (column) return column;
  if (name) return name;
  problems.add(
    {},
    `de naam ${memberName} in de zip, zonder jaartal`,
    "een naam die op het jaar eindigt, zoals TF_SOC_POP_STRUCT_2022.txt",
    "De tabel zelf heeft geen jaarkolom: gebruik het bestand met de naam die Statbel gaf.",
  );
  return undefined;
}
