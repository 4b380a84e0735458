import type { AreaLevel } from "../../model/area.ts";
import type { Validity, Vintage } from "../../model/vintage.ts";
import { formatTidy } from "../tidy-file.ts";
import {
  type Identity,
  identifyAreas,
  identifySectors,
  type LevelOfBoth,
} from "./area-identities.ts";
import { readNamesInSentences } from "./area-tables.ts";
import type { Districts } from "./districts.ts";
import type { Names, VintageTables } from "./read-vintage.ts";
import { municipalityOf } from "./unlocated-areas.ts";

export interface AreaInputs {
  readonly tables: Readonly<Record<Vintage, VintageTables>>;
  readonly districts: Readonly<Record<Vintage, Districts>>;
  /** Municipality until 2024 → the one of which it is a part since. */
  readonly successors: Names;
  /** Sectors of 2019. */
  readonly formerNames: Names;
  /** Sectors of which a source names the first day. */
  readonly corrections: ReadonlyMap<string, Validity>;
}

const none: Names = new Map();

/** gebieden.csv: every area that figures may be of, with the days between which it existed. */
export function formatAreas(root: string, inputs: AreaInputs): string {
  const names = inVintages(inputs, dropMunicipalities);
  const areas = [
    ...identifySectors(
      inputs.formerNames,
      inputs.tables[2024].definitions.get("statsec") ?? none,
      inputs.tables[2025].definitions.get("statsec") ?? none,
      inputs.corrections,
    ),
    ...identifyAreas(listLevels(root, inputs, names)),
  ];
  return formatTidy(["niveau", "code", "vanaf", "tot", "naam"], areas.map(rowOf));
}

function rowOf({ level, code, from = "", until = "", name }: Identity): readonly string[] {
  return [level, code, from, until, name];
}

interface BothNames {
  readonly before: (level: AreaLevel) => Names;
  readonly after: (level: AreaLevel) => Names;
}

function inVintages(
  { tables }: AreaInputs,
  namesOf: (level: AreaLevel, tables: VintageTables) => Names,
): BothNames {
  return {
    before: (level) => namesOf(level, tables[2024]),
    after: (level) => namesOf(level, tables[2025]),
  };
}

/** ("Berchem (Antwerpen)", in Antwerpen) → "Berchem". */
function dropMunicipalities(level: AreaLevel, { definitions, maps }: VintageTables): Names {
  const municipalities = definitions.get("gemeente");
  return new Map(
    [...(definitions.get(level) ?? none)].map(([code, name]) => {
      const suffix = ` (${municipalities?.get(municipalityOf(level, code, maps))})`;
      return [code, name.endsWith(suffix) ? name.slice(0, -suffix.length) : name];
    }),
  );
}

function listLevels(
  root: string,
  { tables, districts, successors }: AreaInputs,
  names: BothNames,
): readonly LevelOfBoth[] {
  const predecessorsOf = Map.groupBy(successors, ([, successor]) => successor);
  const membersOf = (map: Names | undefined, code: string): readonly string[] =>
    [...(map ?? none)].flatMap(([member, of]) => (of === code ? [member] : []));
  const groundOf = (municipalities: readonly string[]): readonly string[] =>
    municipalities.flatMap(
      (code) => predecessorsOf.get(code)?.map(([predecessor]) => predecessor) ?? [code],
    );
  const mapOf = (vintage: Vintage, name: string) => tables[vintage].maps.get(name);
  const areasOf = (level: AreaLevel) => ({
    level,
    before: names.before(level),
    after: names.after(level),
  });
  const titles = readNamesInSentences(root, "arrondissement");
  const districtNames = ({ provinces }: Districts): Names =>
    new Map(
      [...provinces.keys()].map((code) => [code, titles.get(code)?.replace(/^het /, "") ?? code]),
    );
  const inProvince = (vintage: Vintage, province: string) =>
    membersOf(mapOf(vintage, "gemeente_provincie"), province);
  return [
    // Without ground to compare: all of these were drawn anew.
    areasOf("wijk"),
    areasOf("deelgemeente"),
    {
      ...areasOf("gemeente"),
      groundBefore: (code) => [code],
      groundAfter: (code) => groundOf([code]),
    },
    {
      level: "arrondissement",
      before: districtNames(districts[2024]),
      after: districtNames(districts[2025]),
      groundBefore: (code) => membersOf(districts[2024].ofMunicipality, code),
      groundAfter: (code) => groundOf(membersOf(districts[2025].ofMunicipality, code)),
    },
    {
      ...areasOf("provincie"),
      groundBefore: (code) => inProvince("2024", code),
      groundAfter: (code) => groundOf(inProvince("2025", code)),
    },
    {
      ...areasOf("gewest"),
      groundBefore: (code) =>
        membersOf(mapOf("2024", "provincie_gewest"), code).flatMap((one) =>
          inProvince("2024", one),
        ),
      groundAfter: (code) =>
        membersOf(mapOf("2025", "provincie_gewest"), code).flatMap((one) =>
          groundOf(inProvince("2025", one)),
        ),
    },
  ];
}
