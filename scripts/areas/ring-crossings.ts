import type { MultiPolygon, Polygon, Position } from "geojson";

interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The points where the boundary of an area crosses itself: a loop, a hole that
 * leaves its outline, two parts over each other. Touching is no crossing.
 */
export function findCrossings(geometry: Polygon | MultiPolygon): readonly Position[] {
  const edges = listEdges(geometry).sort((a, b) => a.left - b.left);
  const crossings: Position[] = [];
  for (const [index, edge] of edges.entries()) {
    for (let at = index + 1; at < edges.length; at++) {
      const other = edges[at];
      if (!other || other.left > edge.right) break;
      const crossing = cross(edge, other);
      if (crossing) crossings.push(crossing);
    }
  }
  return crossings;
}

function listEdges(geometry: Polygon | MultiPolygon): Edge[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().flatMap((ring) =>
    ring.slice(1).map(([x1 = 0, y1 = 0], index) => {
      const [x0 = 0, y0 = 0] = ring[index] ?? [];
      return { x0, y0, x1, y1, left: Math.min(x0, x1), right: Math.max(x0, x1) };
    }),
  );
}

function cross(a: Edge, b: Edge): Position | undefined {
  const aSides = turn(a, b.x0, b.y0) * turn(a, b.x1, b.y1);
  if (aSides >= 0) return undefined;
  const [from, to] = [turn(b, a.x0, a.y0), turn(b, a.x1, a.y1)];
  if (from * to >= 0) return undefined;
  const part = from / (from - to);
  return [a.x0 + part * (a.x1 - a.x0), a.y0 + part * (a.y1 - a.y0)];
}

/** Above 0 where the point lies left of the edge; exactly 0 at its ends. */
function turn({ x0, y0, x1, y1 }: Edge, x: number, y: number): number {
  if ((x === x0 && y === y0) || (x === x1 && y === y1)) return 0;
  return (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0);
}
