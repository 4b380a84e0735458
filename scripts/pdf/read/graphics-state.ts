import type { PdfFont } from "./font.ts";
import { type Box, identity, type Matrix, multiply } from "./matrix.ts";

/** What q saves and Q restores, as far as it tells where and how text is drawn. */
export interface GraphicsState {
  readonly matrix: Matrix;
  /** What is drawn outside it does not show. */
  readonly clip: Box;
  readonly font: PdfFont | undefined;
  readonly fontSize: number;
  /** 3 is invisible. */
  readonly renderMode: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  /** 1 is the font's own width. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

export function initialState(matrix: Matrix, clip: Box): GraphicsState {
  return {
    matrix,
    clip,
    font: undefined,
    fontSize: 0,
    renderMode: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
}

/** Where the next glyph comes. */
export interface TextPlace {
  readonly line: Matrix;
  readonly glyph: Matrix;
}

export const textStart: TextPlace = { line: identity, glyph: identity };

export function moveLine({ line }: TextPlace, right: number, up: number): TextPlace {
  const moved = multiply([1, 0, 0, 1, right, up], line);
  return { line: moved, glyph: moved };
}

export function advance({ line, glyph }: TextPlace, right: number): TextPlace {
  return { line, glyph: multiply([1, 0, 0, 1, right, 0], glyph) };
}
