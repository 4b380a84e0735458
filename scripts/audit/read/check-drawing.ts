import type { PictureKind } from "../../model/figure-mark.ts";
import type { Box, DrawnShapes, Point } from "./drawn-shapes.ts";
import { fitBars } from "./fit-bars.ts";

/** Half a hundredth of a pixel is lost in each coordinate, and two of them make a length. */
const pixelTolerance = 0.03;

/** Pixels; the boxes of a legend stand above the plot and have one size for all. */
const legendBox = 22;

/**
 * Whether a picture draws the figures that it is said to draw, and nothing else: every
 * bar, corner and dot must lie where one scale puts one of these numbers. Gives in
 * Dutch what does not; undefined when all is explained.
 */
export function strayShape(
  kind: PictureKind,
  shapes: DrawnShapes,
  numbers: readonly number[],
): string | undefined {
  if (kind === "code") return undefined;
  const { boxes, lines, dots, areas, others } = shapes;
  const isMap = kind === "kaart";
  const isLine = kind === "lijn" || kind === "vonk";
  const odd = [
    ...others,
    ...(isMap ? [] : areas),
    ...(isMap ? [...lines, ...boxes.filter(({ width }) => width > legendBox)] : []),
    // Behind lines one box may stand: the years of a projection.
    ...(isLine ? boxes.filter(({ y }) => y >= 0).slice(kind === "lijn" ? 1 : 0) : dots),
  ];
  if (odd.length > 0) return "een vorm die een beeld van deze soort niet heeft";
  if (isLine) return strayPoint(differentPoints(lines.flat(), dots), numbers);
  // The upright rules of a pyramid are those of its axis.
  const rules = kind === "rangbalken" ? shapes.rules : [];
  if (kind === "rangbalken" && isAmongBars(shapes)) {
    return "een verborgen cijfer dat tussen de balken op zijn plaats staat";
  }
  if (!isMap) return strayBar({ ...shapes, rules }, numbers);
  const filled = areas.filter((fill) => !fill.startsWith("url("));
  return filled.length > numbers.length
    ? `${filled.length} gekleurde gebieden bij ${numbers.length} cijfers`
    : undefined;
}

/** From high to low, a place tells between which two figures the hidden one lies. */
function isAmongBars({ boxes, signs }: DrawnShapes): boolean {
  const lowest = Math.max(...boxes.map(({ y }) => y));
  return signs.some(({ y }) => y < lowest);
}

/** Each bar has a figure of its own, all on one scale from zero; so have outlines and rules. */
function strayBar(
  { boxes, lines, rules }: DrawnShapes,
  numbers: readonly number[],
): string | undefined {
  const odd = boxes.find(
    ({ y, width, height }) => y < 0 && Math.max(Math.abs(width), height) > legendBox,
  );
  if (odd) return `een vlak van ${odd.width} pixels boven de figuur`;
  const bars = boxes.filter(({ y, width }) => y >= 0 && Math.abs(width) > pixelTolerance);
  const sizes = numbers.map(Math.abs);
  const lengths = bars.map(({ width }) => Math.abs(width));
  const fit = fitBars(lengths, sizes, pixelTolerance);
  if (fit.stray !== undefined) return `een balk van ${fit.stray} pixels waarbij geen cijfer hoort`;
  if (bars.length === 0) return undefined;
  const places = [...lines.flat().map(({ x }) => x), ...rules];
  const strays = zerosOf(bars).map((zero) =>
    places.find((place) => {
      const length = Math.abs(place - zero);
      return ![0, ...sizes].some((one) => Math.abs(one * fit.scale - length) <= 2 * pixelTolerance);
    }),
  );
  if (strays.includes(undefined)) return undefined;
  return `een lijn bij ${strays[0]} pixels waarbij geen cijfer hoort`;
}

/** Where the bars may begin: an end that most of them share. */
function zerosOf(bars: readonly Box[]): readonly number[] {
  const ends = bars.flatMap(({ x, width }) => [x, x + width]);
  const groups = [...Map.groupBy(ends, (end) => end.toFixed(1)).values()];
  const most = Math.max(...groups.map(({ length }) => length));
  return groups.flatMap((group) => (group.length === most ? group.slice(0, 1) : []));
}

/** Corners, and the dots that mark none of them; one corner may end one line and begin another. */
function differentPoints(corners: readonly Point[], dots: readonly Point[]): readonly Point[] {
  const found = new Map(corners.map((point) => [`${point.x} ${point.y}`, point]));
  for (const dot of dots) {
    const isCorner = corners.some(
      ({ x, y }) => Math.abs(x - dot.x) <= pixelTolerance && Math.abs(y - dot.y) <= pixelTolerance,
    );
    if (!isCorner) found.set(`${dot.x} ${dot.y}`, dot);
  }
  return [...found.values()];
}

/** The highest point is the highest figure, the lowest the lowest: between them all is in proportion. */
function strayPoint(points: readonly Point[], numbers: readonly number[]): string | undefined {
  if (points.length === 0) return undefined;
  if (points.length > numbers.length)
    return `${points.length} punten bij ${numbers.length} cijfers`;
  const heights = points.map(({ y }) => -y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const scale = most > least ? (high - low) / (most - least) : 0;
  const stray = heights.find(
    (height) =>
      !numbers.some((one) => Math.abs(low + scale * (one - least) - height) <= 2 * pixelTolerance),
  );
  return stray === undefined ? undefined : `een punt op hoogte ${-stray} waarbij geen cijfer hoort`;
}
