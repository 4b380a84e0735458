import { boxLayer, type Layer, type PixelLabel } from "../chart-frame.ts";
import { greys, hatchFill, sizes, textOn } from "../chart-theme.ts";
import type { PlacedLabel } from "./map-numbers.ts";

const lineHeight = sizes.small + 1.5;

/** Labels in their areas in a colour that reads on the shade; the others, and those on hatching, on white. */
export function drawLabels(
  placed: readonly PlacedLabel[],
  fillOf: (code: string) => string,
): { readonly layers: readonly Layer[]; readonly labels: readonly PixelLabel[] } {
  const beside = placed.flatMap(({ anchor, x, y }) => (anchor ? [{ anchor, x, y }] : []));
  const leaders = beside.map(({ anchor: [x2, y2], x, y }) => ({ x, y, x2, y2 }));
  const isOnChip = (label: PlacedLabel) =>
    label.isOnChip === true || fillOf(label.code) === hatchFill;
  const dots = beside.map(({ anchor: [x, y] }) => ({
    x: x - 1.5,
    y: y - 1.5,
    x2: x + 1.5,
    y2: y + 1.5,
  }));
  return {
    layers: [
      ...boxLayer(leaders, { type: "rule", stroke: greys.paper, strokeWidth: 2.6 }),
      ...boxLayer(leaders, { type: "rule", stroke: greys.ink, strokeWidth: 0.9 }),
      ...boxLayer(dots, { type: "rect", fill: greys.ink, stroke: greys.paper, strokeWidth: 0.6 }),
      ...boxLayer(
        placed.filter(isOnChip).map(({ box }) => box),
        { type: "rect", fill: greys.paper, stroke: greys.axis, strokeWidth: 0.6, cornerRadius: 2 },
      ),
    ],
    labels: placed.flatMap((label) =>
      label.lines.map((text, index) => ({
        x: label.x,
        y: label.y + (index - (label.lines.length - 1) / 2) * lineHeight,
        text,
        align: "center" as const,
        fontSize: sizes.small,
        colour: isOnChip(label) ? greys.ink : textOn(fillOf(label.code)),
      })),
    ),
  };
}
