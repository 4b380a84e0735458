import { openPromise, type ZipFile } from "yauzl";
import type { ProblemList } from "./problem-list.ts";

/** A Shapefile of a city is some megabytes; a zip that unpacks to more than this is something else. */
const maximumBytes = 200_000_000;

/** Unpacks a small zip: name of each file in it → bytes. Undefined, with a problem, when it cannot. */
export async function readZipMembers(
  problems: ProblemList,
): Promise<ReadonlyMap<string, Buffer> | undefined> {
  let zip: ZipFile | undefined;
  const members = new Map<string, Buffer>();
  let bytes = 0;
  try {
    zip = await openPromise(problems.file, { autoClose: false });
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      bytes += entry.uncompressedSize;
      if (bytes > maximumBytes) {
        problems.add({}, "een zip die te groot uitpakt", "een zip met één Shapefile");
        return undefined;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        chunks.push(chunk as Buffer);
      }
      members.set(entry.fileName, Buffer.concat(chunks));
    }
    return members;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.add({}, `een zip die niet te lezen is (${reason})`, "een gave zip");
    return undefined;
  } finally {
    zip?.close();
  }
}
