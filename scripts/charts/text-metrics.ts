import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";
import { type MeasuredItem, textMetrics } from "vega-scenegraph";
import { withoutMarks } from "../model/figure-mark.ts";

/** Charts are set in two weights only. */
export type FontWeight = 400 | 600;
export const fontWeights: readonly FontWeight[] = [400, 600];

type FontFormat = "woff" | "woff2";

/** Static files: a variable font becomes Type 3 in the PDF. */
export function fontFile(weight: FontWeight, format: FontFormat): string {
  const name = `source-sans-3-latin-${weight}-normal.${format}`;
  return fileURLToPath(import.meta.resolve(`@fontsource/source-sans-3/files/${name}`));
}

const fonts = new Map<FontWeight, fontkit.Font>();

function openFont(weight: FontWeight): fontkit.Font {
  let font = fonts.get(weight);
  if (!font) {
    // A woff2 file holds one font; only collections give the other type.
    font = fontkit.openSync(fontFile(weight, "woff2")) as fontkit.Font;
    fonts.set(weight, font);
  }
  return font;
}

// The same few hundred labels return in every city's charts.
const widths = new Map<string, number>();

/** Width in pixels of one line, kerning included. */
export function textWidth(marked: string, fontSize: number, weight: FontWeight = 400): number {
  const text = withoutMarks(marked);
  if (text === "") return 0;
  const key = `${weight} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    const font = openFont(weight);
    width = font.layout(text).advanceWidth / font.unitsPerEm;
    widths.set(key, width);
  }
  return width * fontSize;
}

/**
 * Vega guesses 0.8 em per letter where there is no canvas, which leaves wide
 * margins. Call before the first chart is parsed.
 */
export function installTextMetrics(): void {
  textMetrics.width = (item: MeasuredItem, text: unknown) => {
    const isBold = item.fontWeight === "bold" || Number(item.fontWeight) >= 600;
    return textWidth(String(text ?? "").trim(), item.fontSize ?? 11, isBold ? 600 : 400);
  };
}
