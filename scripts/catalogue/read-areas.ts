import { type Area, type AreaKey, type AreaLevel, areaKey, areaLevels } from "../model/area.ts";
import type { Problem } from "../model/report-error.ts";
import { readCsv } from "./read-csv.ts";

/** Names, memberships and sizes of all areas; codes are looked up, never parsed. */
export interface AreaTables {
  readonly areas: ReadonlyMap<AreaKey, Area>;
  /** Finer area → the coarser areas it belongs to, one step at a time. */
  readonly parents: ReadonlyMap<AreaKey, readonly AreaKey[]>;
  readonly children: ReadonlyMap<AreaKey, readonly AreaKey[]>;
  /** Square kilometres. An area without size is no place but people who cannot be located. */
  readonly squareKilometres: ReadonlyMap<AreaKey, number>;
  /** Sector of earlier years → the sector that replaced it. */
  readonly successors: ReadonlyMap<AreaKey, AreaKey>;
  /** Area → the finer areas that lie in it only in part, with that part between 0 and 1. */
  readonly sectorShares: ReadonlyMap<AreaKey, ReadonlyMap<AreaKey, number>>;
}

const folder = "data/gebieden";

/** Membership tables: file `<from>_<to>.csv` with columns from;to. */
const memberships: readonly (readonly [AreaLevel, AreaLevel])[] = [
  ["statsec", "wijk"],
  ["statsec", "deelgemeente"],
  ["wijk", "gemeente"],
  ["deelgemeente", "gemeente"],
  ["gemeente", "provincie"],
  ["provincie", "gewest"],
];

export function readAreas(root: string, problems: Problem[]): AreaTables {
  const areas = new Map<AreaKey, Area>();
  for (const { line, fields } of readCsv(
    root,
    `${folder}/gebieden.csv`,
    ["niveau", "code", "naam"],
    [],
    problems,
  )) {
    const [level = "", code = "", name = ""] = fields;
    if (!isAreaLevel(level)) {
      problems.push(unknownLevel(`${folder}/gebieden.csv:${line}`, level));
      continue;
    }
    areas.set(areaKey({ level, code }), { level, code, name });
  }
  readNamesInSentences(root, areas, problems);

  const parents = new Map<AreaKey, AreaKey[]>();
  const children = new Map<AreaKey, AreaKey[]>();
  const link = (child: AreaKey, parent: AreaKey, where: string): void => {
    for (const key of [child, parent]) {
      if (!areas.has(key)) problems.push(unknownArea(where, key));
    }
    append(parents, child, parent);
    append(children, parent, child);
  };
  for (const [from, to] of memberships) {
    const path = `${folder}/${from}_${to}.csv`;
    for (const { line, fields } of readCsv(root, path, [from, to], [], problems)) {
      const [child = "", parent = ""] = fields;
      link(`${from}:${child}`, `${to}:${parent}`, `${path}:${line}`);
    }
  }
  const groups = `${folder}/groepen.csv`;
  for (const { line, fields } of readCsv(root, groups, ["groep", "niveau", "code"], [], problems)) {
    const [group = "", level = "", code = ""] = fields;
    if (isAreaLevel(level)) link(`${level}:${code}`, `groep:${group}`, `${groups}:${line}`);
    else problems.push(unknownLevel(`${groups}:${line}`, level));
  }
  const squareKilometres = readSizes(root, areas, problems);
  addGroupSizes(squareKilometres, areas, children);
  const successors = readRetiredSectors(root, areas, link, parents, problems);
  return { areas, parents, children, squareKilometres, successors, sectorShares: new Map() };
}

/** Groups get their names here, and regions and provinces the form used in a sentence. */
function readNamesInSentences(root: string, areas: Map<AreaKey, Area>, problems: Problem[]): void {
  const path = `${folder}/namen.csv`;
  for (const { line, fields } of readCsv(root, path, ["niveau", "code", "naam"], [], problems)) {
    const [level = "", code = "", name = ""] = fields;
    if (isAreaLevel(level)) areas.set(areaKey({ level, code }), { level, code, name });
    else problems.push(unknownLevel(`${path}:${line}`, level));
  }
}

/** Sectors of earlier vintages join the wijk of the sector that replaced them. */
function readRetiredSectors(
  root: string,
  areas: Map<AreaKey, Area>,
  link: (child: AreaKey, parent: AreaKey, where: string) => void,
  parents: ReadonlyMap<AreaKey, readonly AreaKey[]>,
  problems: Problem[],
): ReadonlyMap<AreaKey, AreaKey> {
  const successors = new Map<AreaKey, AreaKey>();
  const tables = [
    ["statsec2019_statsec2024.csv", ["statsec2019", "statsec2024"]],
    ["statsec-aanvulling.csv", ["statsec", "statsec2024", "toelichting"]],
  ] as const;
  for (const [file, columns] of tables) {
    const path = `${folder}/${file}`;
    for (const { line, fields } of readCsv(root, path, columns, [], problems)) {
      const [retired = "", current = ""] = fields;
      const key: AreaKey = `statsec:${retired}`;
      if (areas.has(key)) continue;
      areas.set(key, { level: "statsec", code: retired, name: retired });
      successors.set(key, `statsec:${current}`);
      for (const parent of parents.get(`statsec:${current}`) ?? [])
        link(key, parent, `${path}:${line}`);
    }
  }
  return successors;
}

function readSizes(
  root: string,
  areas: ReadonlyMap<AreaKey, Area>,
  problems: Problem[],
): Map<AreaKey, number> {
  const path = `${folder}/oppervlakte.csv`;
  const sizes = new Map<AreaKey, number>();
  for (const { line, fields } of readCsv(root, path, ["niveau", "code", "waarde"], [], problems)) {
    const [level = "", code = "", value = ""] = fields;
    const key = `${level}:${code}` as AreaKey;
    if (!areas.has(key)) problems.push(unknownArea(`${path}:${line}`, key));
    const number = Number(value);
    if (value === "" || !(number > 0)) {
      problems.push({
        where: `${path}:${line}`,
        found: `"${value}"`,
        expected: "een oppervlakte in km², groter dan 0",
      });
      continue;
    }
    sizes.set(key, number);
  }
  return sizes;
}

function addGroupSizes(
  sizes: Map<AreaKey, number>,
  areas: ReadonlyMap<AreaKey, Area>,
  children: ReadonlyMap<AreaKey, readonly AreaKey[]>,
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

export function isAreaLevel(text: string): text is AreaLevel {
  return (areaLevels as readonly string[]).includes(text);
}

export function unknownLevel(where: string, level: string): Problem {
  return { where, found: `niveau "${level}"`, expected: `een van ${areaLevels.join(", ")}` };
}

export function unknownArea(where: string, key: string): Problem {
  return {
    where,
    found: `gebied "${key}"`,
    expected: "een gebied uit data/gebieden/gebieden.csv of namen.csv",
    hint: "Kijk de code na: codes zijn tekst, ook als ze op een getal lijken (12025E001, 02000).",
  };
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
