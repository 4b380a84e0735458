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
