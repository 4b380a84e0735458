import type { FeatureCollection } from "geojson";
import { feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { AreaFeature } from "../drawings/shape-file.ts";
import { computeAreaInKm2 } from "./polygon-area.ts";

const maximumBytes = 60_000;
/** In m²: a corner of this size is less than a hair on a printed map of 10 cm. */
const invisibleArea = 500;
/** Grid cells across the map: about 2 m in a city of 20 km. */
const gridSize = 1e4;

type Part = Polygon<{ code: string }> | MultiPolygon<{ code: string }>;
type PartTopology = Topology<{ delen: GeometryCollection<{ code: string }> }>;
type CityTopology = Topology<{ delen: GeometryCollection<{ code: string }>; stad: MultiPolygon }>;

/**
 * A city's map: its parts, and its outline from the same arcs, so that borders
 * that coincide stay one line. Points go, smallest triangle first, until the
 * text fits. A part that would lose its area by that keeps all its points;
 * undefined when it then does not fit.
 */
export function makeCityMap(parts: readonly AreaFeature[]): string | undefined {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...parts] };
  const detailed = presimplify(topology({ delen: collection }) as PartTopology);
  for (let removedPercent = 0; removedPercent < 100; removedPercent++) {
    // topojson-simplify counts quantiles from the most to the least important point.
    const threshold = quantile(detailed, 1 - removedPercent / 100);
    const smallestWeight = Math.max(invisibleArea, Number.isFinite(threshold) ? threshold : 0);
    let simplified = thin(detailed, smallestWeight);
    if (byteLength(simplified) > maximumBytes) continue;
    for (let lost = lostParts(simplified); lost.length > 0; lost = lostParts(simplified)) {
      if (!keepPoints(detailed, lost)) return undefined;
      simplified = thin(detailed, smallestWeight);
    }
    if (byteLength(simplified) <= maximumBytes) return formatMap(simplified);
  }
  return undefined;
}

function thin(detailed: PartTopology, smallestWeight: number): PartTopology {
  return quantize(simplify(detailed, smallestWeight), gridSize) as PartTopology;
}

function formatMap(simplified: PartTopology): string {
  return `${JSON.stringify(addOutline(simplified))}\n`;
}

function byteLength(simplified: PartTopology): number {
  return Buffer.byteLength(formatMap(simplified));
}

/** Gives all points of these parts a weight that no threshold reaches; false when they have it already. */
function keepPoints({ arcs, objects }: PartTopology, parts: readonly number[]): boolean {
  let isChanged = false;
  for (const part of parts) {
    for (const index of (objects.delen.geometries[part] as Part).arcs.flat(2)) {
      for (const point of arcs[index < 0 ? ~index : index] ?? []) {
        if (point[2] === Number.POSITIVE_INFINITY) continue;
        point[2] = Number.POSITIVE_INFINITY;
        isChanged = true;
      }
    }
  }
  return isChanged;
}

function addOutline(simplified: PartTopology): CityTopology {
  const parts = simplified.objects.delen.geometries as Part[];
  const stad = mergeArcs(simplified, parts) as MultiPolygon;
  return { ...simplified, objects: { ...simplified.objects, stad } };
}

/** A part must keep an area, and so a ring of at least four points; which ones do not. */
function lostParts(simplified: PartTopology): readonly number[] {
  return feature(simplified, simplified.objects.delen).features.flatMap(({ geometry }, index) => {
    const isArea = geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
    return isArea && computeAreaInKm2(geometry) > 0 ? [] : [index];
  });
}
