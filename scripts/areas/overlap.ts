import type { MultiPolygon, Polygon, Position } from "geojson";

/** A side of a ring from left to right; the ground lies below it, or is cut away where sign is -1. */
interface Side {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly sign: 1 | -1;
}

/** What two polygons share; in the square of their unit (square metres in Lambert). */
interface Overlap {
  readonly area: number;
  /** Its centre of mass; means nothing where the area is 0. */
  readonly centre: readonly [number, number];
}

/** The area that two polygons share. */
export function computeOverlap(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): number {
  return measureOverlap(a, b).area;
}

/**
 * The area that two polygons share, and its centre. A polygon is what lies below
 * its upper sides minus what lies below its lower ones, so what is shared is a
 * signed sum over pairs of sides and needs no clipping. Rings must not cross
 * themselves; holes are taken off.
 */
export function measureOverlap(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): Overlap {
  const [first, second] = [listSides(a), listSides(b)];
  // From the lowest and the leftmost point: Lambert coordinates are large numbers.
  let [originX, floor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { x0, y0, y1 } of [...first, ...second]) {
    originX = Math.min(originX, x0);
    floor = Math.min(floor, y0, y1);
  }
  const sum = { area: 0, x: 0, y: 0 };
  if (!doMeet(first, second)) return { area: 0, centre: [originX, floor] };
  for (const side of first) {
    for (const other of second) {
      const left = Math.max(side.x0, other.x0);
      const right = Math.min(side.x1, other.x1);
      if (left >= right) continue;
      const sign = side.sign * other.sign;
      for (const below of listBelow(side, other, left, right, floor)) {
        addMoments(sum, below, sign, originX);
      }
    }
  }
  const centre = [originX + sum.x / sum.area, floor + sum.y / sum.area] as const;
  return { area: Math.max(0, sum.area), centre };
}

/** Most pairs of a city lie apart, and need no further look. */
function doMeet(first: readonly Side[], second: readonly Side[]): boolean {
  const [a, b] = [boundsOf(first), boundsOf(second)];
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

function boundsOf(sides: readonly Side[]) {
  const bounds = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { x0, x1, y0, y1 } of sides) {
    bounds.left = Math.min(bounds.left, x0);
    bounds.right = Math.max(bounds.right, x1);
    bounds.bottom = Math.min(bounds.bottom, y0, y1);
    bounds.top = Math.max(bounds.top, y0, y1);
  }
  return bounds;
}

/** What lies below a straight line, with its heights above the floor. */
interface Trapezium {
  readonly left: number;
  readonly right: number;
  readonly leftHeight: number;
  readonly rightHeight: number;
}

/** Below both sides and above the floor, between left and right. */
function listBelow(
  a: Side,
  b: Side,
  left: number,
  right: number,
  floor: number,
): readonly Trapezium[] {
  const [aLeft, aRight] = [heightAt(a, left) - floor, heightAt(a, right) - floor];
  const [bLeft, bRight] = [heightAt(b, left) - floor, heightAt(b, right) - floor];
  const [gapLeft, gapRight] = [aLeft - bLeft, aRight - bRight];
  const [leftHeight, rightHeight] = [Math.min(aLeft, bLeft), Math.min(aRight, bRight)];
  if (gapLeft * gapRight >= 0) return [{ left, right, leftHeight, rightHeight }];
  // They cross at this part of the width, and the lowest of both changes there.
  const part = Math.abs(gapLeft) / (Math.abs(gapLeft) + Math.abs(gapRight));
  const crossing = aLeft + part * (aRight - aLeft);
  const middle = left + part * (right - left);
  return [
    { left, right: middle, leftHeight, rightHeight: crossing },
    { left: middle, right, leftHeight: crossing, rightHeight },
  ];
}

function addMoments(
  sum: { area: number; x: number; y: number },
  { left, right, leftHeight, rightHeight }: Trapezium,
  sign: number,
  originX: number,
): void {
  const width = sign * (right - left);
  const [x0, x1] = [left - originX, right - originX];
  sum.area += (width * (leftHeight + rightHeight)) / 2;
  sum.x +=
    (width * (x0 * (2 * leftHeight + rightHeight) + x1 * (leftHeight + 2 * rightHeight))) / 6;
  sum.y += (width * (leftHeight ** 2 + leftHeight * rightHeight + rightHeight ** 2)) / 6;
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
