import type { ProblemList } from "../problem-list.ts";
import { listZip } from "../read/zip-archive.ts";
import { addRefusal } from "./zip-member.ts";

/** A Shapefile of a city is some megabytes; a zip that unpacks to more than this is something else. */
const maximumBytes = 200_000_000;

/** Unpacks a small zip: name of each file in it → bytes. Undefined, with a problem, when it cannot. */
export async function readZipMembers(
  problems: ProblemList,
): Promise<ReadonlyMap<string, Buffer> | undefined> {
  const members = new Map<string, Buffer>();
  let bytes = 0;
  try {
    for (const { name, open } of (await listZip(problems.file)).values()) {
      const chunks: Buffer[] = [];
      for await (const chunk of open()) {
        bytes += chunk.length;
        if (bytes > maximumBytes) {
          problems.add({}, "een zip die te groot uitpakt", "een zip met één Shapefile");
          return undefined;
        }
        chunks.push(chunk);
      }
      members.set(name, Buffer.concat(chunks));
    }
    return members;
  } catch (error) {
    return addRefusal(problems, error);
  }
}
