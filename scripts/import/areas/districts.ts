import type { Names } from "./read-vintage.ts";

/** The arrondissements of one division. */
export interface Districts {
  /** Code of the gemeente → code of the arrondissement. */
  readonly ofMunicipality: Names;
  /** Code of the arrondissement → code of the provincie. */
  readonly provinces: Names;
}

/**
 * The arrondissements of a division: of each municipality by the publisher's table
 * of today where it has the code, or by ours of municipalities that merged. In
 * `problems`: municipalities without one, and arrondissements in two provinces.
 */
export function findDistricts(
  municipalities: Iterable<string>,
  current: Names,
  merged: Names,
  provinceOf: Names,
): Districts & { readonly problems: readonly string[] } {
  const ofMunicipality = new Map<string, string>();
  const provinces = new Map<string, string>();
  const problems: string[] = [];
  for (const municipality of municipalities) {
    const district = merged.get(municipality) ?? current.get(municipality);
    if (district === undefined) {
      problems.push(`gemeente "${municipality}" zonder arrondissement`);
      continue;
    }
    ofMunicipality.set(municipality, district);
    const province = provinceOf.get(municipality) ?? "";
    const known = provinces.get(district);
    if (known !== undefined && known !== province) {
      problems.push(`arrondissement "${district}" in de provincies "${known}" en "${province}"`);
    }
    provinces.set(district, province);
  }
  return { ofMunicipality, provinces, problems };
}
