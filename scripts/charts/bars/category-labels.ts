import type { PixelBox, PixelLabel } from "../chart-frame.ts";
import { greys, sizes } from "../chart-theme.ts";
import { stackLabels } from "../label-stack.ts";
import { textWidth } from "../text-metrics.ts";

export interface CategoryLabels {
  readonly labels: readonly PixelLabel[];
  /** From each label to what it names. */
  readonly leaders: readonly PixelBox[];
}

/** From the top of the names to the first bar. */
export const categoryLabelHeight = 26;

const gap = 12;
/** A longer line crosses others, and is harder to follow than a legend. */
const longestLeader = 60;

/**
 * The names of the parts of a bar on one line above it, each as near to its part as its neighbours
 * allow; undefined where they do not all fit near theirs. `middles` are those of the parts, and all pixels
 * count from the left of the bar.
 */
export function placeAboveBar(
  names: readonly string[],
  middles: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): CategoryLabels | undefined {
  const widths = names.map((name) => textWidth(name, sizes.text) + gap);
  if (widths.reduce((sum, width) => sum + width, 0) > to - from) return undefined;
  const centres = stackLabels(
    widths.map((height, index) => ({ wanted: middles[index] as number, height })),
    from,
    to,
  );
  const isFar = centres.some(
    (x, index) => Math.abs(x - (middles[index] as number)) > longestLeader,
  );
  if (isFar) return undefined;
  return {
    labels: names.map((text, index) => ({
      x: centres[index] as number,
      y: 8 - categoryLabelHeight,
      text,
      align: "center",
      colour: greys.ink,
    })),
    leaders: names.map((_, index) => ({
      x: centres[index] as number,
      y: 16 - categoryLabelHeight,
      x2: middles[index] as number,
      y2: 2,
    })),
  };
}
