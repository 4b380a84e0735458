import { summedWords } from "../model/summed-words.ts";
import { boxLayer, type Layer, labelLayer, type PixelBox } from "./chart-frame.ts";
import { greys } from "./chart-theme.ts";

/** The room that the one entry takes below a plot. */
export const summedLegendHeight = 20;

/**
 * For all lines or bars of a chart together; the note under the figure says what was added up.
 * A sample of what is drawn open, and what that means, on the row with middle `y`.
 */
export function summedLegend(sample: PixelBox, mark: object): Layer[] {
  const y = (sample.y + sample.y2) / 2;
  return [
    ...boxLayer([sample], mark),
    ...labelLayer([{ x: sample.x2 + 6, y, text: summedWords, colour: greys.muted }]),
  ];
}
