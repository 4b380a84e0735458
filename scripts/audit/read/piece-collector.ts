import { createHash } from "node:crypto";
import type { Piece, PieceKind } from "../../model/manifest.ts";
import { isOnlySigns } from "./missing-signs.ts";

/** Collects the texts of one file that can hold a number: those with a digit, a mark or a sign. */
interface PieceCollector {
  add(place: string, kind: PieceKind, text: string): void;
  readonly pieces: Piece[];
}

/** Digits of any script, fractions, raised digits; and the marks of a build that is writing. */
const canCount = /[\p{N}\ufdd0-\ufdef]/u;

export function collectPieces(): PieceCollector {
  const pieces: Piece[] = [];
  return {
    pieces,
    add(place, kind, text) {
      const trimmed = text.trim();
      if (canCount.test(trimmed) || isOnlySigns(trimmed))
        pieces.push({ place, kind, text: trimmed });
    },
  };
}

/** A short name for a long value, so that a picture is one piece. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
