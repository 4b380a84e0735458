import type { PixelBox } from "../chart-frame.ts";
import type { ChartSize } from "../chart-module.ts";
import { sizes } from "../chart-theme.ts";
import { textWidth } from "../text-metrics.ts";
import { boundingBox, contains, crosses, type Point } from "./map-geometry.ts";
import { placeName, roomFor } from "./map-labels.ts";

/** An area of the map, in pixels, with its place in the list beside it. */
interface NumberedArea {
  readonly code: string;
  readonly name: string;
  /** As it is printed, e.g. "12". */
  readonly number: string;
  readonly rings: readonly (readonly Point[])[];
}

export interface PlacedLabel {
  readonly code: string;
  readonly lines: readonly string[];
  /** Centre of the block. */
  readonly x: number;
  readonly y: number;
  readonly box: PixelBox;
  /** True for a label that covers more than its own area. */
  readonly isOnChip?: boolean;
  /** Where a label beside its area points at. */
  readonly anchor?: Point;
}

const lineHeight = sizes.small + 1.5;
const digitHeight = 8;
/** An area in which no circle of this radius fits would vanish under a chip. */
const leastRadius = 4.5;
const air = 1;

/**
 * A label for every area and no two of them over each other: number and name
 * where they fit in the area, else the number; on a chip that covers its borders
 * where those are near; else beside the area with a line to it. Large areas choose first.
 */
export function placeNumbers(
  areas: readonly NumberedArea[],
  obstacles: readonly PixelBox[],
  size: ChartSize,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const crowded: NumberedArea[] = [];
  for (const area of areas.toSorted((one, other) => widthOf(other) - widthOf(one))) {
    const label = placeInside(area);
    if (label && !isTaken(label.box, [...obstacles, ...placed.map(({ box }) => box)])) {
      placed.push(label);
    } else {
      crowded.push(area);
    }
  }
  const small: (readonly [NumberedArea, Point])[] = [];
  for (const area of crowded) {
    const { point, radius } = interiorPoint(area.rings);
    const box = chipAround(area.number, ...point);
    const isCovering = isTaken(box, [...obstacles, ...placed.map((label) => label.box)]);
    if (radius < leastRadius || isCovering) small.push([area, point]);
    else {
      const [x, y] = point;
      placed.push({ code: area.code, lines: [area.number], x, y, box, isOnChip: true });
    }
  }
  for (const [area, anchor] of small) {
    const others = small.filter(([other]) => other !== area).map(([, point]) => pointBox(point));
    const taken = [...obstacles, ...placed.map(({ box }) => box)];
    const uncrossed = placed.map(({ box }) => box);
    placed.push(
      placeBeside(area, anchor, { wanted: [...taken, ...others], taken, uncrossed }, size),
    );
  }
  return placed;
}

function placeInside(area: NumberedArea): PlacedLabel | undefined {
  // The number stays with the first word of the name.
  const full = placeName(`${area.number}\u00a0${area.name}`, area.rings);
  if (full) return { code: area.code, ...full, box: boxAround(full.lines, full.x, full.y) };
  // Digits have no tails, so they need less height than letters.
  const room = { width: textWidth(area.number, sizes.small) + 2, height: digitHeight + 2 };
  const centre = roomFor(room.width, room.height, area.rings);
  if (!centre) return undefined;
  const { x, y } = centre;
  const box = {
    x: x - room.width / 2,
    y: y - room.height / 2,
    x2: x + room.width / 2,
    y2: y + room.height / 2,
  };
  return { code: area.code, lines: [area.number], x, y, box };
}

/** The block of these lines around its centre. */
export function boxAround(lines: readonly string[], x: number, y: number): PixelBox {
  const width = Math.max(...lines.map((line) => textWidth(line, sizes.small)));
  const height = lines.length * lineHeight;
  return { x: x - width / 2, y: y - height / 2, x2: x + width / 2, y2: y + height / 2 };
}

const firstDistance = 9;
const lastDistance = 240;
const directions = 24;

