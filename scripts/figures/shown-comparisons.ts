import type { Comparison, KeyFigure } from "../model/key-figure.ts";
import { isKnown } from "../model/value.ts";

/** The comparison areas that a picture has something to show of: the others would be a row of signs. */
export function shownComparisons({ comparisons }: KeyFigure): readonly Comparison[] {
  return comparisons.filter(({ series }) => series.some(({ value }) => isKnown(value)));
}
