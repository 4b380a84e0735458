export interface Box {
  readonly x: number;
  readonly y: number;
  /** Negative for a box that was drawn to the left. */
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a picture shows without words, from the corner of its plot: pixels, to the right and down. */
export interface DrawnShapes {
  readonly boxes: readonly Box[];
  /** Open lines, as their corners. */
  readonly lines: readonly (readonly Point[])[];
  /** Places of upright rules. */
  readonly rules: readonly number[];
  readonly dots: readonly Point[];
  /** Signs that stand for a hidden figure. */
  readonly signs: readonly Point[];
  /** Filled areas that are no boxes, such as those of a map, by their fill. */
  readonly areas: readonly string[];
  /** Corners of those, as "x y". */
  readonly areaCorners: ReadonlySet<string>;
  /** Boxes with round corners, by their fill. */
  readonly chips: readonly string[];
  /** Elements and paths of other kinds, as they stand there. */
  readonly others: readonly string[];
}
