import type { Config } from "vega-lite";
import { contrastRatio } from "../model/contrast.ts";
import { vegaNumberLocale } from "../model/format.ts";
import type { HouseStyle } from "../model/house-style.ts";
import { formatOklch, parseOklch } from "./colour.ts";

/** Sizes in pixels at 1:1; nothing a reader must read is smaller than `small`. */
export const sizes = {
  text: 12,
  small: 11,
  lineHeight: 14,
  ownLine: 2.5,
  comparisonLine: 1.5,
  point: 30,
  gap: 8,
} as const;

export const greys = {
  ink: "#262626",
  muted: "#595959",
  comparison: ["#6b6b6b", "#828282", "#6b6b6b", "#828282"],
  bar: "#b8b8b8",
  axis: "#8c8c8c",
  /** Lines and ticks on the tint of a tile, light or dark: 3:1 on both. */
  onTint: "#787878",
  grid: "#e4e4e4",
  band: "#f4f4f4",
  paper: "#ffffff",
} as const;

/** Comparison lines differ in dash, so that they stay apart in black and white. */
export const comparisonDashes = [
  [6, 3],
  [2, 2.5],
  [9, 3, 2, 3],
  [3, 5],
] as const;
export const projectionDash = [3, 2.5] as const;

/** Placeholder that rendering replaces by the chart's own pattern. */
export const hatchFill = "url(#arcering)";

export interface ChartTheme {
  readonly accent: string;
  /** Dark to light, one hue; neighbours and their printed text keep their contrast. */
  readonly categories: (count: number) => readonly string[];
  /** Light to dark, for the classes of a map. */
  readonly classes: (count: number) => readonly string[];
  /** Two bars side by side that carry a dark outline on top. */
  readonly pair: readonly [string, string];
  readonly config: Config;
}

export function chartTheme(style: HouseStyle): ChartTheme {
  const { chroma, hue, lightness } = parseOklch(style.accent);
  const tone = (level: number, strength: number) =>
    formatOklch({ lightness: level, chroma: Math.min(chroma, 0.19) * strength, hue });
  const ramp = (count: number, dark: number, light: number) =>
    Array.from({ length: count }, (_, index) => {
      const share = count === 1 ? 0 : index / (count - 1);
      return tone(dark + (light - dark) * share, 1 - 0.68 * share ** 1.4);
    });
  return {
    accent: style.accent,
    categories: (count) => ramp(count, Math.min(lightness, 0.42), count > 2 ? 0.9 : 0.76),
    classes: (count) => (count === 1 ? [tone(0.72, 0.8)] : ramp(count, 0.36, 0.93).reverse()),
    pair: [tone(0.6, 0.85), tone(0.8, 0.55)],
    config: chartConfig,
  };
}

/** A text colour with at least 4.5:1; on a middle tone only black itself has that. */
export function textOn(fill: string): string {
  const soft = [greys.ink, greys.paper].find((text) => contrastRatio(text, fill) >= 4.5);
  return soft ?? "#000000";
}

/** Halfway to white: a projection next to what was counted. */
export function lighten(fill: string): string {
  const { lightness, chroma, hue } = parseOklch(fill);
  return formatOklch({ lightness: lightness + (1 - lightness) * 0.55, chroma: chroma * 0.5, hue });
}

// A name with a digit must be quoted, or the font attribute is invalid CSS.
const fontName = "'Source Sans 3'";

const chartConfig: Config = {
  background: "transparent",
  font: fontName,
  locale: { number: vegaNumberLocale },
  aria: false,
  view: { stroke: null },
  text: { fontSize: sizes.text, fill: greys.ink, baseline: "middle", lineHeight: sizes.lineHeight },
  axis: {
    labelFontSize: sizes.text,
    labelColor: greys.muted,
    labelAngle: 0,
    labelLimit: 0,
    labelPadding: 6,
    title: null,
    ticks: false,
    domain: false,
    grid: false,
    gridColor: greys.grid,
    gridWidth: 1,
  },
};
