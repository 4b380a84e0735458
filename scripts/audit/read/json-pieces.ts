import type { Piece } from "../../model/manifest.ts";
import { collectPieces } from "./piece-collector.ts";

/** Stands before a number with a mark, so that it can be read as a string and known as a number. */
const markedNumber = "\ufdd3";
const stringsAndMarks = /"(?:[^"\\]|\\.)*"|\ufdd0[^\ufdd2]*\ufdd2/g;

/** Every value and every key of a JSON file; while it is written its numbers have marks. */
export function jsonPieces(text: string): readonly Piece[] {
  const collector = collectPieces();
  const visit = (value: unknown, place: string, name = ""): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        const below = Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`;
        if (!Array.isArray(value)) collector.add(place, "kenmerk sleutel", key);
        visit(child, below, key);
      }
    } else if (typeof value === "string" && value.startsWith(markedNumber)) {
      collector.add(place, "cijfer", value.slice(markedNumber.length));
    } else if (typeof value === "string" && (name === "@id" || /^https?:\/\//.test(value))) {
      collector.add(place, "kenmerk href", value);
    } else {
      collector.add(place, typeof value === "number" ? "cijfer" : "tekst", String(value));
    }
  };
  const readable = text.replace(stringsAndMarks, (one) =>
    one.startsWith('"') ? one : `"${markedNumber}${one}"`,
  );
  visit(JSON.parse(readable), "json");
  return collector.pieces;
}
