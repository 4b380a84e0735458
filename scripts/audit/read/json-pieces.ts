import type { Piece } from "../../model/manifest.ts";
import { collectPieces } from "./piece-collector.ts";

/** Every value and every key of a JSON file. */
export function jsonPieces(text: string): readonly Piece[] {
  const collector = collectPieces();
  const visit = (value: unknown, place: string): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        const below = Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`;
        if (!Array.isArray(value)) collector.add(place, "kenmerk sleutel", key);
        visit(child, below);
      }
    } else {
      collector.add(place, typeof value === "number" ? "cijfer" : "tekst", String(value));
    }
  };
  visit(JSON.parse(text), "json");
  return collector.pieces;
}
