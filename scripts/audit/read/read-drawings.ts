import { summedWords } from "../../model/summed-words.ts";
import { missingSign } from "../../model/value.ts";
import type { Box, DrawnShapes, Point } from "./drawn-shapes.ts";
import { withoutSamples } from "./legend-samples.ts";

const number = String.raw`(-?\d*\.?\d+)`;
const box = new RegExp(`^M${number},${number}h${number}v${number}h${number}Z$`);
const translation = new RegExp(`translate\\(${number}(?:[ ,]${number})?\\)`);
const steps = new RegExp(`([ML])${number},${number}|([HV])${number}`, "g");
const tag = /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>([^<]*)/g;
/** Groups, words and definitions draw nothing themselves. */
const silent: ReadonlySet<string> = new Set(["svg", "g", "text"]);

/** The shapes of every picture in a page or file, in the order in which they stand there. */
export function readDrawings(markup: string): readonly DrawnShapes[] {
  return [...markup.matchAll(/<svg\b[\s\S]*?<\/svg>/g)].map(([picture]) => readShapes(picture));
}

function readShapes(picture: string): DrawnShapes {
  const shapes = {
    boxes: [] as Box[],
    lines: [] as (readonly Point[])[],
    rules: [] as number[],
    dots: [] as Point[],
    signs: [] as Point[],
    areas: [] as string[],
    areaCorners: new Set<string>(),
    chips: [] as string[],
    others: [] as string[],
  };
  const legends: Point[] = [];
  const origins: Point[] = [];
  const withoutDefinitions = picture.replace(/<defs>[\s\S]*?<\/defs>/g, "");
  for (const [
    whole,
    closing,
    name = "",
    attributes = "",
    alone,
    text,
  ] of withoutDefinitions.matchAll(tag)) {
    if (closing) {
      origins.pop();
      continue;
    }
    // The picture and its first group only say where the plot lies.
    const isFrame = origins.length < 2 && (name === "svg" || name === "g");
    const origin = isFrame
      ? start
      : move(origins.at(-1) ?? start, attribute(attributes, "transform"));
    if (!alone) origins.push(origin);
    if (name === "text" && text === missingSign("suppressed")) shapes.signs.push(origin);
    if (name === "text" && text === summedWords) legends.push(origin);
    if (name === "path") addPath(shapes, attributes, origin);
    else if (name === "line") {
      if (attribute(attributes, "x2") === "0") shapes.rules.push(origin.x);
    } else if (!silent.has(name)) shapes.others.push(whole);
  }
  return withoutSamples(shapes, legends);
}

type Mutable<Shapes> = {
  [Kind in keyof Shapes]: Shapes[Kind] extends readonly (infer One)[] ? One[] : Set<string>;
};

function addPath(shapes: Mutable<DrawnShapes>, attributes: string, origin: Point): void {
  const path = attribute(attributes, "d");
  const fill = attribute(attributes, "fill");
  const found = box.exec(path);
  if (found) {
    const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
    shapes.boxes.push({ x: origin.x + x, y: origin.y + y, width, height });
  } else if (/^[^HVL]*A[^HVL]*$/.test(path)) shapes.dots.push(origin);
  else if (path.endsWith("Z")) {
    if (path.includes("C")) shapes.chips.push(fill);
    // Without a fill it is the outline of a map.
    else if (fill !== "") {
      shapes.areas.push(fill);
      for (const { x, y } of cornersOf(path, origin)) shapes.areaCorners.add(`${x} ${y}`);
    }
  } else if (path.replace(steps, "") === "") shapes.lines.push(cornersOf(path, origin));
  else shapes.others.push(path);
}

function cornersOf(path: string, origin: Point): readonly Point[] {
  let { x, y } = origin;
  return [...path.matchAll(steps)].map(([, , toX, toY, direction, to]) => {
    if (direction === "H") x = origin.x + Number(to);
    else if (direction === "V") y = origin.y + Number(to);
    else [x, y] = [origin.x + Number(toX), origin.y + Number(toY)];
    return { x, y };
  });
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}

const start: Point = { x: 0, y: 0 };

function move(origin: Point, transform: string): Point {
  const [, x = "0", y = "0"] = translation.exec(transform) ?? [];
  return { x: origin.x + Number(x), y: origin.y + Number(y) };
}
