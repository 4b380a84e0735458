import {
  boxLayer,
  type Frame,
  type Layer,
  labelBox,
  labelLayer,
  type PixelBox,
  type PixelLabel,
} from "../chart-frame.ts";
import type { ChartSize } from "../chart-module.ts";
import { greys, sizes } from "../chart-theme.ts";
import { textWidth } from "../text-metrics.ts";

/** A comparison figure as a vertical line over all bars. */
export interface Reference {
  readonly name: string;
  /** The printed figure. */
  readonly label: string;
  readonly number: number;
}

export const referenceRow = 16;
const labelGap = 5;

/**
 * Each label gets a row of its own above the bars. Low figures come first: their
 * lines then pass left of the labels below them. A line stops for the figure of
 * a bar.
 */
export function placeReferences(
  references: readonly Reference[],
  obstacles: readonly PixelLabel[],
  place: { toPixelX: (x: number) => number; frame: Frame; size: ChartSize },
): Layer[] {
  const { frame, size } = place;
  const rightEdge = size.width - frame.margins.left;
  const sorted = references.toSorted((one, other) => one.number - other.number);
  const labels = sorted.map((reference, index): PixelLabel => {
    const x = place.toPixelX(reference.number);
    const text = `${reference.name} ${reference.label}`;
    const width = textWidth(text, sizes.small);
    // Beside its line, on whichever side has room.
    const fitsRight = x + labelGap + width <= rightEdge;
    return {
      x: fitsRight ? x + labelGap : Math.max(width - frame.margins.left, x - labelGap),
      y: 2 - frame.margins.top + (index + 0.5) * referenceRow,
      text,
      align: fitsRight ? "left" : "right",
      colour: greys.muted,
      fontSize: sizes.small,
    };
  });
  const boxes = [...obstacles, ...labels].map(labelBox);
  const lines = sorted.flatMap((reference, index): Layer[] => {
    const x = place.toPixelX(reference.number);
    const start = (labels[index] as PixelLabel).y - 6;
    const pieces = freePieces(x, start, frame.height, boxes);
    return [
      ...boxLayer(pieces, { type: "rule", color: greys.paper, strokeWidth: 3 }),
      ...boxLayer(pieces, {
        type: "rule",
        color: greys.muted,
        strokeWidth: 1.3,
        strokeDash: index % 2 === 0 ? [4, 2.5] : [1.5, 2.5],
      }),
    ];
  });
  return [...lines, ...labelLayer(labels)];
}

/** The parts of a vertical line that cross no label. */
function freePieces(x: number, from: number, to: number, boxes: readonly PixelBox[]): PixelBox[] {
  const inTheWay = boxes
    .filter((box) => box.x - 3 < x && x < box.x2 + 3 && box.y2 > from && box.y < to)
    .sort((one, other) => one.y - other.y);
  const pieces: PixelBox[] = [];
  let start = from;
  for (const box of inTheWay) {
    if (box.y > start) pieces.push({ x, y: start, x2: x, y2: box.y });
    start = Math.max(start, box.y2);
  }
  if (start < to) pieces.push({ x, y: start, x2: x, y2: to });
  return pieces;
}
