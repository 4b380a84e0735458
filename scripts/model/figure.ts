/** What a figure shows, as an entry in a theme's figuren.json. */
export interface FigureDefinition {
  readonly id: string;
  readonly theme: string;
  readonly kind: FigureKind;
  readonly indicator: string;
  /** Line: also draw the comparison areas. */
  readonly showComparisons: boolean;
  /** Stacked bars: one bar per area, or one per period. */
  readonly across: "areas" | "periods";
  /** Periods to show when fewer than all, e.g. ["2012","2022"]; empty = all. */
  readonly periods: readonly string[];
  /** Table of parts: ids of the indicators that are its columns. */
  readonly columns: readonly string[];
  /** Map: of the parts of a city, or of its statistical sectors. */
  readonly areas: "parts" | "sectors";
  /** For the pages of a city's parts, not for its report. */
  readonly isOfParts: boolean;
  /** Short reading help under the figure; optional. */
  readonly note?: string;
}

export const figureKinds = [
  "lijn",
  "piramide",
  "rangbalken",
  "stapelbalken",
  "kaart",
  "tabel",
  "kruistabel",
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** True for a figure that has one figure for each part of a city, by which it can be divided in other ways. */
export function isAboutParts({ kind, areas, isOfParts }: FigureDefinition): boolean {
  return !isOfParts && (kind === "tabel" || (kind === "kaart" && areas === "parts"));
}

/** The id of a figure that comes once more, by another division: "delen-tabel-stadsdelen". */
export function repeatedFigureId(figure: string, division: string): string {
  return `${figure}-${division}`;
}
