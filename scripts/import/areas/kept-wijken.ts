import { compareGround, isSameGround } from "../../areas/compare-ground.ts";
import type { AreaFeature } from "../drawings/shape-file.ts";
import { compareCodes } from "../tidy-file.ts";
import { readAreaMap, readSuccessors, readUnlocated } from "./area-tables.ts";

/** Code of a sector until 2024 → code of the wijk since 2025 that it lies in as a whole. */
type SectorPairs = readonly (readonly [sector: string, wijk: string])[];

/**
 * The wijken since 2025 that consist of the same sectors on the same ground as a
 * wijk until 2024, with those sectors: only for these are figures by sector of before
 * figures of the wijk. A code that stayed is not enough, and a boundary that stayed
 * with other sectors inside is not either: no table says who then lived where.
 */
export function findKeptWijken(
  root: string,
  before: readonly AreaFeature[],
  after: readonly AreaFeature[],
): SectorPairs {
  const successors = readSuccessors(root);
  const cityBefore = readAreaMap(root, "wijk", "gemeente", "2024");
  const cityAfter = readAreaMap(root, "wijk", "gemeente", "2025");
  const earlier = Map.groupBy(before, ({ properties: { code } }) => {
    const city = cityBefore.get(code) ?? "";
    return successors.get(city) ?? city;
  });
  const sectorsBefore = sectorsByWijk(readAreaMap(root, "statsec", "wijk", "2024"));
  const sectorsAfter = sectorsByWijk(readAreaMap(root, "statsec", "wijk", "2025"));
  const pairs: (readonly [string, string])[] = [];
  for (const wijk of after) {
    const code = wijk.properties.code;
    const codes = sectorsAfter.get(code) ?? [];
    const twin = (earlier.get(cityAfter.get(code) ?? "") ?? []).find((candidate) =>
      hasSameCodes(sectorsBefore.get(candidate.properties.code) ?? [], codes),
    );
    if (!twin || !isSameGround(compareGround(twin.geometry, wijk.geometry))) continue;
    pairs.push(...codes.map((sector) => [sector, code] as const));
  }
  return [...pairs, ...unlocatedPairs(root)].sort(([a], [b]) => compareCodes(a, b));
}

function sectorsByWijk(
  wijkOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const grouped = Map.groupBy(wijkOf, ([, wijk]) => wijk);
  return new Map([...grouped].map(([wijk, pairs]) => [wijk, pairs.map(([sector]) => sector)]));
}

function hasSameCodes(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length > 0 && left.length === right.length && left.every((code) => right.includes(code))
  );
}

/** Who cannot be located in a municipality that stayed as it was has no ground to compare. */
function unlocatedPairs(root: string): SectorPairs {
  const successors = readSuccessors(root);
  const wijken = new Map(readUnlocated(root, "wijk", "2025").map(({ code, city }) => [city, code]));
  return readUnlocated(root, "statsec", "2024").flatMap(({ code, city }) => {
    const wijk = wijken.get(city);
    return wijk === undefined || successors.has(city) ? [] : [[code, wijk] as const];
  });
}
