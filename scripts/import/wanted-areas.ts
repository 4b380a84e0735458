import { type AreaKey, areaKey } from "../model/area.ts";
import { dayOfChange, type Vintage } from "../model/vintage.ts";
import { readAreaMap, readGroup, readSuccessors } from "./area-tables.ts";
import { compareCodes } from "./tidy-file.ts";

/**
 * The municipalities that figures are kept of: the centrumsteden and those of
 * Brussels, and those that a centrumstad merged with: without them there is no
 * series of the merged city.
 */
export function readWantedMunicipalities(
  root: string,
  groups: readonly string[],
  vintage: Vintage = "2024",
): readonly string[] {
  const own = groups.flatMap((group) => readGroup(root, group, vintage));
  if (vintage !== "2024") return own;
  const successors = readSuccessors(root);
  const merged = new Set(own.flatMap((code) => successors.get(code) ?? []));
  const others = [...successors].flatMap(([code, successor]) =>
    merged.has(successor) && !own.includes(code) ? [code] : [],
  );
  return [...own, ...others.sort(compareCodes)];
}

/**
 * Provinces as they are since 2025, for figures of before: code, as a dataset
 * writes it, of each province whose ground changed, and the municipality →
 * province of those that changed province with it.
 */
export interface CurrentProvinces {
  /** The province since 2025 of a municipality, given the one it was in; undefined where that did not change. */
  codeFor(municipality: string, province: string): string | undefined;
}

/** Figures of today are in the provinces of today already. */
const noOthers: CurrentProvinces = { codeFor: () => undefined };

export function readCurrentProvinces(root: string, vintage: Vintage = "2024"): CurrentProvinces {
  if (vintage !== "2024") return noOthers;
  const successors = readSuccessors(root);
  // Without mergers there is one division, and no table of another.
  const current =
    successors.size > 0 ? readAreaMap(root, "gemeente", "provincie", "2025") : new Map();
  const before = readAreaMap(root, "gemeente", "provincie");
  const moved = new Map<string, string>();
  const changed = new Set<string>();
  for (const [municipality, province] of before) {
    const next = current.get(successors.get(municipality) ?? municipality) ?? province;
    if (next === province) continue;
    moved.set(municipality, next);
    changed.add(next).add(province);
  }
  return {
    codeFor(municipality, province) {
      const next = moved.get(municipality) ?? province;
      return changed.has(next) ? currentCode(next) : undefined;
    },
  };
}

/** What a dataset writes for the area of a code that was another area's before: "10000/2025-01-01". */
function currentCode(code: string): string {
  const key: AreaKey = areaKey({ level: "provincie", code, from: dayOfChange });
  return key.slice("provincie:".length);
}
