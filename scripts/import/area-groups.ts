import { compareCodes } from "./tidy-file.ts";

type Names = ReadonlyMap<string, string>;

/** "Centrumsteden" in the publisher's table of city groups. */
const cityGroupCode = "fo1";
const brussels = "4000";
/** People whose municipality is unknown; not a municipality. */
const unlocated = ["99991", "99992", "99993", "99999"];

/**
 * The publisher lists the centrumsteden by their code since 2025; our figures use
 * the codes until 2024. A merged city has several predecessors there (Hasselt:
 * 71022 and Kortessem 73040); the city itself is the one with the same name.
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
export function findBrusselsMunicipalities(maps: ReadonlyMap<string, Names>): readonly string[] {
  const regions = maps.get("provincie_gewest");
  return [...(maps.get("gemeente_provincie") ?? [])]
    .filter(([code, province]) => regions?.get(province) === brussels && !unlocated.includes(code))
    .map(([code]) => code)
    .sort(compareCodes);
}
