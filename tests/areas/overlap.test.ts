import type { Polygon, Position } from "geojson";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { computeOverlap } from "../../scripts/areas/overlap.ts";

const test = suite("overlap");

function polygon(...rings: Position[][]): Polygon {
  return { type: "Polygon", coordinates: rings.map((ring) => [...ring, ring[0] ?? []]) };
}

function square(x: number, y: number, size: number): Position[] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ];
}

function near(found: number, expected: number, slack = 1e-6): void {
  assert.ok(Math.abs(found - expected) <= slack, `${found}, not ${expected}`);
}

test("computeOverlap(squares) is the shared rectangle, in either direction, at Lambert coordinates", () => {
  const [x, y] = [104000, 193000];
  const first = square(x, y, 10);
  const second = polygon(square(x + 4, y + 7, 10));
  near(computeOverlap(polygon(first), second), 18);
  near(computeOverlap(polygon(first.toReversed()), second), 18);
  near(computeOverlap(second, polygon(first)), 18);
  near(computeOverlap(polygon(first), polygon(first)), 100);
  near(computeOverlap(polygon(first), polygon(square(x + 10, y, 10))), 0);
  near(computeOverlap(polygon(first), polygon(square(x, y + 50, 10))), 0);
});

test("computeOverlap(crossing sides, hole, two parts) is as worked by hand", () => {
  const diamond = polygon([
    [5, -1],
    [11, 5],
    [5, 11],
    [-1, 5],
  ]);
  // The diamond of 72 without its four points, each a triangle of 1 × 2 / 2.
  near(computeOverlap(polygon(square(0, 0, 10)), diamond), 68);
  const ring = polygon(square(0, 0, 10), square(2, 2, 6));
  near(computeOverlap(ring, polygon(square(0, 0, 5))), 25 - 9);
  near(computeOverlap(ring, polygon(square(3, 3, 2))), 0);
  const parts = {
    type: "MultiPolygon" as const,
    coordinates: [polygon(square(0, 0, 2)).coordinates, polygon(square(8, 8, 4)).coordinates],
  };
  near(computeOverlap(parts, polygon(square(0, 0, 10))), 4 + 4);
});

test("computeOverlap(star shapes) agrees with counting points", () => {
  const star = (x: number, y: number, step: number): Position[] =>
    Array.from({ length: 30 }, (_, index) => {
      const radius = 40 + 15 * Math.sin(index * step);
      const angle = (2 * Math.PI * index) / 30;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
  const [first, second] = [star(50, 50, 1.7), star(75, 62, 2.9)];
  let hits = 0;
  for (let x = 0.125; x < 150; x += 0.25) {
    for (let y = 0.125; y < 150; y += 0.25) if (holds(first, x, y) && holds(second, x, y)) hits++;
  }
  near(computeOverlap(polygon(first), polygon(second)), hits / 16, 15);
});

function holds(ring: readonly Position[], x: number, y: number): boolean {
  let isInside = false;
  ring.forEach(([x0 = 0, y0 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[(index + 1) % ring.length] ?? [];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) isInside = !isInside;
  });
  return isInside;
}

test.run();
