import type { MultiPolygon, Polygon, Position } from "geojson";
import { cornersOf } from "./describe-place.ts";

/** In metres: a corner this near to a side lies on it. */
const reach = 0.01;

/**
 * Gives every side the corners of other areas that lie on it, so that a boundary
 * which one area draws in one piece and its neighbours in several is the same
 * line for all. In metres; nothing moves by more than a centimetre.
 */
export function shareCorners<Area extends Polygon | MultiPolygon>(
  areas: readonly Area[],
): readonly Area[] {
  const corners = [...new Map(areas.flatMap(cornersOf).map((at) => [at.join(), at])).values()];
  corners.sort(([a = 0], [b = 0]) => a - b);
  const share = (ring: readonly Position[]): Position[] =>
    ring.flatMap((corner, index) => {
      const next = ring[index + 1];
      return next ? [corner, ...cornersOn(corner, next, corners)] : [corner];
    });
  return areas.map((area) => {
    const coordinates =
      area.type === "Polygon"
        ? area.coordinates.map(share)
        : area.coordinates.map((rings) => rings.map(share));
    return { ...area, coordinates };
  });
}

/** Those strictly between the ends of a side, in its direction; `corners` from left to right. */
function cornersOn(
  [x0 = 0, y0 = 0]: Position,
  [x1 = 0, y1 = 0]: Position,
  corners: readonly Position[],
): readonly Position[] {
  const [width, height] = [x1 - x0, y1 - y0];
  const length = Math.hypot(width, height);
  const [left, right] = [Math.min(x0, x1) - reach, Math.max(x0, x1) + reach];
  const [bottom, top] = [Math.min(y0, y1) - reach, Math.max(y0, y1) + reach];
  const found: { readonly at: number; readonly corner: Position }[] = [];
  for (let index = firstFrom(left, corners); index < corners.length; index++) {
    const corner = corners[index] ?? [];
    const [x = 0, y = 0] = corner;
    if (x > right) break;
    if (y < bottom || y > top) continue;
    const distance = Math.abs(width * (y - y0) - height * (x - x0)) / length;
    const at = (width * (x - x0) + height * (y - y0)) / length;
    if (distance <= reach && at > reach && at < length - reach) found.push({ at, corner });
  }
  return found.sort((a, b) => a.at - b.at).map(({ corner }) => corner);
}

function firstFrom(left: number, corners: readonly Position[]): number {
  let [low, high] = [0, corners.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((corners[middle]?.[0] ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  return low;
}
