import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
} from "topojson-specification";
import { shareCorners } from "./share-corners.ts";

/** One area of all of these, in metres; a boundary that two of them share goes. */
export function uniteAreas(geometries: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  const collection: FeatureCollection = {
    type: "FeatureCollection",
    features: shareCorners(geometries).map((geometry) => ({
      type: "Feature",
      properties: null,
      geometry,
    })),
  };
  const drawn = topology({ areas: collection }) as Topology<{ areas: GeometryCollection }>;
  const parts = drawn.objects.areas.geometries as (TopologyPolygon | TopologyMultiPolygon)[];
  return merge(drawn, parts);
}
