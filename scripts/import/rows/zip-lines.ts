import iconv from "iconv-lite";
import type { ProblemList } from "../problem-list.ts";
import { readZipMember } from "./zip-member.ts";

/**
 * Reads the one text file in a zip line by line. The text is decoded as it is
 * unpacked: it may be 100 MB, of which no more than a chunk is held at a time.
 * `onLine` gets the lines counted from 1. Returns the name of the text file, or
 * undefined when the zip could not be read to its end.
 */
export async function readZipLines(
  problems: ProblemList,
  onLine: (text: string, line: number) => void,
): Promise<string | undefined> {
  let line = 0;
  let rest = "";
  let decoder: ReturnType<typeof iconv.getDecoder> | undefined;
  const emit = (text: string): void =>
    onLine(text.endsWith("\r") ? text.slice(0, -1) : text, ++line);
  const memberName = await readZipMember(problems, "één tekstbestand", (chunk) => {
    decoder ??= iconv.getDecoder(detectEncoding(chunk));
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) emit(text);
  });
  if (memberName === undefined) return undefined;
  rest += decoder?.end() ?? "";
  if (rest !== "") emit(rest);
  return memberName;
}

/**
 * Statbel marks UTF-8 with a byte order mark and writes Windows-1252 without one.
 * iconv-lite removes the mark.
 */
function detectEncoding(start: Buffer): "utf8" | "win1252" {
  return start.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? "utf8" : "win1252";
}
