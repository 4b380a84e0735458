import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Area, type AreaKey, areaKey } from "../../model/area.ts";
import type { Problem } from "../../model/report-error.ts";
import { type Vintage, vintages } from "../../model/vintage.ts";
import { readCsv } from "../tables/read-csv.ts";
import { isAreaLevel, unknownArea, unknownLevel } from "./area-problems.ts";
import { type AreaTables, append, findArea, type Members } from "./area-tables.ts";
import { folderOf, type KnownAreas, readMemberships } from "./read-memberships.ts";
import { readPredecessors } from "./read-predecessors.ts";
import { addGroupSizes, readSizes } from "./read-sizes.ts";
import { findSharedGround } from "./shared-ground.ts";

export type { AreaTables } from "./area-tables.ts";

const folder = "data/gebieden";

/** Reads the areas of every division that there are tables of; `vintage` is the one to show. */
export function readAreas(root: string, vintage: Vintage, problems: Problem[]): AreaTables {
  const known = readIdentities(root, problems);
  readNamesInSentences(root, known, problems);
  const childrenIn: Partial<Record<Vintage, Map<AreaKey, AreaKey[]>>> = {};
  for (const one of vintages) {
    if (one !== "2024" && !existsSync(join(root, folderOf(one)))) continue;
    const earlier = childrenIn["2024"] ?? new Map();
    childrenIn[one] = readMemberships(root, one, known, earlier, problems);
  }
  if (!childrenIn[vintage]) {
    problems.push({
      where: folderOf(vintage),
      found: `geen tabellen van de indeling van ${vintage}`,
      expected: "de gebieden van de indeling die wordt getoond",
      hint: "Voer ze in: steekkaart import gebieden <bestanden>, en grenzen-2025.",
    });
  }
  const retired = readRetiredSectors(root, known, problems);
  addRetired(retired, childrenIn["2024"] ?? new Map());
  const predecessors = childrenIn["2025"]
    ? readPredecessors(root, known, retired, problems)
    : new Map<AreaKey, AreaKey[]>();
  const shared = childrenIn["2025"]
    ? findSharedGround(known, childrenIn, predecessors)
    : new Map<AreaKey, AreaKey[]>();
  const { parents, children } = linkAll([...Object.values(childrenIn), predecessors, shared]);
  const squareKilometres = readSizes(root, known, childrenIn, problems);
  addGroupSizes(squareKilometres, known.areas, children);
  return {
    vintage,
    ...known,
    parents,
    children,
    childrenIn,
    predecessors,
    movedMunicipalities: new Set(
      [...predecessors, ...shared].flatMap(([, parts]) =>
        parts.filter((key) => key.startsWith("gemeente:")),
      ),
    ),
    squareKilometres,
    successors: retired,
    sectorShares: new Map(),
  };
}

/** All that one of the tables says, each once. */
function linkAll(tables: readonly Members[]) {
  const parents = new Map<AreaKey, AreaKey[]>();
  const children = new Map<AreaKey, AreaKey[]>();
  for (const [parent, members] of tables.flatMap((table) => [...table])) {
    for (const child of members) {
      if (children.get(parent)?.includes(child)) continue;
      append(parents, child, parent);
      append(children, parent, child);
    }
  }
  return { parents, children };
}

function readIdentities(root: string, problems: Problem[]): KnownAreas {
  const areas = new Map<AreaKey, Area>();
  const areasOfCode = new Map<string, Area[]>();
  const path = `${folder}/gebieden.csv`;
  const columns = ["niveau", "code", "naam"];
  for (const { line, fields } of readCsv(root, path, columns, ["vanaf", "tot"], problems)) {
    const [level = "", code = "", written = "", from = "", until = ""] = fields;
    const name = withoutStraySpaces(written);
    if (!isAreaLevel(level)) {
      problems.push(unknownLevel(`${path}:${line}`, level));
      continue;
    }
    const area = { level, code, name, ...(from ? { from } : {}), ...(until ? { until } : {}) };
    areas.set(areaKey(area), area);
    append(areasOfCode, `${level}:${code}`, area);
  }
  return { areas, areasOfCode };
}

/** The file has names as the publisher has them: "De Zavel (Noordwijk )", "Kanaal-West ( Heist)". */
function withoutStraySpaces(name: string): string {
  return name.replace(/ +(?=[ )])|(?<=\() +/g, "");
}

/** Groups get their names here, and regions and provinces the form used in a sentence. */
function readNamesInSentences(
  root: string,
  { areas, areasOfCode }: KnownAreas,
  problems: Problem[],
): void {
  const path = `${folder}/namen.csv`;
  for (const { line, fields } of readCsv(root, path, ["niveau", "code", "naam"], [], problems)) {
    const [level = "", code = "", name = ""] = fields;
    if (!isAreaLevel(level)) {
      problems.push(unknownLevel(`${path}:${line}`, level));
      continue;
    }
    const named = (areasOfCode.get(`${level}:${code}`) ?? [{ level, code }]).map(
      (area): Area => ({ ...area, name }),
    );
    areasOfCode.set(`${level}:${code}`, named);
    for (const area of named) areas.set(areaKey(area), area);
  }
}

/** Sector of earlier years → the sector that replaced it. */
function readRetiredSectors(
  root: string,
  known: KnownAreas,
  problems: Problem[],
): Map<AreaKey, AreaKey> {
  const successors = new Map<AreaKey, AreaKey>();
  const tables = [
    ["statsec2019_statsec2024.csv", ["statsec2019", "statsec2024"]],
    ["statsec-aanvulling.csv", ["statsec", "statsec2024", "toelichting"]],
  ] as const;
  for (const [file, columns] of tables) {
    const path = `${folder}/${file}`;
    for (const { line, fields } of readCsv(root, path, columns, [], problems)) {
      const [code = "", current = ""] = fields;
      const successor = findArea(known, "statsec", current, "2024");
      if (!successor) {
        problems.push(unknownArea(`${path}:${line}`, `statsec:${current}`));
        continue;
      }
      const area: Area = findArea(known, "statsec", code, "2024") ?? {
        level: "statsec",
        code,
        name: code,
      };
      if (!known.areas.has(areaKey(area))) {
        known.areas.set(areaKey(area), area);
        append(known.areasOfCode, `statsec:${code}`, area);
      }
      successors.set(areaKey(area), areaKey(successor));
    }
  }
  return successors;
}

/** They join the wijk and the deelgemeente of the sector that replaced them. */
function addRetired(
  retired: ReadonlyMap<AreaKey, AreaKey>,
  tree: ReadonlyMap<AreaKey, AreaKey[]>,
): void {
  const earlierOf = Map.groupBy(retired, ([, successor]) => successor);
  for (const members of tree.values()) {
    const added = members.flatMap((member) => earlierOf.get(member) ?? []);
    members.push(...added.map(([sector]) => sector));
  }
}
