import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AreaLevel } from "../../model/area.ts";
import type { Vintage } from "../../model/vintage.ts";
import { type AreaCodes, normalize, readAreaCodes } from "../areas/area-codes.ts";
import {
  readAreaMap,
  readAreaNames,
  readGroup,
  readNamesInSentences,
  readSuccessors,
  readUnlocated,
} from "../areas/area-tables.ts";
import { tablesFolder } from "../areas/vintage-folder.ts";
import {
  type CurrentProvinces,
  readCurrentProvinces,
  readWantedMunicipalities,
} from "../areas/wanted-areas.ts";
import { readProjectTable } from "../project-table.ts";

/** What importers must know of areas to find them by code or name, in one division. */
export interface AreaRegister {
  readonly vintage: Vintage;
  /** Code → name, per level. */
  names(level: AreaLevel): ReadonlyMap<string, string>;
  /** The areas one step coarser that an area lies in. */
  parents(level: AreaLevel, code: string): readonly AreaRef[];
  /** Our code for one that a publisher wrote. */
  findCode(level: AreaLevel, written: string): string | undefined;
  /** The municipality that one of before 2019 is a part of. */
  findMerged(written: string): string | undefined;
  /** The sector of who cannot be located in a municipality. */
  unlocatedSector(municipality: string): string | undefined;
  /** False for codes of people and things that are counted and have no place. */
  isPlace(municipality: string): boolean;
  /** Municipalities that figures are kept of. */
  readonly kept: ReadonlySet<string>;
  /** Those of one group, such as "vgc". */
  group(name: string): readonly string[];
  /** Provinces of today whose ground changed, for figures of before. */
  readonly currentProvinces: CurrentProvinces;
  /** Codes of cities in the other division → the code that this one has. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

export interface AreaRef {
  readonly level: AreaLevel;
  readonly code: string;
}

/** Tables that say where an area lies, one step at a time. */
const steps: readonly (readonly [AreaLevel, AreaLevel])[] = [
  ["statsec", "wijk"],
  ["wijk", "gemeente"],
  ["deelgemeente", "gemeente"],
  ["gemeente", "arrondissement"],
  ["gemeente", "provincie"],
  ["provincie", "gewest"],
];

export function readAreaRegister(root: string, vintage: Vintage): AreaRegister {
  const names = memoize((level: AreaLevel) =>
    level === "groep" ? readNamesInSentences(root, level) : readAreaNames(root, level, vintage),
  );
  const codes = memoize((level: AreaLevel): AreaCodes => readAreaCodes(root, level, vintage));
  const maps = steps.flatMap(([from, to]) => {
    const isThere = existsSync(join(root, tablesFolder(vintage), `${from}_${to}.csv`));
    return isThere ? [{ from, to, map: readAreaMap(root, from, to, vintage) }] : [];
  });
  const retired = vintage === "2024" ? readRetiredSectors(root) : new Map<string, string>();
  const merged = readColumns(root, "gemeente2018_gemeente2024", ["gemeente2018", "gemeente2024"]);
  const mergedInto = new Map(merged.map(([code = "", current = ""]) => [code, current]));
  const sectors = readUnlocated(root, "statsec", vintage);
  const unlocated = new Map(sectors.map(({ code, city }) => [city, code]));
  return {
    vintage,
    names,
    parents(level, code) {
      const current = (level === "statsec" && retired.get(code)) || code;
      return maps.flatMap(({ from, to, map }) => {
        const parent = from === level ? map.get(current) : undefined;
        return parent === undefined ? [] : [{ level: to, code: parent }];
      });
    },
    findCode: (level, written) =>
      codes(level).find(written) ??
      (level === "statsec" && retired.has(normalize(written)) ? normalize(written) : undefined),
    findMerged: (written) => (vintage === "2024" ? mergedInto.get(written.trim()) : undefined),
    unlocatedSector: (municipality) => unlocated.get(municipality),
    isPlace: (municipality) => !codes("gemeente").isUnlocated(municipality),
    kept: new Set(readWantedMunicipalities(root, ["centrumsteden", "vgc"], vintage)),
    group: memoize((name: string) => readGroup(root, name, vintage)),
    currentProvinces: readCurrentProvinces(root, vintage),
    elsewhere: readElsewhere(root, vintage),
  };
}

/** Sectors that ended before 2024 → the one that has their ground. */
function readRetiredSectors(root: string): ReadonlyMap<string, string> {
  const rows = [
    ...readColumns(root, "statsec2019_statsec2024", ["statsec2019", "statsec2024"]),
    ...readColumns(root, "statsec-aanvulling", ["statsec", "statsec2024"]),
  ];
  return new Map(rows.map(([code = "", current = ""]) => [code, current]));
}

/** Hasselt is 71022 in one division and 71072 in the other. */
function readElsewhere(root: string, vintage: Vintage): ReadonlyMap<string, string> {
  const successors = readSuccessors(root);
  return new Map(
    readGroup(root, "centrumsteden").flatMap((before) => {
      const after = successors.get(before) ?? before;
      if (after === before) return [];
      return [vintage === "2024" ? ([after, before] as const) : ([before, after] as const)];
    }),
  );
}

/** The rows of a table that people keep, as arrays of these columns; none where the project lacks it. */
function readColumns(
  root: string,
  name: string,
  columns: readonly string[],
): readonly (readonly string[])[] {
  const path = `data/gebieden/${name}.csv`;
  if (!existsSync(join(root, path))) return [];
  const [head = [], ...rows] = readProjectTable(root, path, { expected: "", hint: "" });
  const places = columns.map((column) => head.indexOf(column));
  return rows.map((fields) => places.map((place) => fields[place] ?? ""));
}

/** Tables are read when they are first asked for, and once. */
export function memoize<Key, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const made = new Map<Key, Result>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Result;
  };
}
