import { type AreaKey, areaKey } from "../../model/area.ts";
import { dayOfChange, type Vintage } from "../../model/vintage.ts";
import { compareCodes } from "../tidy-file.ts";
import { readAreaMap, readGroup, readSuccessors } from "./area-tables.ts";

/**
 * The municipalities that figures are kept of: the centrumsteden and those of
 * Brussels; those that a centrumstad merged with, without which there is no series of
 * the merged city; and those that changed province, by which the provinces of two
 * divisions differ.
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
    merged.has(successor) ? [code] : [],
  );
  const wanted = new Set([...own, ...others.sort(compareCodes), ...findMoved(root).keys()]);
  return [...wanted];
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
  const moved = findMoved(root);
  const before = readAreaMap(root, "gemeente", "provincie");
  const changed = new Set(
    [...moved].flatMap(([municipality, next]) => [next, before.get(municipality) ?? next]),
  );
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

/** Municipality → the province it is in since 2025, of those that were in another. */
function findMoved(root: string): ReadonlyMap<string, string> {
  const successors = readSuccessors(root);
  // Without mergers there is one division, and no table of another.
  if (successors.size === 0) return new Map();
  const current = readAreaMap(root, "gemeente", "provincie", "2025");
  return new Map(
    [...readAreaMap(root, "gemeente", "provincie")].flatMap(([municipality, province]) => {
      const next = current.get(successors.get(municipality) ?? municipality) ?? province;
      return next === province ? [] : [[municipality, next] as const];
    }),
  );
}
