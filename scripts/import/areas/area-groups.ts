import type { Vintage } from "../../model/vintage.ts";
import { compareCodes } from "../tidy-file.ts";
import type { Names, VintageTables } from "./read-vintage.ts";

/** "Centrumsteden" in the publisher's table of city groups. */
const cityGroupCode = "fo1";
const brussels = "4000";
/** People whose municipality is unknown; not a municipality. */
const unlocated = ["99991", "99992", "99993", "99999"];

type GroupRow = readonly [group: string, level: string, code: string];

/** The rows of groepen.csv: our groups of municipalities, with the codes of each division. */
export function findGroups(
  tables: Readonly<Record<Vintage, VintageTables>>,
  cityGroups: Names,
  successors: Names,
): Readonly<Record<Vintage, readonly GroupRow[]>> {
  const namesOf = (vintage: Vintage): Names =>
    tables[vintage].definitions.get("gemeente") ?? new Map();
  const before = findCities(cityGroups, successors, namesOf("2024"), namesOf("2025"));
  const after = [...cityGroups].flatMap(([code, group]) => (group === cityGroupCode ? [code] : []));
  const rowsOf = (cities: readonly string[], { maps }: VintageTables): readonly GroupRow[] => [
    ...cities.toSorted(compareCodes).map((code) => ["centrumsteden", "gemeente", code] as const),
    ...findBrusselsMunicipalities(maps).map((code) => ["vgc", "gemeente", code] as const),
  ];
  return { 2024: rowsOf(before, tables[2024]), 2025: rowsOf(after, tables[2025]) };
}

/**
 * The publisher lists the centrumsteden by their code since 2025. A merged city has
 * several predecessors (Hasselt: 71022 and Kortessem 73040); the city itself is the
 * one with the same name.
 */
export function findCities(
  cityGroups: Names,
  successors: Names,
  names: Names,
  currentNames: Names,
): readonly string[] {
  const cities = [...successors].filter(
    ([code, successor]) =>
      cityGroups.get(successor) === cityGroupCode &&
      names.get(code) === currentNames.get(successor),
  );
  return cities.map(([code]) => code).sort(compareCodes);
}

/** The municipalities of the Brussels Region, which is the area of VGC. */
function findBrusselsMunicipalities(maps: ReadonlyMap<string, Names>): readonly string[] {
  const regions = maps.get("provincie_gewest");
  return [...(maps.get("gemeente_provincie") ?? [])]
    .filter(([code, province]) => regions?.get(province) === brussels && !unlocated.includes(code))
    .map(([code]) => code)
    .sort(compareCodes);
}
