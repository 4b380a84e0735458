import { withoutMarks } from "../../model/figure-mark.ts";
import { sizes } from "../chart-theme.ts";
import { textWidth } from "../text-metrics.ts";
import { boundingBox, contains, crosses, type Point } from "./map-geometry.ts";

interface PlacedName {
  readonly lines: readonly string[];
  /** Centre of the block. */
  readonly x: number;
  readonly y: number;
}

const lineHeight = sizes.small + 1.5;
const border = 2;
const gridSteps = 24;

/**
 * A place inside the polygon where the whole name fits, on one line or else on
 * two; undefined where it does not. Names inside their own polygons cannot touch.
 */
export function placeName(
  name: string,
  rings: readonly (readonly Point[])[],
): PlacedName | undefined {
  for (const lines of lineBreaks(name)) {
    const width = Math.max(...lines.map((line) => textWidth(line, sizes.small))) + 2 * border;
    const height = lines.length * lineHeight + border;
    const centre = roomFor(width, height, rings);
    if (centre) return { lines, ...centre };
  }
  return undefined;
}

/** The place nearest to the middle of the area where a block fits. */
export function roomFor(
  width: number,
  height: number,
  rings: readonly (readonly Point[])[],
): { x: number; y: number } | undefined {
  const box = boundingBox(rings);
  if (box.right - box.left < width || box.bottom - box.top < height) return undefined;
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const candidates: { x: number; y: number; distance: number }[] = [];
  for (let column = 0; column <= gridSteps; column += 1) {
    for (let row = 0; row <= gridSteps; row += 1) {
      const x = box.left + width / 2 + ((box.right - box.left - width) * column) / gridSteps;
      const y = box.top + height / 2 + ((box.bottom - box.top - height) * row) / gridSteps;
      candidates.push({ x, y, distance: Math.hypot(x - middle.x, y - middle.y) });
    }
  }
  candidates.sort((one, other) => one.distance - other.distance);
  return candidates.find(
    ({ x, y }) =>
      contains(rings, [x, y]) &&
      !crosses(rings, {
        left: x - width / 2,
        right: x + width / 2,
        top: y - height / 2,
        bottom: y + height / 2,
      }),
  );
}

/** The whole name, then the break that makes both lines most alike in length. */
function lineBreaks(name: string): string[][] {
  const breaks = [...name.matchAll(/ - | |-/g)].map((match) => {
    const isHyphen = match[0] === "-";
    const first = name.slice(0, match.index) + (isHyphen ? "-" : match[0] === " - " ? " -" : "");
    return [first, name.slice(match.index + match[0].length)];
  });
  const longest = (lines: string[]) => Math.max(...lines.map((line) => withoutMarks(line).length));
  const best = breaks.toSorted((one, other) => longest(one) - longest(other))[0];
  return best ? [[name], best] : [[name]];
}
