import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

export type Point = readonly [number, number];
export type AreaFeature = Feature<Polygon | MultiPolygon, { code?: string }>;

/** The features of one object of the topology: `delen` or `stad`. */
export function areaFeatures(topology: Topology, name: string): AreaFeature[] {
  const object = topology.objects[name];
  if (!object) throw new Error(`the topology has no object "${name}"`);
  const found = feature(topology, object);
  const features = found.type === "FeatureCollection" ? found.features : [found];
  return features.filter(({ geometry }) => geometry !== null) as AreaFeature[];
}

/** The lines of one object of the topology; none where it has no such object. */
export function lineFeatures(topology: Topology, name: string): readonly Feature[] {
  const object = topology.objects[name];
  if (!object) return [];
  const found = feature(topology, object);
  return found.type === "FeatureCollection" ? found.features : [found];
}

/** All rings, outer and inner; even-odd decides what is inside. */
export function ringsOf(area: AreaFeature): Point[][] {
  const { geometry } = area;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => [x as number, y as number] as const)),
  );
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boundingBox(rings: readonly (readonly Point[])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, top, right, bottom };
}

export function contains(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1, y1] = ring[index - 1] as Point;
      const [x2, y2] = ring[index] as Point;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    }
  }
  return isInside;
}

/** Whether any border runs through the box. */
export function crosses(rings: readonly (readonly Point[])[], box: Box): boolean {
  return rings.some((ring) =>
    ring.some((end, index) => index > 0 && segmentTouches(ring[index - 1] as Point, end, box)),
  );
}

/** Clips the segment against the box (Liang–Barsky). */
function segmentTouches([x1, y1]: Point, [x2, y2]: Point, box: Box): boolean {
  let [from, to] = [0, 1];
  const sides: readonly [number, number][] = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ];
  for (const [run, room] of sides) {
    if (run === 0) {
      if (room < 0) return false;
    } else if (run < 0) {
      from = Math.max(from, room / run);
    } else {
      to = Math.min(to, room / run);
    }
  }
  return from <= to;
}
