const number = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?`;
const numbers = new RegExp(`^(?:${number}(?:px|%)?[\\s,]*)+$`);
const path = new RegExp(`^(?:[MLHVCSQTAZ]|${number}|[\\s,])*$`, "i");
const transform = new RegExp(
  `^(?:(?:translate|rotate|scale|matrix)\\((?:${number}[\\s,]*)+\\)\\s*)+$`,
);
const colour =
  /^(?:#[\da-f]{3,8}|none|transparent|white|black|currentColor|url\(#[\w-]+\)|rgba?\([\d\s,.%]+\))$/i;

/** Attributes that place and colour shapes, each with all that may stand in it. */
const grammars: Readonly<Record<string, RegExp>> = {
  d: path,
  points: numbers,
  transform,
  patterntransform: transform,
  viewbox: numbers,
  fill: colour,
  stroke: colour,
  "clip-path": colour,
  "font-family": /^'Source Sans 3'$/,
  "font-weight": /^(?:400|600|700|bold|normal)$/,
  "font-size": numbers,
  "stroke-width": numbers,
  "stroke-dasharray": numbers,
  "stroke-dashoffset": numbers,
  "stroke-miterlimit": numbers,
  opacity: numbers,
  "fill-opacity": numbers,
  "stroke-opacity": numbers,
  version: /^1\.1$/,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  ...Object.fromEntries(
    [
      "x",
      "y",
      "x1",
      "x2",
      "y1",
      "y2",
      "dx",
      "dy",
      "cx",
      "cy",
      "r",
      "rx",
      "ry",
      "width",
      "height",
    ].map((name) => [name, numbers]),
  ),
};

/** True for a coordinate or colour of a picture that says nothing else. */
export function isDrawing(name: string, value: string): boolean {
  return grammars[name.toLowerCase()]?.test(value) ?? false;
}
