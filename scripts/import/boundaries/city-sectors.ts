import {
  readAreaMap,
  readAreaNames,
  readLocatedWijken,
  readSupplementedSectors,
} from "../areas/area-tables.ts";

/** A statistical sector that figures of a city may have. */
export interface CitySector {
  readonly code: string;
  readonly name: string;
  /** Code of the official wijk that it lies in. */
  readonly wijk: string;
  /** True for a sector of some years only, that the publisher's tables do not have. */
  readonly isSupplement: boolean;
}

/**
 * City code → its sectors that have a place, by the tables and never by their
 * code: the code for people who cannot be located lies in a wijk without surface.
 */
export function readCitySectors(root: string): ReadonlyMap<string, readonly CitySector[]> {
  const cityOfWijk = readAreaMap(root, "wijk", "gemeente");
  const wijkOfSector = new Map(readAreaMap(root, "statsec", "wijk"));
  const names = readAreaNames(root, "statsec");
  const supplemented = readSupplementedSectors(root);
  for (const [code, current] of supplemented) {
    const wijk = wijkOfSector.get(current);
    if (wijk !== undefined) wijkOfSector.set(code, wijk);
  }
  const located = readLocatedWijken(root);
  const sectors = new Map<string, CitySector[]>();
  for (const [code, wijk] of wijkOfSector) {
    const city = cityOfWijk.get(wijk);
    if (city === undefined || !located.has(wijk)) continue;
    const current = supplemented.get(code);
    const name = names.get(code) ?? names.get(current ?? "") ?? code;
    const sector = { code, name, wijk, isSupplement: current !== undefined };
    const known = sectors.get(city);
    if (known) known.push(sector);
    else sectors.set(city, [sector]);
  }
  return sectors;
}
