import type { ChartSize } from "../chart-module.ts";
import { type Box, boundingBox, contains, crosses, type Point } from "./map-geometry.ts";

/** From metres to pixels: y grows upwards on the ground and downwards on paper. */
export interface MapTransform {
  readonly scale: number;
  readonly translate: readonly [number, number];
}

interface MapLayout {
  readonly transform: MapTransform;
  /** Top left corner of the legend. */
  readonly legend: { readonly x: number; readonly y: number };
}

const margin = 2;
const gap = 14;

/**
 * The legend takes a corner that the city leaves free; where there is none, the
 * map shrinks beside it or above it, whichever keeps the map larger.
 */
export function layOutMap(
  outline: readonly (readonly Point[])[],
  legend: ChartSize,
  size: ChartSize,
): MapLayout {
  const ground = boundingBox(outline);
  const full = {
    left: margin,
    top: margin,
    right: size.width - margin,
    bottom: size.height - margin,
  };
  const right = size.width - legend.width;
  const bottom = size.height - legend.height;
  const corners = [
    { x: 0, y: 0 },
    { x: 0, y: bottom },
    { x: right, y: 0 },
    { x: right, y: bottom },
  ];
  for (const anchor of [0.5, 1, 0]) {
    const transform = fitBox(ground, full, anchor);
    const onPaper = projectRings(outline, transform);
    const free = corners.find((corner) => isFree(onPaper, corner, legend));
    if (free) return { transform, legend: free };
  }
  const beside = fitBox(ground, { ...full, left: legend.width + gap }, 0.5);
  const above = fitBox(ground, { ...full, bottom: bottom - gap }, 0.5);
  return beside.scale >= above.scale
    ? { transform: beside, legend: { x: 0, y: 0 } }
    : { transform: above, legend: { x: 0, y: bottom } };
}

function isFree(
  rings: readonly (readonly Point[])[],
  corner: { x: number; y: number },
  legend: ChartSize,
): boolean {
  const box = {
    left: corner.x - gap,
    top: corner.y - gap,
    right: corner.x + legend.width + gap,
    bottom: corner.y + legend.height + gap,
  };
  return !crosses(rings, box) && !contains(rings, [corner.x, corner.y]);
}

export function fitBox(ground: Box, paper: Box, anchor: number): MapTransform {
  const width = ground.right - ground.left;
  const height = ground.bottom - ground.top;
  const roomX = Math.max(10, paper.right - paper.left);
  const roomY = Math.max(10, paper.bottom - paper.top);
  const scale = Math.min(roomX / width, roomY / height);
  const x = paper.left + (roomX - width * scale) * anchor;
  const y = paper.top + (roomY - height * scale) / 2;
  return { scale, translate: [x - ground.left * scale, y + ground.bottom * scale] };
}

export function projectRings(
  rings: readonly (readonly Point[])[],
  { scale, translate }: MapTransform,
): Point[][] {
  return rings.map((ring) =>
    ring.map(([x, y]) => [x * scale + translate[0], translate[1] - y * scale] as const),
  );
}
