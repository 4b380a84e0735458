import type { Feature } from "geojson";
import type { DrawnArea } from "./drawing.ts";
import type { ProblemList } from "./problem-list.ts";

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
