import type { Piece, PrintedPiece } from "../../model/manifest.ts";

/** Pieces of a built file that the manifest does not have, and the other way round. */
interface Differences {
  readonly unexpected: readonly Piece[];
  readonly absent: readonly PrintedPiece[];
}

/** Compares place by place; a text that stands twice in one place must be announced twice. */
export function comparePieces(
  built: readonly Piece[],
  announced: readonly PrintedPiece[],
): Differences {
  const waiting = new Map<string, PrintedPiece[]>();
  for (const piece of announced) {
    const key = keyOf(piece);
    const list = waiting.get(key);
    if (list) list.push(piece);
    else waiting.set(key, [piece]);
  }
  const unexpected = built.filter((piece) => waiting.get(keyOf(piece))?.pop() === undefined);
  return { unexpected, absent: [...waiting.values()].flat() };
}

function keyOf({ place, kind, text }: Piece): string {
  return `${place}\u0000${kind}\u0000${text}`;
}
