import { existsSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { read } from "shapefile";
import { projectionByText } from "../../areas/projection.ts";
import type { ProblemList } from "../problem-list.ts";
import { readZipMembers } from "../rows/zip-members.ts";
import { type Drawing, keepAreas } from "./drawn-areas.ts";

/** Ending without its dot → bytes, of one layer. */
type Layer = ReadonlyMap<string, Buffer>;

/** Reads a Shapefile: the .shp with its other files beside it, or all of them in one zip. */
export async function readShapeDrawing(problems: ProblemList): Promise<Drawing | undefined> {
  const isZip = extname(problems.file).toLowerCase() === ".zip";
  const layer = isZip ? await unpackLayer(problems) : readLayer(problems.file);
  if (!layer) return undefined;
  const [shapes, table] = [layer.get("shp"), layer.get("dbf")];
  if (!shapes || !table) {
    const absent = shapes ? ".dbf" : ".shp";
    problems.add({}, `geen ${absent}`, "de .shp, de .dbf en de .prj samen");
    return undefined;
  }
  let features: Awaited<ReturnType<typeof read>>["features"];
  try {
    ({ features } = await read(shapes, table, { encoding: encodingOf(layer.get("cpg")) }));
  } catch {
    problems.add({}, "geen leesbare Shapefile", "een gave .shp met .dbf");
    return undefined;
  }
  const areas = keepAreas(features, problems);
  const stated = layer.get("prj")?.toString("utf8").trim();
  if (!stated) return { areas };
  const projection = projectionByText(stated);
  return { areas, stated, ...(projection ? { projection } : {}) };
}

/** Programs write "UTF-8", "65001" or "1252"; a table without a word about it is in Windows' letters. */
function encodingOf(codePage: Buffer | undefined): string {
  const name = codePage?.toString("latin1").trim() ?? "";
  return /utf-?8|65001/i.test(name) ? "utf-8" : "windows-1252";
}

function readLayer(path: string): Layer {
  const stem = path.slice(0, -extname(path).length);
  const layer = new Map<string, Buffer>();
  for (const ending of ["shp", "dbf", "prj", "cpg"]) {
    const found = [ending, ending.toUpperCase()].find((text) => existsSync(`${stem}.${text}`));
    if (found) layer.set(ending, readFileSync(`${stem}.${found}`));
  }
  return layer;
}

async function unpackLayer(problems: ProblemList): Promise<Layer | undefined> {
  const members = await readZipMembers(problems);
  if (!members) return undefined;
  const layers = [...members.keys()].filter((name) => /\.shp$/i.test(name));
  const [shapes] = layers;
  if (!shapes || layers.length > 1) {
    const found = layers.length > 1 ? layers.join(", ") : "geen .shp in de zip";
    problems.add({}, found, "één laag: een .shp met .dbf en .prj");
    return undefined;
  }
  const stem = basename(shapes, extname(shapes));
  return new Map(
    [...members]
      .filter(([name]) => basename(name, extname(name)) === stem)
      .map(([name, bytes]) => [extname(name).slice(1).toLowerCase(), bytes]),
  );
}
