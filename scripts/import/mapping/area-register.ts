import { existsSync } from "node:fs";
import { join } from "node:path";
import { type AreaLevel, areaLevels } from "../../model/area.ts";
import { readProjectTable } from "../project-table.ts";

/** What importers must know of areas to find them by code or name, in one division. */
export interface AreaRegister {
  /** Code → name, per level. */
  names(level: AreaLevel): ReadonlyMap<string, string>;
  /** The areas one step coarser that an area lies in. */
  parents(level: AreaLevel, code: string): readonly AreaRef[];
  /** Our code for one that a publisher wrote: capitals, retired sectors and municipalities. */
  findCode(level: AreaLevel, written: string): string | undefined;
  /** The sector of who cannot be located in a municipality. */
  unlocatedSector(municipality: string): string | undefined;
  /** False for codes of people and things that are counted and have no place. */
  isPlace(municipality: string): boolean;
  /** Municipalities that figures are kept of: the centrumsteden and those of Brussels. */
  readonly kept: ReadonlySet<string>;
  /** Those of one group, such as "vgc". */
  group(name: string): ReadonlySet<string>;
  /** Codes of cities in the other division → the code that this one has. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

export interface AreaRef {
  readonly level: AreaLevel;
  readonly code: string;
}

export type Division = "2024" | "2025";

const folder = "data/gebieden";
const nextFolder = `${folder}/jaargang-2025`;

/** Tables that say where an area lies, one step at a time. */
const steps: readonly (readonly [AreaLevel, AreaLevel])[] = [
  ["statsec", "wijk"],
  ["wijk", "gemeente"],
  ["deelgemeente", "gemeente"],
  ["gemeente", "provincie"],
  ["provincie", "gewest"],
];

/** Codes that ended → the one that has their ground: columns of the tables that say so. */
const retirements: readonly (readonly [AreaLevel, string, string, string])[] = [
  ["statsec", "statsec2019_statsec2024", "statsec2019", "statsec2024"],
  ["statsec", "statsec-aanvulling", "statsec", "statsec2024"],
  ["gemeente", "gemeente2018_gemeente2024", "gemeente2018", "gemeente2024"],
];

export function readAreaRegister(root: string, division: Division): AreaRegister {
  const names = readNames(root, division);
  const parents = new Map<string, AreaRef[]>();
  for (const [from, to] of steps) {
    for (const [child = "", parent = ""] of readColumns(root, division, `${from}_${to}`, [
      from,
      to,
    ])) {
      const key = `${from}:${child}`;
      parents.set(key, [...(parents.get(key) ?? []), { level: to, code: parent }]);
      if (!names.get(from)?.has(child)) nameMap(names, from).set(child, child);
    }
  }
  if (division === "2025") {
    addCitiesSince2025(root, names, parents);
    replaceWijken(root, names, parents);
  }
  const spellings = new Map<string, string>();
  for (const [level, table, from, to] of retirements) {
    for (const [code = "", current = ""] of readColumns(root, "2024", table, [from, to])) {
      if (names.get(level)?.has(code) || code === "" || current === "") continue;
      if (level === "gemeente") {
        spellings.set(`${level}:${code}`, current);
        continue;
      }
      // A retired sector is an area of its own: files of its years are written with it.
      nameMap(names, level).set(code, code);
      parents.set(`${level}:${code}`, parents.get(`${level}:${current}`) ?? []);
    }
  }
  for (const [level, codes] of names) {
    for (const code of codes.keys()) spellings.set(`${level}:${normalizeCode(code)}`, code);
  }
  const municipalityOf = (wijk: string): string | undefined =>
    parents.get(`wijk:${wijk}`)?.find(({ level }) => level === "gemeente")?.code;
  const unlocated = new Map<string, string>();
  for (const code of names.get("statsec")?.keys() ?? []) {
    const wijk = parents.get(`statsec:${code}`)?.find(({ level }) => level === "wijk")?.code;
    const municipality = wijk === undefined ? undefined : municipalityOf(wijk);
    if (municipality !== undefined && code.endsWith("ZZZZ")) unlocated.set(municipality, code);
  }
  const sized = readColumns(root, division, "oppervlakte", ["niveau", "code"]).flatMap(
    ([level, code = ""]) => (level === "gemeente" ? [code] : []),
  );
  const places = new Set(sized);
  return {
    isPlace: (municipality) => places.size === 0 || places.has(municipality),
    names: (level) => names.get(level) ?? new Map(),
    parents: (level, code) => parents.get(`${level}:${code}`) ?? [],
    findCode: (level, written) => spellings.get(`${level}:${normalizeCode(written)}`),
    unlocatedSector: (municipality) => unlocated.get(municipality),
    kept: readKept(root, division),
    group: (name) =>
      new Set(
        readColumns(root, division, "groepen", ["groep", "code"]).flatMap(([group, code = ""]) =>
          group === name ? [code] : [],
        ),
      ),
    elsewhere: readElsewhere(root, division),
  };
}

/** The wijken since 2025, where the project keeps them in a table of their own. */
function replaceWijken(root: string, names: Names, parents: Map<string, AreaRef[]>): void {
  const rows = readColumns(root, "2025", "wijken", ["wijk", "naam", "gemeente"]);
  if (rows.length === 0) return;
  nameMap(names, "wijk").clear();
  for (const [code = "", name = "", municipality = ""] of rows) {
    nameMap(names, "wijk").set(code, name);
    parents.set(`wijk:${code}`, [{ level: "gemeente", code: municipality }]);
  }
}

/** A city that got another code is known by it, also where the project has no other table of 2025. */
function addCitiesSince2025(root: string, names: Names, parents: Map<string, AreaRef[]>): void {
  const municipalities = nameMap(names, "gemeente");
  for (const [before, after] of readElsewhere(root, "2025")) {
    if (municipalities.has(after)) continue;
    municipalities.set(after, municipalities.get(before) ?? after);
    municipalities.delete(before);
    parents.set(`gemeente:${after}`, parents.get(`gemeente:${before}`) ?? []);
  }
}

/** Some publishers write capitals as small letters, and the last dash of 11002S20- as an underscore. */
function normalizeCode(written: string): string {
  return written.trim().toUpperCase().replace(/_$/, "-");
}

type Names = Map<AreaLevel, Map<string, string>>;

function nameMap(names: Names, level: AreaLevel): Map<string, string> {
  const found = names.get(level) ?? new Map<string, string>();
  names.set(level, found);
  return found;
}

function readNames(root: string, division: Division): Names {
  const names: Names = new Map();
  const columns = ["niveau", "code", "naam", "vanaf", "tot"];
  for (const [level = "", code = "", name = "", from = "", until = ""] of [
    ...readColumns(root, "2024", "gebieden", columns),
    ...readColumns(root, "2024", "namen", columns).filter(([level]) => level === "groep"),
  ]) {
    const isLevel = (areaLevels as readonly string[]).includes(level);
    const isThere =
      division === "2024" ? from < firstDayOf2025 : until === "" || until >= firstDayOf2025;
    if (isLevel && isThere) nameMap(names, level as AreaLevel).set(code, name);
  }
  return names;
}

const firstDayOf2025 = "2025-01-01";

/** Also the municipalities that a city merged with, where the tables say which: without them there is no series. */
function readKept(root: string, division: Division): ReadonlySet<string> {
  const groups = readColumns(root, division, "groepen", ["code"]).map(([code = ""]) => code);
  if (division === "2025") {
    const renamed = new Map([...readElsewhere(root, division)]);
    return new Set(groups.map((code) => renamed.get(code) ?? code));
  }
  const merged = readColumns(root, "2024", "opvolging", ["voorganger", "opvolger"]);
  const successors = new Set(
    merged.flatMap(([code = "", successor = ""]) => (groups.includes(code) ? [successor] : [])),
  );
  const partners = merged.flatMap(([code = "", successor = ""]) =>
    successors.has(successor) ? [code] : [],
  );
  return new Set([...groups, ...partners]);
}

/** Hasselt is 71022 in one division and 71072 in the other. */
function readElsewhere(root: string, division: Division): ReadonlyMap<string, string> {
  const before = readColumns(root, "2024", "groepen", ["groep", "code"])
    .filter(([group]) => group === "centrumsteden")
    .map(([, code = ""]) => code);
  const names = new Map(
    readColumns(root, "2024", "gebieden", ["niveau", "code", "naam"]).flatMap(
      ([level, code = "", name = ""]) => (level === "gemeente" ? [[code, name] as const] : []),
    ),
  );
  const after = readCitiesAfter(root, names);
  return new Map(
    before.flatMap((code) => {
      const next = after.get(names.get(code)?.toLowerCase() ?? "") ?? code;
      if (next === code) return [];
      return [division === "2024" ? ([next, code] as const) : ([code, next] as const)];
    }),
  );
}

/** Name in small letters → code of the cities since 2025. */
function readCitiesAfter(
  root: string,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const cities = readColumns(root, "2025", "steden", ["stad", "gemeente"]);
  if (cities.length > 0) return new Map(cities.map(([city = "", code = ""]) => [city, code]));
  if (!existsSync(join(root, nextFolder, "groepen.csv"))) return new Map();
  const after = readColumns(root, "2025", "groepen", ["code"]);
  return new Map(after.map(([code = ""]) => [names.get(code)?.toLowerCase() ?? "", code]));
}

/** The rows of an area table as arrays of these columns; none where the project lacks the table. */
function readColumns(
  root: string,
  division: Division,
  name: string,
  columns: readonly string[],
): readonly (readonly string[])[] {
  const next = `${nextFolder}/${name}.csv`;
  const isNext = division === "2025" && existsSync(join(root, next));
  const path = isNext ? next : `${folder}/${name}.csv`;
  if (!existsSync(join(root, path))) return [];
  const [head = [], ...rows] = readProjectTable(root, path, { expected: "", hint: "" });
  const places = columns.map((column) => head.indexOf(column));
  return rows.map((fields) => places.map((place) => fields[place] ?? ""));
}
