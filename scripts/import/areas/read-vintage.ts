import type { ProblemList } from "../problem-list.ts";
import { type MapFile, readDefinition, readMapRows, type VintageFiles } from "./area-files.ts";

/** Code → name, or code of the finer area → code of the coarser one. */
export type Names = ReadonlyMap<string, string>;

/** One division of the publisher, checked. */
export interface VintageTables {
  /** Level → code → name. */
  readonly definitions: ReadonlyMap<string, Names>;
  /** "wijk_gemeente" → code of the wijk → code of the gemeente. */
  readonly maps: ReadonlyMap<string, Names>;
}

type ListOf = (file: string) => ProblemList;

/** Reads the workbooks of a division; what is wrong goes to the list of its file. */
export async function readVintage(files: VintageFiles, listOf: ListOf): Promise<VintageTables> {
  const definitions = new Map<string, Names>();
  for (const { file, level } of files.definitions) {
    definitions.set(level, await readDefinition(listOf(file)));
  }
  const maps = new Map<string, Names>();
  for (const table of files.maps) {
    maps.set(`${table.from}_${table.to}`, await readCheckedMap(table, definitions, listOf));
  }
  return { definitions, maps };
}

export async function readUniqueMap(table: MapFile, problems: ProblemList): Promise<Names> {
  const map = new Map<string, string>();
  for (const { line, from, to } of await readMapRows(table, problems)) {
    if (from === "" || to === "") problems.add({ line }, "een leeg veld", "twee codes");
    if (map.has(from)) {
      problems.add(
        { line, column: 1 },
        `code "${from}" een tweede keer`,
        "elke code één keer links",
      );
    }
    map.set(from, to);
  }
  return map;
}

/** Both sides must exist, and every area of the finer level must go somewhere. */
async function readCheckedMap(
  table: MapFile,
  definitions: ReadonlyMap<string, Names>,
  listOf: ListOf,
): Promise<Names> {
  const problems = listOf(table.file);
  const map = await readUniqueMap(table, problems);
  const finer = definitions.get(table.from);
  const coarser = definitions.get(table.to);
  for (const [from, to] of map) {
    if (!finer?.has(from)) problems.add({}, `code "${from}"`, `een bekende ${table.from}`);
    if (!coarser?.has(to))
      problems.add({}, `code "${to}" voor "${from}"`, `een bekende ${table.to}`);
  }
  for (const code of finer?.keys() ?? []) {
    if (!map.has(code))
      problems.add({}, `geen rij voor "${code}"`, `elke ${table.from} één keer links`);
  }
  return map;
}
