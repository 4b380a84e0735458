import type { MarkedSpan, Printed } from "./figure-mark.ts";

/**
 * What a build meant to publish: of every file each piece of text with a number
 * or a sign in it, and what each number follows from. It never holds a hidden
 * number, and stands outside the site.
 */
export interface Manifest {
  /** By path, relative to the site. A file that is not here may not be there. */
  readonly files: Readonly<Record<string, FileManifest>>;
  /** What was printed, by the names that spans use. */
  readonly printed: Readonly<Record<string, Printed>>;
  /** Names of the figures that pictures draw: a coordinate can be measured. */
  readonly drawn: readonly string[];
  readonly vocabulary: Vocabulary;
}

export type FileManifest =
  | { readonly kind: "text"; readonly pieces: readonly PrintedPiece[] }
  /** Fonts, logos, style sheets, PNG: nothing in them comes from a figure, or all from `source`. */
  | { readonly kind: "bytes"; readonly sha256: string; readonly source?: string }
  | { readonly kind: "pdf"; readonly page: string; readonly description: PdfMetadata };

export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  /** ISO date. */
  readonly date: string;
}

/** A text of a file in a place that a reader can find again. */
export interface Piece {
  /** In Dutch, by structure: `figuur "loodsen-rang", tabel "…", rij "Duinstad", kolom "2022"`. */
  readonly place: string;
  readonly kind: PieceKind;
  readonly text: string;
}

/**
 * - `tekst`: what readers see; `cijfer`: the same in a cell that holds figures only;
 * - `kenmerk …`: an attribute; `commentaar`, `instructie`: what only code shows;
 * - `tekening`: a digest of all coordinates and colours of one picture.
 */
export type PieceKind =
  | "tekst"
  | "cijfer"
  | "commentaar"
  | "instructie"
  | "tekening"
  | `kenmerk ${string}`;

export interface PrintedPiece extends Piece {
  readonly spans: readonly MarkedSpan[];
}

/** Texts with digits that are no figures, as people wrote them. */
export interface Vocabulary {
  /** Names, definitions, sentences of editors; each at least a word or a range ("0-4"). */
  readonly texts: readonly string[];
  /** Ids and addresses: for links, file names and anchors. */
  readonly ids: readonly string[];
  /** Years that figures have. */
  readonly periods: readonly string[];
  /** Written out, and for programs: "1 januari 2022", "2022-01-01". */
  readonly dates: readonly string[];
}
