import type { MultiPolygon, Polygon, Position } from "geojson";

/** In km², for coordinates in metres; holes are taken off. */
export function computeAreaInKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const squareMetres = polygons.reduce((sum, rings) => sum + computePolygonArea(rings), 0);
  return squareMetres / 1e6;
}

function computePolygonArea([outline = [], ...holes]: readonly Position[][]): number {
  return holes.reduce((area, hole) => area - computeRingArea(hole), computeRingArea(outline));
}

/** The shoelace formula, from the first point: Lambert coordinates are large numbers. */
function computeRingArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    doubled += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return Math.abs(doubled) / 2;
}
