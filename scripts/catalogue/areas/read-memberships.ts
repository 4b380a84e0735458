import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Area, type AreaKey, type AreaLevel, areaKey } from "../../model/area.ts";
import type { Problem } from "../../model/report-error.ts";
import { beginsAtChange, endsAtChange, type Vintage } from "../../model/vintage.ts";
import { readCsv } from "../tables/read-csv.ts";
import { isAreaLevel, unknownArea, unknownLevel } from "./area-problems.ts";
import { append, findArea, type Members } from "./area-tables.ts";

/** Membership tables: file `<from>_<to>.csv` with columns from;to. */
const memberships: readonly (readonly [AreaLevel, AreaLevel])[] = [
  ["statsec", "wijk"],
  ["statsec", "deelgemeente"],
  ["wijk", "gemeente"],
  ["deelgemeente", "gemeente"],
  ["gemeente", "provincie"],
  ["provincie", "gewest"],
];
/** Not every project has these, and no later division says which sectors a deelgemeente has. */
const optional: readonly (readonly [AreaLevel, AreaLevel])[] = [
  ["gemeente", "arrondissement"],
  ["arrondissement", "provincie"],
];

export function folderOf(vintage: Vintage): string {
  return vintage === "2024" ? "data/gebieden" : `data/gebieden/jaargang-${vintage}`;
}

export interface KnownAreas {
  readonly areas: Map<AreaKey, Area>;
  readonly areasOfCode: Map<string, Area[]>;
}

/** Which areas consist of which, in one division; groups are added to the areas where they are new. */
export function readMemberships(
  root: string,
  vintage: Vintage,
  known: KnownAreas,
  earlier: Members,
  problems: Problem[],
): Map<AreaKey, AreaKey[]> {
  const folder = folderOf(vintage);
  const children = new Map<AreaKey, AreaKey[]>();
  const keyOf = (level: AreaLevel, code: string, where: string): AreaKey => {
    const area = findArea(known, level, code, vintage);
    if (!area) problems.push(unknownArea(where, `${level}:${code}`));
    return area ? areaKey(area) : `${level}:${code}`;
  };
  const present = [...memberships, ...optional].filter(
    (pair, index) =>
      (vintage === "2024" && index < memberships.length) ||
      existsSync(join(root, `${folder}/${pair.join("_")}.csv`)),
  );
  for (const [from, to] of present) {
    const path = `${folder}/${from}_${to}.csv`;
    for (const { line, fields } of readCsv(root, path, [from, to], [], problems)) {
      const [child = "", parent = ""] = fields;
      const where = `${path}:${line}`;
      append(children, keyOf(to, parent, where), keyOf(from, child, where));
    }
  }
  const path = `${folder}/groepen.csv`;
  const groups = new Map<string, AreaKey[]>();
  for (const { line, fields } of readCsv(root, path, ["groep", "niveau", "code"], [], problems)) {
    const [group = "", level = "", code = ""] = fields;
    const where = `${path}:${line}`;
    if (isAreaLevel(level)) append(groups, group, keyOf(level, code, where));
    else problems.push(unknownLevel(where, level));
  }
  for (const [code, members] of groups) {
    children.set(keyOfGroup(code, members, known, earlier, `${path}:1`, problems), members);
  }
  return children;
}

/** A group with other members than before is another area, under the same code. */
function keyOfGroup(
  code: string,
  members: readonly AreaKey[],
  { areas, areasOfCode }: KnownAreas,
  earlier: Members,
  where: string,
  problems: Problem[],
): AreaKey {
  const key: AreaKey = `groep:${code}`;
  const area = areas.get(key);
  if (!area) {
    problems.push(unknownArea(where, key));
    return key;
  }
  const before = earlier.get(key) ?? members;
  if (before.length === members.length && members.every((member) => before.includes(member))) {
    return key;
  }
  const ended: Area = { ...area, ...endsAtChange };
  const begun: Area = { ...area, ...beginsAtChange };
  areas.set(key, ended).set(areaKey(begun), begun);
  areasOfCode.set(key, [ended, begun]);
  return areaKey(begun);
}
