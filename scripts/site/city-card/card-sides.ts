/** What a side has to hold of a theme. */
export interface CardBlock {
  /** Figures beside the largest one. */
  readonly others: number;
  /** Whether each of those has a line of its own with what it compares with, or three share one. */
  readonly isCompared: boolean;
  /** Whether there is a picture to show where there is room. */
  readonly hasFigure: boolean;
}

/** Which blocks stand on the first side, and which of all show their picture. */
export interface CardSides {
  readonly onFront: number;
  readonly withFigure: readonly boolean[];
}

/** Millimetres of paper, measured in print: what style rules give each of these. */
const height = {
  side: 263,
  /** Name of the city, and how to read the rows. */
  head: 36,
  /** Notes, sources, code to scan. */
  foot: 50,
  /** Name and source of a theme, with the white around them. */
  frame: 11,
  row: 10,
  rowOfThree: 25,
  /** Beside the rows stands the largest figure of the theme. */
  least: 32,
  figure: 48,
} as const;

/**
 * Divides the themes over two sides so that neither is much fuller than the other, in
 * their order, and gives what room is left to pictures.
 */
export function divideOverSides(blocks: readonly CardBlock[]): CardSides {
  const heights = blocks.map(
    ({ others, isCompared }) =>
      height.frame +
      Math.max(
        height.least,
        isCompared ? others * height.row : Math.ceil(others / 3) * height.rowOfThree,
      ),
  );
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  const fullest = (cut: number) =>
    Math.max(height.head + sum(heights.slice(0, cut)), height.foot + sum(heights.slice(cut)));
  const cuts = blocks.map((_, at) => at + 1).slice(0, -1);
  const onFront = cuts.toSorted((one, other) => fullest(one) - fullest(other))[0] ?? blocks.length;
  const left = {
    front: height.side - height.head - sum(heights.slice(0, onFront)),
    back: height.side - height.foot - sum(heights.slice(onFront)),
  };
  // Where least stands beside the largest figure a picture fills the gap.
  const emptiest = [...blocks.entries()].toSorted(
    ([, one], [, other]) => one.others - other.others,
  );
  const withFigure = blocks.map(() => false);
  for (const [at, { hasFigure }] of emptiest) {
    const side = at < onFront ? "front" : "back";
    if (!hasFigure || left[side] < height.figure) continue;
    left[side] -= height.figure;
    withFigure[at] = true;
  }
  return { onFront, withFigure };
}
