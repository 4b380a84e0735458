import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { ProblemList } from "./problem-list.ts";

const brokenZipHint = "Het bestand is onvolledig of beschadigd: download het opnieuw.";

/**
 * Unpacks the one file in a zip, chunk by chunk. Returns its name, or undefined,
 * with a problem, when the zip could not be read to its end. What `onChunk` got
 * is to be thrown away then. `expected` says in Dutch what should be in the zip.
 */
export async function readZipMember(
  problems: ProblemList,
  expected: string,
  onChunk: (chunk: Buffer, memberName: string) => void,
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
      problems.add({}, names ? `bestanden ${names} in de zip` : "een lege zip", expected);
      return undefined;
    }
    let checksum = 0;
    for await (const chunk of await zip.openReadStreamPromise(member)) {
      checksum = crc32(chunk as Buffer, checksum);
      onChunk(chunk as Buffer, member.fileName);
    }
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
