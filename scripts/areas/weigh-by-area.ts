import type { MultiPolygon, Polygon } from "geojson";
import type { Division, Neighbourhood } from "./division.ts";
import { computeOverlap } from "./overlap.ts";

export interface NeighbourhoodShape extends Neighbourhood {
  readonly geometry: Polygon | MultiPolygon;
}

/** Two simplified drawings of one boundary differ; a share of a sector this small is no part of it. */
const largestSliver = 0.02;

/**
 * True where a part of a sector has no neighbourhood; `area` in m², `share` of the
 * sector. Less is the edge of the city in two drawings: those of the Flemish
 * provinces and of Statbel differ by up to 15% of a small sector, and by some ten hectares of a large one.
 */
export function isGap(area: number, share: number): boolean {
  return area > 200_000 || (area > 20_000 && share > 0.2);
}

/**
 * Weights by surface, for a division without anything better. `sectors`: code →
 * polygon; all polygons in one projection in metres, neighbourhoods without
 * overlaps. What no neighbourhood covers is not located.
 */
export function weighByArea(
  sectors: ReadonlyMap<string, Polygon | MultiPolygon>,
  shapes: readonly NeighbourhoodShape[],
): Division {
  const weights = new Map<string, ReadonlyMap<string, number>>();
  for (const [sector, geometry] of sectors) {
    const size = computeOverlap(geometry, geometry);
    const shares = shapes
      .map(({ code, geometry: shape }) => [code, computeOverlap(geometry, shape) / size] as const)
      .filter(([, share]) => share > largestSliver);
    const located = shares.reduce((sum, [, share]) => sum + share, 0);
    const open = 1 - located;
    // What the edge of the city leaves is nobody's, and more than the whole is nowhere.
    const whole = shares.length > 0 && !isGap(open * size, open) ? located : 1;
    weights.set(sector, new Map(shares.map(([code, share]) => [code, share / whole])));
  }
  const neighbourhoods = shapes.map(({ code, name }) => ({ code, name }));
  return { neighbourhoods, basis: "oppervlakte", weights };
}
