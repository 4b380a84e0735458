import type { MultiPolygon, Polygon, Position } from "geojson";

/** A side of a ring from left to right; the ground lies below it, or is cut away where sign is -1. */
interface Side {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly sign: 1 | -1;
}

/**
 * The area that two polygons share, in the square of their unit (metres in
 * Lambert). A polygon is what lies below its upper sides minus what lies below
 * its lower ones, so the shared area is a signed sum over pairs of sides and
 * needs no clipping. Rings must not cross themselves; holes are taken off.
 */
export function computeOverlap(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): number {
  const [first, second] = [listSides(a), listSides(b)];
  // From the lowest point: Lambert coordinates are large numbers.
  const floor = Math.min(...[...first, ...second].flatMap(({ y0, y1 }) => [y0, y1]));
  let area = 0;
  for (const side of first) {
    for (const other of second) {
      const left = Math.max(side.x0, other.x0);
      const right = Math.min(side.x1, other.x1);
      if (left < right) area += side.sign * other.sign * areaBelow(side, other, left, right, floor);
    }
  }
  return Math.max(0, area);
}

/** Below both sides and above the floor, between left and right. */
function areaBelow(a: Side, b: Side, left: number, right: number, floor: number): number {
  const [aLeft, aRight] = [heightAt(a, left) - floor, heightAt(a, right) - floor];
  const [bLeft, bRight] = [heightAt(b, left) - floor, heightAt(b, right) - floor];
  const [gapLeft, gapRight] = [aLeft - bLeft, aRight - bRight];
  const [lowestLeft, lowestRight] = [Math.min(aLeft, bLeft), Math.min(aRight, bRight)];
  const width = right - left;
  if (gapLeft * gapRight >= 0) return (width * (lowestLeft + lowestRight)) / 2;
  // They cross at this part of the width, and the lowest of both changes there.
  const part = Math.abs(gapLeft) / (Math.abs(gapLeft) + Math.abs(gapRight));
  const crossing = aLeft + part * (aRight - aLeft);
  return (width * (part * (lowestLeft + crossing) + (1 - part) * (crossing + lowestRight))) / 2;
}

function heightAt({ x0, y0, x1, y1 }: Side, x: number): number {
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

function listSides(geometry: Polygon | MultiPolygon): readonly Side[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.flatMap((ring, index) => listRingSides(ring, index === 0 ? 1 : -1)),
  );
}

/** Files differ in the direction of their rings, so it is measured. */
function listRingSides(ring: readonly Position[], role: 1 | -1): readonly Side[] {
  const isClockwise = signedDouble(ring) < 0;
  return ring.slice(1).flatMap(([x1 = 0, y1 = 0], index) => {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    // Nothing lies below an upright side.
    if (x0 === x1) return [];
    const isUpper = x0 < x1 === isClockwise;
    const sign = isUpper === (role === 1) ? 1 : -1;
    return x0 < x1 ? [{ x0, y0, x1, y1, sign }] : [{ x0: x1, y0: y1, x1: x0, y1: y0, sign }];
  });
}

/** Twice the area, negative for a clockwise ring. */
function signedDouble(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  return ring.slice(1).reduce((sum, [x1 = 0, y1 = 0], index) => {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    return sum + (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }, 0);
}
