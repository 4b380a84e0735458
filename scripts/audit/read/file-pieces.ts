import type { Piece } from "../../model/manifest.ts";
import { calendarPieces } from "./calendar-pieces.ts";
import { csvPieces } from "./csv-pieces.ts";
import { jsonPieces } from "./json-pieces.ts";
import { markupPieces } from "./markup-pieces.ts";

const readers: Readonly<Record<string, (text: string) => readonly Piece[]>> = {
  html: (text) => markupPieces(text, "html"),
  svg: (text) => markupPieces(text, "svg"),
  csv: csvPieces,
  json: jsonPieces,
  jsonld: jsonPieces,
  ics: calendarPieces,
  xml: feedPieces,
  atom: feedPieces,
};

/** A text that is an address is read as one, as in an attribute. */
function feedPieces(text: string): readonly Piece[] {
  return markupPieces(text, "svg").map((piece) =>
    piece.kind === "tekst" && /^https:\/\/\S+$/.test(piece.text)
      ? { ...piece, kind: "kenmerk href" }
      : piece,
  );
}

/** The pieces of a text file; undefined for a kind of file that cannot be read. */
export function filePieces(path: string, text: string): readonly Piece[] | undefined {
  return readers[path.split(".").at(-1) ?? ""]?.(text);
}
