import type { MultiPolygon, Polygon } from "geojson";

export interface SectorShape {
  readonly code: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** "x 104863, y 193911 (Lambert 72), bij sector DAMPOORT (44021A41-)". */
export function describePlace(
  [x, y]: readonly [number, number],
  sectors: readonly SectorShape[],
): string {
  const place = `x ${Math.round(x)}, y ${Math.round(y)} (Lambert 72)`;
  const nearest = findNearest(x, y, sectors);
  return nearest ? `${place}, bij sector ${nearest.name} (${nearest.code})` : place;
}

/** By the nearest corner: good enough to find a place on a map. */
function findNearest(
  x: number,
  y: number,
  sectors: readonly SectorShape[],
): SectorShape | undefined {
  let nearest: SectorShape | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const sector of sectors) {
    for (const [cornerX = 0, cornerY = 0] of cornersOf(sector.geometry)) {
      const distance = Math.hypot(cornerX - x, cornerY - y);
      if (distance >= least) continue;
      least = distance;
      nearest = sector;
    }
  }
  return nearest;
}

/** All corners of an area, of holes too. */
export function cornersOf(geometry: Polygon | MultiPolygon) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat(2);
}
