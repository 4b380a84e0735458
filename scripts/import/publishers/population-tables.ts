import type { CurrentProvinces } from "../areas/wanted-areas.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import {
  civilStatuses,
  highestAge,
  nationalities,
  PopulationCube,
  sexes,
} from "./population-cube.ts";
import type { PopulationFile } from "./population-file.ts";

interface AreaPopulation {
  readonly level: "gemeente" | "provincie" | "gewest";
  readonly code: string;
  readonly cube: PopulationCube;
}

const flanders = "2000";

/** Fine enough for detailed tables; 18 and 65 stay bounds, so that adults and elders add up. */
const ageClasses = [
  { name: "0-17", from: 0, to: 17 },
  { name: "18-34", from: 18, to: 34 },
  { name: "35-49", from: 35, to: 49 },
  { name: "50-64", from: 50, to: 64 },
  { name: "65-79", from: 65, to: 79 },
  { name: "80+", from: 80, to: highestAge },
];

/**
 * The municipalities asked for, and the Flemish provinces and the Flemish Region
 * as sums of all their municipalities, by the columns of the file itself: the
 * provinces of that year, and beside them those of today whose ground changed.
 */
export function selectAreas(
  { municipalities }: PopulationFile,
  wantedMunicipalities: readonly string[],
  currentProvinces: CurrentProvinces,
): readonly AreaPopulation[] {
  const provinces = new Map<string, PopulationCube>();
  const addTo = (province: string, cube: PopulationCube): void => {
    const sum = provinces.get(province) ?? new PopulationCube();
    sum.add(cube);
    provinces.set(province, sum);
  };
  const flemish = new PopulationCube();
  const selected: AreaPopulation[] = [];
  for (const [code, { province, region, cube }] of municipalities) {
    if (wantedMunicipalities.includes(code)) selected.push({ level: "gemeente", code, cube });
    if (region !== flanders) continue;
    flemish.add(cube);
    addTo(province, cube);
    const current = currentProvinces.codeFor(code, province);
    if (current) addTo(current, cube);
  }
  for (const [code, cube] of provinces) selected.push({ level: "provincie", code, cube });
  selected.push({ level: "gewest", code: flanders, cube: flemish });
  return selected.sort((a, b) => compareCodes(a.level, b.level) || compareCodes(a.code, b.code));
}

/** A combination without inhabitants has no row: the tables are complete. */
export function formatByAge(areas: readonly AreaPopulation[]): string {
  const rows = areas.flatMap(({ level, code, cube }) =>
    sexes.flatMap((sex) =>
      range(0, highestAge).map((age) => {
        const count = sum(
          nationalities.flatMap((nationality) =>
            civilStatuses.map((civilStatus) => cube.count({ sex, nationality, civilStatus, age })),
          ),
        );
        return [level, code, sex, age, count] as const;
      }),
    ),
  );
  const columns = ["niveau", "code", "geslacht", "leeftijd", "waarde"];
  return formatTidy(
    columns,
    rows.filter((row) => row[4] > 0),
  );
}

export function formatByTraits(areas: readonly AreaPopulation[]): string {
  const rows = areas.flatMap(({ level, code, cube }) =>
    sexes.flatMap((sex) =>
      nationalities.flatMap((nationality) =>
        civilStatuses.flatMap((civilStatus) =>
          ageClasses.map(({ name, from, to }) => {
            const ages = range(from, to);
            const count = sum(
              ages.map((age) => cube.count({ sex, nationality, civilStatus, age })),
            );
            return [level, code, sex, nationality, civilStatus, name, count] as const;
          }),
        ),
      ),
    ),
  );
  const columns = [
    "niveau",
    "code",
    "geslacht",
    "nationaliteit",
    "burgerlijke_staat",
    "leeftijdsklasse",
    "waarde",
  ];
  return formatTidy(
    columns,
    rows.filter((row) => row[6] > 0),
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
