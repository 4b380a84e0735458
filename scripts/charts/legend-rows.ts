import { sizes } from "./chart-theme.ts";
import { textWidth } from "./text-metrics.ts";

interface LegendEntry {
  readonly text: string;
  /** Left edge of the swatch and middle of the row, from the legend's corner. */
  readonly x: number;
  readonly y: number;
}

interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly height: number;
  readonly swatch: number;
  readonly textOffset: number;
}

const swatch = 11;
const textOffset = swatch + 6;
const entryGap = 18;
const rowHeight = 18;

/** Entries side by side, on as many rows as their measured widths need. */
export function placeLegend(texts: readonly string[], width: number): Legend {
  let x = 0;
  let row = 0;
  const entries = texts.map((text): LegendEntry => {
    const needed = textOffset + textWidth(text, sizes.text);
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    const entry = { text, x, y: row * rowHeight + rowHeight / 2 };
    x += needed + entryGap;
    return entry;
  });
  return { entries, height: (row + 1) * rowHeight + 8, swatch, textOffset };
}
