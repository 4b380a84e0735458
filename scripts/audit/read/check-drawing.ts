import type { PictureKind } from "../../model/figure-mark.ts";
import type { Box, DrawnShapes, Point } from "./drawn-shapes.ts";
import { fitBars } from "./fit-bars.ts";

/** Half a hundredth of a pixel is lost in each coordinate, and two of them make a length. */
const pixelTolerance = 0.03;

/** Pixels; the boxes of a legend stand above the plot and have one size for all. */
const legendBox = 22;

/** Pixels: the heights of what a map has beside its areas. */
const mapBoxes = { bar: 8, legend: 13, leader: 3 } as const;
const paper = "#ffffff";
/** Land and the place itself; an outline has none. */
const locationFills = 2;

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
  const { boxes, lines, dots, areas, chips, others } = shapes;
  if (kind === "kaart") return strayOnMap(shapes, numbers);
  if (kind === "ligging") return strayInLocation(shapes, numbers);
  const isLine = kind === "lijn" || kind === "vonk";
  const isStrip = kind === "strook";
  const odd = [
    ...others,
    ...areas,
    ...chips,
    ...(isStrip ? [...boxes, ...lines] : []),
    // Behind lines one box may stand: the years of a projection.
    ...(isLine ? boxes.filter(({ y }) => y >= 0).slice(kind === "lijn" ? 1 : 0) : []),
    ...(isLine || isStrip ? [] : dots),
  ];
  if (odd.length > 0) return oddShape;
  if (isLine) return strayPoint(differentPoints(lines.flat(), dots), numbers);
  if (isStrip) return strayPlace([...shapes.rules, ...dots.map(({ x }) => x)], numbers);
  // The upright rules of a pyramid are those of its axis.
  const rules = kind === "rangbalken" ? shapes.rules : [];
  if (kind === "rangbalken" && isAmongBars(shapes)) {
    return "een verborgen cijfer dat tussen de balken op zijn plaats staat";
  }
  return strayBar({ ...shapes, rules }, numbers);
}

const oddShape = "een vorm die een beeld van deze soort niet heeft";

/**
 * A map has a colour per figure, a legend, and perhaps a list with a bar per figure; numbers stand on
 * white, and lines run between areas.
 */
function strayOnMap(
  { boxes, lines, dots, areas, areaCorners, chips, others }: DrawnShapes,
  numbers: readonly number[],
): string | undefined {
  const bars = boxes.filter(({ height }) => height === mapBoxes.bar);
  const isLegend = ({ width, height }: Box) => height === mapBoxes.legend && width <= legendBox;
  const isLeader = ({ width, height }: Box) =>
    height === mapBoxes.leader && width === mapBoxes.leader;
  const odd = [
    ...others,
    ...dots,
    ...chips.filter((fill) => fill !== paper),
    ...boxes.filter((one) => !bars.includes(one) && !isLegend(one) && !isLeader(one)),
    ...lines.flat().filter(({ x, y }) => !areaCorners.has(`${x} ${y}`)),
  ];
  if (odd.length > 0) return oddShape;
  const filled = areas.filter((fill) => !fill.startsWith("url("));
  if (filled.length > numbers.length)
    return `${filled.length} gekleurde gebieden bij ${numbers.length} cijfers`;
  return strayBar({ boxes: bars, lines: [], rules: [] }, numbers);
}

/** Where a place lies has nothing to do with figures. */
function strayInLocation(
  { boxes, lines, dots, rules, signs, areas, chips, others }: DrawnShapes,
  numbers: readonly number[],
): string | undefined {
  const odd = [...boxes, ...lines, ...dots, ...rules, ...signs, ...chips, ...others, ...numbers];
  const fills = new Set(areas.filter((fill) => fill !== "none"));
  return odd.length > 0 || fills.size > locationFills ? oddShape : undefined;
}

/** From high to low, a place tells between which two figures the hidden one lies. */
function isAmongBars({ boxes, signs }: DrawnShapes): boolean {
  const lowest = Math.max(...boxes.map(({ y }) => y));
  return signs.some(({ y }) => y < lowest);
}

/** Each bar has a figure of its own, all on one scale from zero; so have outlines and rules. */
function strayBar(
  { boxes, lines, rules }: Pick<DrawnShapes, "boxes" | "lines" | "rules">,
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
  if (points.length > numbers.length)
    return `${points.length} punten bij ${numbers.length} cijfers`;
  const stray = outOfProportion(
    points.map(({ y }) => -y),
    numbers,
  );
  return stray === undefined ? undefined : `een punt op hoogte ${-stray} waarbij geen cijfer hoort`;
}

/** The same from left to right. */
function strayPlace(places: readonly number[], numbers: readonly number[]): string | undefined {
  if (places.length > numbers.length)
    return `${places.length} streepjes bij ${numbers.length} cijfers`;
  const stray = outOfProportion(places, numbers);
  return stray === undefined ? undefined : `een streepje bij ${stray} waarbij geen cijfer hoort`;
}

function outOfProportion(
  places: readonly number[],
  numbers: readonly number[],
): number | undefined {
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const scale = most > least ? (high - low) / (most - least) : 0;
  return places.find(
    (place) =>
      !numbers.some((one) => Math.abs(low + scale * (one - least) - place) <= 2 * pixelTolerance),
  );
}
