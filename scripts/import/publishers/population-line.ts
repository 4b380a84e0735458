import type { ProblemList } from "../problem-list.ts";
import {
  type CivilStatus,
  highestAge,
  type Nationality,
  type PopulationCell,
  type Sex,
} from "./population-cube.ts";

interface PopulationRow extends PopulationCell {
  readonly municipality: string;
  readonly province: string;
  readonly region: string;
  /** Absent in the layout of 2019 and later. */
  readonly year: string | undefined;
  readonly count: number;
}

const brussels = "4000";
const sexCodes: Readonly<Record<string, Sex>> = { M: "M", F: "V" };
const nationalityCodes: Readonly<Record<string, Nationality>> = { BEL: "BEL", ETR: "ETR" };
// Tens in the older files, units in the newer ones; the labels are the same.
const civilStatusCodes: Readonly<Record<string, CivilStatus>> = {
  1: "ongehuwd",
  2: "gehuwd",
  3: "verweduwd",
  4: "gescheiden",
  10: "ongehuwd",
  20: "gehuwd",
  30: "verweduwd",
  40: "gescheiden",
};

/** One line, typed; undefined when a field is wrong, with a problem per wrong field. */
export function parsePopulationLine(
  text: string,
  line: number,
  positions: Readonly<Record<string, number>>,
  columnCount: number,
  /** As Statbel writes a region → as the area tables do. */
  regions: ReadonlyMap<string, string>,
  problems: ProblemList,
): PopulationRow | undefined {
  const fields = text.split("|");
  if (fields.length !== columnCount) {
    problems.add({ line }, `${fields.length} velden`, `${columnCount} velden, gescheiden door |`);
    return undefined;
  }
  const field = (name: string): string => (fields[positions[name] ?? -1] ?? "").trim();
  const refuse = (name: string, expected: string): undefined => {
    const column = (positions[name] ?? 0) + 1;
    problems.add({ line, column }, `${name} "${field(name)}"`, expected);
  };
  const choose = <Category extends string>(
    name: string,
    codes: Readonly<Record<string, Category>>,
  ): Category | undefined =>
    codes[field(name)] ?? refuse(name, `een van ${Object.keys(codes).join(", ")}`);
  const readWhole = (name: string, highest: number, expected: string): number | undefined => {
    const number = /^\d+$/.test(field(name)) ? Number(field(name)) : Number.NaN;
    return number <= highest ? number : refuse(name, expected);
  };

  const municipality = field("municipality");
  const isCode = /^\d{5}$/.test(municipality);
  if (!isCode) refuse("municipality", "een NIS-code van vijf cijfers");
  const region = choose("CD_RGN_REFNIS", Object.fromEntries(regions));
  const province = field("CD_PROV_REFNIS");
  const isPlaced = region === brussels ? province === "" : /^\d{5}$/.test(province);
  if (!isPlaced) refuse("CD_PROV_REFNIS", "een provincie van vijf cijfers, of niets in Brussel");
  const sex = choose("CD_SEX", sexCodes);
  const nationality = choose("CD_NATLTY", nationalityCodes);
  const civilStatus = choose("CD_CIV_STS", civilStatusCodes);
  const age = readWhole(
    "CD_AGE",
    highestAge,
    `een leeftijd van 0 tot ${highestAge} (100 en ouder)`,
  );
  const count = readWhole("MS_POPULATION", Number.MAX_SAFE_INTEGER, "een geheel aantal inwoners");
  if (!isCode || !region || !isPlaced) return undefined;
  if (!sex || !nationality || !civilStatus || age === undefined || count === undefined) {
    return undefined;
  }
  return {
    municipality,
    province,
    region,
    year: "CD_YEAR" in positions ? field("CD_YEAR") : undefined,
    sex,
    nationality,
    civilStatus,
    age,
    count,
  };
}
