import iconv from "iconv-lite";
import type { ByteSource } from "./byte-source.ts";
import { refuse } from "./refuse.ts";

type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * What a text is written in: a byte order mark says so; without one it is UTF-8 where all of it is
 * valid UTF-8, and else Windows-1252, as Statbel wrote in some years. Refuses bytes that are no text.
 */
export async function detectEncoding(source: ByteSource): Promise<TextEncoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let isFirst = true;
  for await (const piece of source.open()) {
    if (isFirst) {
      if (piece[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
      if (piece[0] === 0xfe && piece[1] === 0xff) return "utf-16be";
      isFirst = false;
    }
    refuseBinary(source.path, piece);
    if (!isUtf8) continue;
    try {
      utf8.decode(piece, { stream: true });
    } catch {
      isUtf8 = false;
    }
  }
  try {
    if (isUtf8) utf8.decode();
  } catch {
    isUtf8 = false;
  }
  return isUtf8 ? "utf-8" : "windows-1252";
}

function refuseBinary(path: string, piece: Buffer): void {
  if (!piece.includes(0)) return;
  refuse(
    path,
    "bytes die geen tekst zijn",
    "een CSV- of tekstbestand, of een van de andere soorten in docs/invoer.md",
    "Geef het bestand zoals de uitgever het verspreidt.",
  );
}

/** The text piece by piece, without a byte order mark. */
export async function* decodeText(
  source: ByteSource,
  encoding: TextEncoding,
): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const piece of source.open()) yield decoder.write(piece);
  yield decoder.end() ?? "";
}
