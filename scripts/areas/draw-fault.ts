import type { MultiPolygon, Polygon, Position } from "geojson";
import { cornersOf } from "./describe-place.ts";

/** Where a drawing goes wrong: what to put in the middle of a picture, and how much around it. */
export interface FaultPlace {
  /** Lambert 72. */
  readonly centre: Position;
  /** Metres across of what is wrong; the picture shows a few times as much. */
  readonly size: number;
}

export interface DrawnShape {
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

const [width, height] = [520, 400];
/** Metres across: closer by, a splinter has no surroundings by which to find it. */
const leastWidth = 60;

/**
 * A picture of one fault: the sectors in grey, the neighbourhoods over them so that
 * what is covered twice is darker and what is open is white, and a ring around the
 * place. For whoever repairs the drawing; it is no part of a site.
 */
export function drawFault(
  place: FaultPlace,
  shapes: readonly DrawnShape[],
  sectors: readonly DrawnShape[],
): string {
  const across = Math.max(leastWidth, place.size * 2.5);
  const scale = width / across;
  const [centreX = 0, centreY = 0] = place.centre;
  const toX = (x: number) => round((x - centreX) * scale + width / 2);
  const toY = (y: number) => round(height / 2 - (y - centreY) * scale);
  const isNear = ({ geometry }: DrawnShape): boolean => {
    const [left, right] = rangeOf(cornersOf(geometry).map(([x = 0]) => x));
    const [bottom, top] = rangeOf(cornersOf(geometry).map(([, y = 0]) => y));
    const [reachX, reachY] = [across / 2, (across * height) / width / 2];
    return (
      left < centreX + reachX &&
      right > centreX - reachX &&
      bottom < centreY + reachY &&
      top > centreY - reachY
    );
  };
  const path = ({ geometry }: DrawnShape): string => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flat().map((ring) => {
      const points = ring.map(([x = 0, y = 0]) => `${toX(x)},${toY(y)}`);
      return `M${points.filter((point, index) => point !== points[index - 1]).join("L")}Z`;
    });
    return rings.join("");
  };
  const near = shapes.filter(isNear);
  const radius = round(Math.min(height / 2 - 8, Math.max(14, (place.size / 2) * scale * 1.15)));
  const bar = barLength(across / 4);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + 20 * near.length + 34}" font-family="sans-serif" font-size="13">`,
    `<clipPath id="kader"><rect width="${width}" height="${height}"/></clipPath>`,
    `<g clip-path="url(#kader)"><rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...sectors
      .filter(isNear)
      .map((sector) => `<path d="${path(sector)}" fill="none" stroke="#b0b0b0" stroke-width="1"/>`),
    ...near.map(
      (shape, index) =>
        `<path d="${path(shape)}" fill="${colours[index % colours.length]}" fill-opacity="0.3" fill-rule="evenodd" stroke="${colours[index % colours.length]}" stroke-width="1.5"/>`,
    ),
    `<circle cx="${width / 2}" cy="${height / 2}" r="${radius}" fill="none" stroke="#c00000" stroke-width="3"/></g>`,
    `<path d="M14,${height - 14}h${round(bar * scale)}" stroke="#000000" stroke-width="3"/><text x="14" y="${height - 22}">${bar} m</text>`,
    ...near.map((shape, index) => {
      const y = height + 24 + 20 * index;
      return `<rect x="14" y="${y - 11}" width="18" height="12" fill="${colours[index % colours.length]}" fill-opacity="0.5"/><text x="40" y="${y}">${escapeText(shape.name)}</text>`;
    }),
    `<text x="14" y="${height + 24 + 20 * near.length}" fill="#555555">grijs: statistische sectoren; rode ring: x ${Math.round(centreX)}, y ${Math.round(centreY)} (Lambert 72)</text>`,
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

/** Apart in lightness too, for who does not see the hues. */
const colours = ["#0b4f8a", "#d95f02", "#1b8a72", "#7a2a8c", "#8a6d00", "#4d4d4d"];

function rangeOf(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** The largest of 1, 2, 5 × 10ⁿ metres that fits. */
function barLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((factor) => factor * power <= most) ?? 1) * power;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The whole of some shapes, for a fault that is everywhere: a drawing in the wrong place. */
export function placeAround(shapes: readonly DrawnShape[]): FaultPlace {
  const corners = shapes.flatMap(({ geometry }) => cornersOf(geometry));
  const [left, right] = rangeOf(corners.map(([x = 0]) => x));
  const [bottom, top] = rangeOf(corners.map(([, y = 0]) => y));
  return {
    centre: [(left + right) / 2, (bottom + top) / 2],
    size: Math.max(right - left, top - bottom),
  };
}
