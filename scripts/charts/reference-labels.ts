import { boxLayer, type Frame, type Layer, labelLayer, type PixelLabel } from "./chart-frame.ts";
import type { ChartSize } from "./chart-module.ts";
import { greys, sizes } from "./chart-theme.ts";
import { textWidth } from "./text-metrics.ts";

/** A comparison figure as a vertical line over all bars. */
export interface Reference {
  readonly name: string;
  /** The printed figure. */
  readonly label: string;
  readonly number: number;
}

const rowHeight = 16;

/** Each label gets a row of its own above the bars, so that close figures never collide. */
export function placeReferences(
  references: readonly Reference[],
  place: { toPixelX: (x: number) => number; frame: Frame; size: ChartSize },
): { layers: Layer[] } {
  const { frame, size } = place;
  const leftEdge = -frame.margins.left;
  const rightEdge = size.width - frame.margins.left;
  const layers = references.flatMap((reference, index): Layer[] => {
    const x = place.toPixelX(reference.number);
    const y = -frame.margins.top + 2 + (index + 0.5) * rowHeight;
    const text = `${reference.name} ${reference.label}`;
    const width = textWidth(text, sizes.small);
    // Beside its line, on whichever side has room.
    const fitsRight = x + 5 + width <= rightEdge;
    const label: PixelLabel = {
      x: fitsRight ? x + 5 : Math.max(leftEdge + width, x - 5),
      y,
      text,
      align: fitsRight ? "left" : "right",
      colour: greys.muted,
      fontSize: sizes.small,
    };
    const line = [{ x, y: y - 6, x2: x, y2: frame.height }];
    return [
      ...boxLayer(line, { type: "rule", color: greys.paper, strokeWidth: 3 }),
      ...boxLayer(line, {
        type: "rule",
        color: greys.muted,
        strokeWidth: 1.3,
        strokeDash: index % 2 === 0 ? [4, 2.5] : [1.5, 2.5],
      }),
      ...labelLayer([label]),
    ];
  });
  return { layers };
}
