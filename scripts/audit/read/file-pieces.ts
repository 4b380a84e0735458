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
};

/** The pieces of a text file; undefined for a kind of file that cannot be read. */
export function filePieces(path: string, text: string): readonly Piece[] | undefined {
  return readers[path.split(".").at(-1) ?? ""]?.(text);
}
