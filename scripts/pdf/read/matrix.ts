/** The six numbers of a PDF transformation: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `first` and then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

/** Left, bottom, right and top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The box around points of (x, y) pairs, after the transformation; undefined without points. */
export function boxAround(
  coordinates: readonly number[],
  [a, b, c, d, e, f]: Matrix,
): Box | undefined {
  let box: Box | undefined;
  for (let index = 0; index + 1 < coordinates.length; index += 2) {
    const [x, y] = [coordinates[index] ?? 0, coordinates[index + 1] ?? 0];
    const [left, bottom] = [a * x + c * y + e, b * x + d * y + f];
    box = joinBoxes(box, [left, bottom, left, bottom]);
  }
  return box;
}

export function joinBoxes(one: Box | undefined, other: Box): Box {
  if (!one) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** What both boxes cover; undefined where they do not meet. */
export function intersect(one: Box, other: Box): Box | undefined {
  const box: Box = [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
  return box[0] <= box[2] && box[1] <= box[3] ? box : undefined;
}
