import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Area, type AreaKey, areaKey } from "../../model/area.ts";
import type { Problem } from "../../model/report-error.ts";
import type { Vintage } from "../../model/vintage.ts";
import { readCsv } from "../tables/read-csv.ts";
import { isAreaLevel, unknownArea } from "./area-problems.ts";
import { findArea, type Members } from "./area-tables.ts";
import { folderOf, type KnownAreas } from "./read-memberships.ts";

/** Square kilometres of the areas of every division; one that stayed as it was keeps its first. */
export function readSizes(
  root: string,
  known: KnownAreas,
  childrenIn: Readonly<Partial<Record<Vintage, Members>>>,
  problems: Problem[],
): Map<AreaKey, number> {
  const sizes = new Map<AreaKey, number>();
  for (const vintage of Object.keys(childrenIn) as Vintage[]) {
    const path = `${folderOf(vintage)}/oppervlakte.csv`;
    if (vintage !== "2024" && !existsSync(join(root, path))) continue;
    for (const { line, fields } of readCsv(
      root,
      path,
      ["niveau", "code", "waarde"],
      [],
      problems,
    )) {
      const [level = "", code = "", value = ""] = fields;
      const area = isAreaLevel(level) ? findArea(known, level, code, vintage) : undefined;
      if (!area) problems.push(unknownArea(`${path}:${line}`, `${level}:${code}`));
      const number = Number(value);
      if (value === "" || !(number > 0)) {
        problems.push({
          where: `${path}:${line}`,
          found: `"${value}"`,
          expected: "een oppervlakte in km², groter dan 0",
        });
        continue;
      }
      if (area && !sizes.has(areaKey(area))) sizes.set(areaKey(area), number);
    }
  }
  return sizes;
}

export function addGroupSizes(
  sizes: Map<AreaKey, number>,
  areas: ReadonlyMap<AreaKey, Area>,
  children: Members,
): void {
  for (const [key, { level }] of areas) {
    if (level !== "groep") continue;
    const parts = (children.get(key) ?? []).map((child) => sizes.get(child));
    if (parts.length === 0 || parts.includes(undefined)) continue;
    sizes.set(
      key,
      parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
    );
  }
}
