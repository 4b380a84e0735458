import type { FeatureCollection } from "geojson";
import { feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { computeAreaInKm2 } from "./polygon-area.ts";
import type { AreaFeature } from "./shape-file.ts";

const maximumBytes = 60_000;
/** In m²: a corner of this size is less than a hair on a printed map of 10 cm. */
const invisibleArea = 500;
/** Grid cells across the map: about 2 m in a city of 20 km. */
const gridSize = 1e4;

type Part = Polygon<{ code: string }> | MultiPolygon<{ code: string }>;
type CityTopology = Topology<{ delen: GeometryCollection<{ code: string }>; stad: MultiPolygon }>;

/**
 * A city's map: its parts, and its outline from the same arcs, so that borders
 * that coincide stay one line. Points go, smallest triangle first, until the
 * text fits; undefined when no part may lose more and it is still too large.
 */
export function makeCityMap(parts: readonly AreaFeature[]): string | undefined {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...parts] };
  const detailed = presimplify(
    topology({ delen: collection }) as Topology<{ delen: GeometryCollection<{ code: string }> }>,
  );
  for (let removedPercent = 0; removedPercent < 100; removedPercent++) {
    // topojson-simplify counts quantiles from the most to the least important point.
    const threshold = quantile(detailed, 1 - removedPercent / 100);
    const smallestWeight = Math.max(invisibleArea, threshold);
    const simplified = quantize(simplify(detailed, smallestWeight), gridSize);
    const text = JSON.stringify(addOutline(simplified as typeof detailed));
    if (Buffer.byteLength(text) + 1 > maximumBytes) continue;
    return keepsEveryPart(simplified as typeof detailed, parts.length) ? `${text}\n` : undefined;
  }
  return undefined;
}

function addOutline(
  simplified: Topology<{ delen: GeometryCollection<{ code: string }> }>,
): CityTopology {
  const parts = simplified.objects.delen.geometries as Part[];
  const stad = mergeArcs(simplified, parts) as MultiPolygon;
  return { ...simplified, objects: { ...simplified.objects, stad } };
}

/** A part must keep an area, and so a ring of at least four points. */
function keepsEveryPart(
  simplified: Topology<{ delen: GeometryCollection<{ code: string }> }>,
  count: number,
): boolean {
  const { features } = feature(simplified, simplified.objects.delen);
  return (
    features.length === count &&
    features.every(
      ({ geometry }) =>
        (geometry.type === "Polygon" || geometry.type === "MultiPolygon") &&
        computeAreaInKm2(geometry) > 0,
    )
  );
}