interface Room {
  /** What a label may not cover. */
  readonly taken: readonly PixelBox[];
  /** What it had better not cover either. */
  readonly wanted: readonly PixelBox[];
  /** What its line had better not cross. */
  readonly uncrossed: readonly PixelBox[];
}

/** The nearest free place around the anchor, best one that hides no other anchor and no label behind its line. */
function placeBeside(
  { code, number }: NumberedArea,
  anchor: Point,
  room: Room,
  size: ChartSize,
): PlacedLabel {
  const attempts = [
    { taken: room.wanted, uncrossed: room.uncrossed },
    { taken: room.taken, uncrossed: [] },
  ];
  for (const { taken, uncrossed } of attempts) {
    for (let distance = firstDistance; distance <= lastDistance; distance += 3) {
      for (let turn = 0; turn < directions; turn++) {
        const angle = (turn / directions) * 2 * Math.PI;
        const x = anchor[0] + distance * Math.cos(angle);
        const y = anchor[1] + distance * Math.sin(angle);
        const box = chipAround(number, x, y);
        const isOnPaper = box.x >= 0 && box.y >= 0 && box.x2 <= size.width && box.y2 <= size.height;
        const line = [[anchor, [x, y] as const]];
        if (
          isOnPaper &&
          !isTaken(box, taken) &&
          !uncrossed.some((other) => isCrossed(line, other))
        ) {
          return { code, lines: [number], x, y, box, anchor, isOnChip: true };
        }
      }
    }
  }
  throw new Error(`no room on the map for label ${number}`);
}

/** A label beside its area stands on a chip of its own. */
function chipAround(number: string, x: number, y: number): PixelBox {
  const { x: left, x2: right, y: top, y2: bottom } = boxAround([number], x, y);
  return { x: left - 2, x2: right + 2, y: top, y2: bottom };
}

function isTaken(box: PixelBox, others: readonly PixelBox[]): boolean {
  return others.some(
    (other) =>
      box.x < other.x2 + air &&
      box.x2 > other.x - air &&
      box.y < other.y2 + air &&
      box.y2 > other.y - air,
  );
}

function isCrossed(line: readonly (readonly Point[])[], { x, y, x2, y2 }: PixelBox): boolean {
  return crosses(line, { left: x - air, right: x2 + air, top: y - air, bottom: y2 + air });
}

function pointBox([x, y]: Point): PixelBox {
  return { x: x - 2, y: y - 2, x2: x + 2, y2: y + 2 };
}

function widthOf({ rings }: NumberedArea): number {
  const { left, right, top, bottom } = boundingBox(rings);
  return Math.min(right - left, bottom - top);
}

const steps = 16;

/** A point in the area, as far from its border as a coarse grid finds one, and how far that is. */
function interiorPoint(rings: readonly (readonly Point[])[]): {
  readonly point: Point;
  readonly radius: number;
} {
  const box = boundingBox(rings);
  let best: Point = rings[0]?.[0] ?? [box.left, box.top];
  let most = 0;
  for (let column = 1; column < steps; column++) {
    for (let row = 1; row < steps; row++) {
      const point: Point = [
        box.left + ((box.right - box.left) * column) / steps,
        box.top + ((box.bottom - box.top) * row) / steps,
      ];
      if (!contains(rings, point)) continue;
      const distance = distanceToBorder(rings, point);
      if (distance <= most) continue;
      most = distance;
      best = point;
    }
  }
  return { point: best, radius: most };
}

function distanceToBorder(rings: readonly (readonly Point[])[], [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [x1, y1] = ring[index - 1] as Point;
      const [x2, y2] = ring[index] as Point;
      const [runX, runY] = [x2 - x1, y2 - y1];
      const length = runX ** 2 + runY ** 2;
      const share = length === 0 ? 0 : ((x - x1) * runX + (y - y1) * runY) / length;
      const at = Math.min(1, Math.max(0, share));
      least = Math.min(least, Math.hypot(x - x1 - at * runX, y - y1 - at * runY));
    }
  }
  return least;
}
