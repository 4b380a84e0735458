import { crc32 } from "node:zlib";
import iconv from "iconv-lite";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { ProblemList } from "./problem-list.ts";

const brokenZipHint = "Het bestand is onvolledig of beschadigd: download het opnieuw.";

/**
 * Reads the one text file in a zip line by line. The text is decoded as it is
 * unpacked: it may be 100 MB, of which no more than a chunk is held at a time.
 * `onLine` gets the lines counted from 1. Returns the name of the text file, or
 * undefined when the zip could not be read to its end.
 */
export async function readZipLines(
  problems: ProblemList,
  onLine: (text: string, line: number, memberName: string) => void,
): Promise<string | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(problems.file, { autoClose: false });
    const members: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith("/")) members.push(entry);
    }
    const [member] = members;
    if (!member || members.length > 1) {
      const names = members.map((entry) => entry.fileName).join(", ");
      problems.add({}, names ? `bestanden ${names} in de zip` : "een lege zip", "één tekstbestand");
      return undefined;
    }
    const checksum = await readLines(await zip.openReadStreamPromise(member), (text, line) =>
      onLine(text, line, member.fileName),
    );
    if (checksum !== member.crc32) {
      problems.add({}, "inhoud die niet klopt met de controlesom", "een gave zip", brokenZipHint);
      return undefined;
    }
    return member.fileName;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.add({}, `een zip die niet te lezen is (${reason})`, "een gave zip", brokenZipHint);
    return undefined;
  } finally {
    zip?.close();
  }
}

async function readLines(
  stream: AsyncIterable<Buffer>,
  onLine: (text: string, line: number) => void,
): Promise<number> {
  let checksum = 0;
  let line = 0;
  let rest = "";
  let decoder: ReturnType<typeof iconv.getDecoder> | undefined;
  const emit = (text: string): void =>
    onLine(text.endsWith("\r") ? text.slice(0, -1) : text, ++line);
  for await (const chunk of stream) {
    checksum = crc32(chunk, checksum);
    decoder ??= iconv.getDecoder(detectEncoding(chunk));
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) emit(text);
  }
  rest += decoder?.end() ?? "";
  if (rest !== "") emit(rest);
  return checksum;
}

/**
 * Statbel marks UTF-8 with a byte order mark and writes Windows-1252 without one.
 * iconv-lite removes the mark.
 */
function detectEncoding(start: Buffer): "utf8" | "win1252" {
  return start.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? "utf8" : "win1252";
}
