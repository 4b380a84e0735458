import { type Area, type AreaKey, areaKey } from "../../model/area.ts";
import { divisionCodePrefix } from "../../model/own-division.ts";
import { belongsTo } from "../../model/vintage.ts";
import type { AreaTables } from "./area-tables.ts";
import type { OwnDivision } from "./read-own-divisions.ts";

/** People of the city whose neighbourhood is not known: no place, but they count. */
function unlocatedCode({ slug, id }: OwnDivision): string {
  return `${divisionCodePrefix(slug, id)}niet-te-lokaliseren`;
}

/**
 * The sectors of a division's city and the share of each that its neighbourhoods
 * have; the rest is not located. Sectors of earlier years have the shares of
 * their successors.
 */
export function sharesOfSectors(
  division: OwnDivision,
  { areas, parents, successors }: AreaTables,
): ReadonlyMap<AreaKey, ReadonlyMap<string, number>> {
  const city = areaKey({ level: "gemeente", code: division.city });
  const shares = new Map<AreaKey, ReadonlyMap<string, number>>();
  for (const [key, area] of areas) {
    const { level, code } = area;
    // Weights are of sectors until 2024; one of 2025 may have the code and not the ground.
    if (level !== "statsec" || !belongsTo(area, "2024")) continue;
    const isInCity = parents.get(key)?.some((parent) => parents.get(parent)?.includes(city));
    if (!isInCity) continue;
    const successor = areas.get(successors.get(key) ?? key)?.code ?? code;
    const located = division.weights.get(code) ?? division.weights.get(successor) ?? new Map();
    const sum = [...located.values()].reduce((total, share) => total + share, 0);
    const rest = sum < 1 - 1e-9 ? [[unlocatedCode(division), 1 - sum] as const] : [];
    shares.set(key, new Map([...located, ...rest]));
  }
  return shares;
}

/** The neighbourhoods, and those who are in none of them where there are such people. */
export function listParts(
  division: OwnDivision,
  sharesOf: ReadonlyMap<AreaKey, ReadonlyMap<string, number>>,
): readonly { readonly code: string; readonly name: string }[] {
  const code = unlocatedCode(division);
  const hasRest = [...sharesOf.values()].some((shares) => shares.has(code));
  return [...division.neighbourhoods, ...(hasRest ? [{ code, name: "Niet te lokaliseren" }] : [])];
}

/** The areas with those of the divisions added; they consist of sectors, and of parts of sectors. */
export function addOwnAreas(tables: AreaTables, divisions: readonly OwnDivision[]): AreaTables {
  const areas = new Map(tables.areas);
  const children = new Map(tables.children);
  const parents = new Map(tables.parents);
  const squareKilometres = new Map(tables.squareKilometres);
  const sectorShares = new Map(tables.sectorShares);
  for (const division of divisions) {
    const city = areaKey({ level: "gemeente", code: division.city });
    const sharesOf = sharesOfSectors(division, tables);
    for (const { code, name } of listParts(division, sharesOf)) {
      const area: Area = { level: "eigenwijk", code, name, division: division.id };
      const key = areaKey(area);
      areas.set(key, area);
      parents.set(key, [city]);
      children.set(city, [...(children.get(city) ?? []), key]);
    }
    for (const { code, squareKilometres: size } of division.neighbourhoods) {
      squareKilometres.set(areaKey({ level: "eigenwijk", code }), size);
    }
    for (const [sector, shares] of sharesOf) {
      for (const [code, share] of shares) {
        const key = areaKey({ level: "eigenwijk", code });
        children.set(key, [...(children.get(key) ?? []), sector]);
        if (share === 1) continue;
        const own = new Map(sectorShares.get(key));
        sectorShares.set(key, own.set(sector, share));
      }
    }
  }
  return { ...tables, areas, parents, children, squareKilometres, sectorShares };
}
