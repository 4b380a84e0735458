import { comparisonSlug } from "../figures/peers-report.ts";
import type { City, CityPart } from "../model/city.ts";
import { slugOf } from "../model/part-slugs.ts";
import type { DocumentKind } from "../model/theme.ts";

/** Where every page and file of the site stands, relative to its root; folders end in "/". */
export const homePath = "";
export const sharedPaths = {
  method: "methode/",
  sources: "bronnen/",
  glossary: "begrippen/",
  calendar: "releasekalender/",
  search: "zoeken/",
} as const;

/** All cities beside each other in one theme. */
export function comparisonPath(theme: string): string {
  return `${comparisonSlug}/${theme}/`;
}

/** Sorts a table of areas. */
export const sortScriptPath = "stijl/sorteren.js";

/** Searches all pages; its index stands beside the page of search. */
export const searchScriptPath = "stijl/zoeken.js";
export const searchIndexPath = "zoeken/pagefind/";
/** Reads off charts. */
export const chartScriptPath = "stijl/grafieken.js";

/** The feed of one theme, or of all. */
export function feedPath(theme = "alles"): string {
  return `${sharedPaths.calendar}${theme}.ics`;
}

/** What changed since the edition before, for people and for spreadsheets. */
export function newsPath(city: string): string {
  return `${city}/wat-is-er-nieuw/`;
}

export function newsFilePath(city: string): string {
  return `${city}/wat-is-er-nieuw.csv`;
}

/** The same for a reader of feeds. */
export function newsFeedPath(city: string): string {
  return `${city}/wat-is-er-nieuw.atom`;
}

/** What a city publishes, for the catalogues of open data portals. */
export function catalogPath(city: string): string {
  return `${city}/dcat.jsonld`;
}

export function cityPath(city: string): string {
  return `${city}/`;
}

export function cityStylePath(city: string): string {
  return `${city}/huisstijl.css`;
}

/** The most telling figures of every theme on one sheet. */
export function cityCardPath(city: string): string {
  return `${city}/stadskaart/`;
}

export function cityCardPdfPath(city: string): string {
  return `${city}/stadskaart-${city}.pdf`;
}

/** How many counts of a city are hidden, for people and for programs. */
export function hidingPath(city: string): string {
  return `${city}/versluierde-cijfers/`;
}

export function hidingFilePath(city: string): string {
  return `${city}/versluiering.json`;
}

/** How accessible its pages are, for people and for programs. */
export function statementPath(city: string): string {
  return `${city}/toegankelijkheid/`;
}

export function statementFilePath(city: string): string {
  return `${city}/toegankelijkheid.json`;
}

export function documentPath(city: string, theme: string, kind: DocumentKind): string {
  return `${city}/${theme}/${kind}/`;
}

export function pdfPath(city: string, theme: string, kind: DocumentKind): string {
  return `${city}/${theme}/${kind}-${theme}-${city}.pdf`;
}

type WithParts = Pick<City, "slug" | "partWords">;

/** The overview of all parts: "gent/wijken/", "vgc/gemeenten/". */
export function partsPath({ slug, partWords }: WithParts): string {
  return `${slug}/${slugOf(partWords.many)}/`;
}

export function partsFilePath(city: WithParts): string {
  return `${partsPath(city)}${slugOf(city.partWords.many)}.csv`;
}

export function partPath(city: WithParts, { slug }: Pick<CityPart, "slug">): string {
  return `${partsPath(city)}${slug}/`;
}

export function partPdfPath(city: WithParts, part: Pick<CityPart, "slug">): string {
  return `${partPath(city, part)}steekkaart-${part.slug}.pdf`;
}

/** Where the figures of a document come from, for people and for programs. */
export function provenancePath(city: string, theme: string): string {
  return `${city}/${theme}/herkomst/`;
}

export function provenanceFilePath(city: string, theme: string): string {
  return `${city}/${theme}/figuren/herkomst.jsonld`;
}

/** The place of an indicator on the page of provenance. */
export function indicatorAnchor(indicator: string): string {
  return `#indicator-${indicator}`;
}

export function figureAnchor(figure: string): string {
  return `#figuur-${figure}`;
}

/** "html" is the figure on a page of its own, for a frame in another site. */
export type FigureFormat = "svg" | "png" | "csv" | "json" | "html";

export function figureFilePath(
  city: string,
  theme: string,
  figure: string,
  format: FigureFormat,
): string {
  return `${city}/${theme}/figuren/${figure}.${format}`;
}
