import { existsSync } from "node:fs";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { read } from "shapefile";
import type { ProblemList } from "../problem-list.ts";

export type AreaFeature = Feature<Polygon | MultiPolygon, { readonly code: string }>;

/** Reads the polygons of a shapefile with its dbf, with the code from the named column. */
export async function readShapeFile(
  codeColumn: string,
  problems: ProblemList,
): Promise<readonly AreaFeature[]> {
  const tablePath = problems.file.replace(/\.shp$/, ".dbf");
  if (!existsSync(tablePath)) {
    problems.add({}, `geen bestand ${tablePath} ernaast`, "de .shp en de .dbf in dezelfde map");
    return [];
  }
  let collection: FeatureCollection;
  try {
    collection = await read(problems.file, tablePath, { encoding: "utf-8" });
  } catch {
    problems.add({}, "geen leesbare shapefile", "een gave .shp met .dbf");
    return [];
  }
  const features: AreaFeature[] = [];
  collection.features.forEach(({ geometry, properties }, index) => {
    const code = String(properties?.[codeColumn] ?? "").trim();
    const isArea = geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
    if (code === "" || !isArea) {
      const found = code === "" ? `geen ${codeColumn}` : `geen vlak voor "${code}"`;
      problems.add({}, `vorm ${index + 1}: ${found}`, `een vlak met een code in ${codeColumn}`);
      return;
    }
    features.push({ type: "Feature", geometry, properties: { code } });
  });
  return features;
}
