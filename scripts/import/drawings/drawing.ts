import { existsSync } from "node:fs";
import { extname } from "node:path";
import type { ProblemList } from "../problem-list.ts";
import type { Drawing } from "./drawn-areas.ts";
import { readGeoPackage } from "./geopackage-drawing.ts";
import { readJsonDrawing } from "./json-drawing.ts";
import { readShapeDrawing } from "./shape-drawing.ts";

type Reader = (problems: ProblemList) => Drawing | undefined | Promise<Drawing | undefined>;

const readers: Readonly<Record<string, Reader>> = {
  ".geojson": readJsonDrawing,
  ".json": readJsonDrawing,
  ".topojson": readJsonDrawing,
  ".shp": readShapeDrawing,
  ".zip": readShapeDrawing,
  ".gpkg": readGeoPackage,
};

/** Endings of the files that hold a drawing. */
const drawingEndings: readonly string[] = Object.keys(readers);

/**
 * Reads polygons from GeoJSON, TopoJSON, a Shapefile (the .shp with its .dbf and
 * .prj, or all of it in a zip) or a GeoPackage. Undefined, with problems, when
 * the file cannot be read or something in it is no polygon.
 */
export async function readDrawing(problems: ProblemList): Promise<Drawing | undefined> {
  const ending = extname(problems.file).toLowerCase();
  const read = readers[ending];
  if (!existsSync(problems.file)) {
    problems.add({}, "geen bestand", "het bestand met de grenzen");
    return undefined;
  }
  if (read) return read(problems);
  problems.add(
    {},
    `een bestand dat op "${ending}" eindigt`,
    `een van ${drawingEndings.join(", ")}`,
  );
  return undefined;
}
