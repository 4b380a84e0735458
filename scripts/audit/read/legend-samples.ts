import type { DrawnShapes, Point } from "./drawn-shapes.ts";

/** Pixels: a sample has one size in every picture, so that it tells no figure. */
const box = { width: 14, height: 10 };
const lineLength = 18;
const gap = 6;
/** The words stand on the row of their sample, by their baseline. */
const baseline = 6;

/**
 * The shapes without the sample bar or dot before the words of a legend, which stands
 * for no figure. One sample per legend, at its one place and of its one size: any other shape stays.
 */
export function withoutSamples(shapes: DrawnShapes, legends: readonly Point[]): DrawnShapes {
  const isBefore = (legend: Point, x: number, y: number): boolean =>
    Math.abs(legend.x - gap - x) < 0.5 && Math.abs(legend.y - y) <= baseline;
  const isBox = (legend: Point, { x, y, width, height }: DrawnShapes["boxes"][number]): boolean =>
    width === box.width && height === box.height && isBefore(legend, x + width, y + height / 2);
  const isDot = (legend: Point, { x, y }: Point): boolean =>
    isBefore(legend, x + lineLength / 2, y);
  const samples = legends.flatMap((legend) => [
    shapes.boxes.find((one) => isBox(legend, one)) ?? shapes.dots.find((one) => isDot(legend, one)),
  ]);
  const isFigure = (shape: object): boolean => !samples.includes(shape as Point);
  return {
    ...shapes,
    boxes: shapes.boxes.filter(isFigure),
    dots: shapes.dots.filter(isFigure),
  };
}
