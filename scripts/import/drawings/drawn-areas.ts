import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { ProjectionName } from "../../areas/projection.ts";
import type { ProblemList } from "../problem-list.ts";

/** One drawn area as it stands in a file, in the projection of that file. */
export interface DrawnArea {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Polygon | MultiPolygon;
}

/** The areas of a file, of whatever kind. */
export interface Drawing {
  readonly areas: readonly DrawnArea[];
  /** Absent where the file names no projection, or one that we do not read. */
  readonly projection?: ProjectionName;
  /** What the file says of its projection; absent when it says nothing. */
  readonly stated?: string;
}

/** The polygons among features; anything else is a problem. */
export function keepAreas(
  features: readonly Pick<Feature, "geometry" | "properties">[],
  problems: ProblemList,
): readonly DrawnArea[] {
  if (features.length === 0) problems.add({}, "geen vormen", "een vlak per wijk");
  return features.flatMap(({ geometry, properties }, index) => {
    if (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") {
      return [{ properties: properties ?? {}, geometry }];
    }
    const found = `vorm ${index + 1}: ${geometry?.type ?? "geen vorm"}`;
    problems.add({}, found, "een vlak (Polygon of MultiPolygon)");
    return [];
  });
}
