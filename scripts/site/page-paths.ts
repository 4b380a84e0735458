import type { DocumentKind } from "../model/theme.ts";

/** Where every page and file of the site stands, relative to its root; folders end in "/". */
export const homePath = "";
export const sharedPaths = {
  method: "methode/",
  sources: "bronnen/",
  glossary: "begrippen/",
} as const;

export function cityPath(city: string): string {
  return `${city}/`;
}

export function cityStylePath(city: string): string {
  return `${city}/huisstijl.css`;
}

/** How many counts of a city are hidden, for people and for programs. */
export function hidingPath(city: string): string {
  return `${city}/versluierde-cijfers/`;
}

export function hidingFilePath(city: string): string {
  return `${city}/versluiering.json`;
}

export function documentPath(city: string, theme: string, kind: DocumentKind): string {
  return `${city}/${theme}/${kind}/`;
}

export function pdfPath(city: string, theme: string, kind: DocumentKind): string {
  return `${city}/${theme}/${kind}-${theme}-${city}.pdf`;
}

export type FigureFormat = "svg" | "png" | "csv";

export function figureFilePath(
  city: string,
  theme: string,
  figure: string,
  format: FigureFormat,
): string {
  return `${city}/${theme}/figuren/${figure}.${format}`;
}
