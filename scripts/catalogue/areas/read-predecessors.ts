import { existsSync } from "node:fs";
import { join } from "node:path";
import { type AreaKey, areaKey } from "../../model/area.ts";
import type { Problem } from "../../model/report-error.ts";
import { readCsv } from "../tables/read-csv.ts";
import { isAreaLevel, unknownArea, unknownLevel } from "./area-problems.ts";
import { append, findArea } from "./area-tables.ts";
import { folderOf, type KnownAreas } from "./read-memberships.ts";

/**
 * Area of today → areas of before that are the same ground together: municipalities
 * that merged, and the sectors of wijken that stayed as they were.
 */
export function readPredecessors(
  root: string,
  known: KnownAreas,
  retired: ReadonlyMap<AreaKey, AreaKey>,
  problems: Problem[],
): ReadonlyMap<AreaKey, readonly AreaKey[]> {
  const predecessors = new Map<AreaKey, AreaKey[]>();
  const mergers = "data/gebieden/opvolging.csv";
  const columns = ["niveau", "voorganger", "opvolger", "vanaf"];
  for (const { line, fields } of readCsv(root, mergers, columns, [], problems)) {
    const [level = "", before = "", after = ""] = fields;
    const where = `${mergers}:${line}`;
    if (!isAreaLevel(level)) {
      problems.push(unknownLevel(where, level));
      continue;
    }
    const predecessor = findArea(known, level, before, "2024");
    const successor = findArea(known, level, after, "2025");
    if (predecessor && successor) append(predecessors, areaKey(successor), areaKey(predecessor));
    else problems.push(unknownArea(where, `${level}:${predecessor ? after : before}`));
  }
  const earlierOf = Map.groupBy(retired, ([, successor]) => successor);
  const kept = `${folderOf("2025")}/statsec2024_wijk.csv`;
  if (!existsSync(join(root, kept))) return predecessors;
  for (const { line, fields } of readCsv(root, kept, ["statsec2024", "wijk"], [], problems)) {
    const [before = "", after = ""] = fields;
    const sector = findArea(known, "statsec", before, "2024");
    const wijk = findArea(known, "wijk", after, "2025");
    if (!sector || !wijk) {
      problems.push(unknownArea(`${kept}:${line}`, sector ? `wijk:${after}` : `statsec:${before}`));
      continue;
    }
    append(predecessors, areaKey(wijk), areaKey(sector));
    for (const [earlier] of earlierOf.get(areaKey(sector)) ?? []) {
      append(predecessors, areaKey(wijk), earlier);
    }
  }
  return predecessors;
}
