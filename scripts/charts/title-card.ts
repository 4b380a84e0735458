import type { HouseStyle } from "../model/house-style.ts";

/** In pixels: what the large platforms show beside a link. */
export const cardSize = { width: 1200, height: 630 } as const;

export interface TitleCard {
  readonly title: string;
  readonly subtitle: string;
  /** Who publishes, at the foot. */
  readonly foot: string;
  readonly style: Pick<HouseStyle, "accent" | "onAccent">;
  /** A map in colours that fit on the accent, as SVG; absent where there is none. */
  readonly map?: string | undefined;
}

const margin = 80;
/** Room for words beside a map, and without one. */
const textWidth = { besideMap: 680, alone: 1040 } as const;
const mapBox = { x: 800, y: 130, width: 320, height: 370 } as const;

/** A picture for a link: words and where a place lies, and no figure. */
export function titleCard({ title, subtitle, foot, style, map }: TitleCard): string {
  const width = map ? textWidth.besideMap : textWidth.alone;
  const line = (text: string, y: number, largest: number, weight: number): string =>
    `<text x="${margin}" y="${y}" font-family="Source Sans 3" font-weight="${weight}" font-size="${fitting(text, largest, width)}" fill="${style.onAccent}">${escapeText(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}"><rect width="${cardSize.width}" height="${cardSize.height}" fill="${style.accent}"/>${line(title, 290, 120, 600)}${line(subtitle, 370, 52, 400)}<rect x="${margin}" y="520" width="120" height="4" fill="${style.onAccent}"/>${line(foot, 570, 34, 400)}${map ? placed(map) : ""}</svg>`;
}

/** A letter is about half as wide as it is high. */
const letterWidth = 0.52;

function fitting(text: string, largest: number, width: number): number {
  return Math.min(largest, Math.floor(width / (text.length * letterWidth)));
}

function placed(map: string): string {
  const viewBox = /viewBox="([^"]*)"/.exec(map)?.[1] ?? "";
  const { x, y, width, height } = mapBox;
  return map.replace(
    /<svg\b[^>]*>/,
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${viewBox}">`,
  );
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
