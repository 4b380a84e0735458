import { ReportError } from "../../model/report-error.ts";
import type { ProblemList } from "../problem-list.ts";
import { listZip } from "../read/zip-archive.ts";

/**
 * Unpacks the one file in a zip, chunk by chunk. Returns its name, or undefined,
 * with a problem, when the zip could not be read to its end or is too large. What `onChunk` got
 * is to be thrown away then. `expected` says in Dutch what should be in the zip.
 */
export async function readZipMember(
  problems: ProblemList,
  expected: string,
  onChunk: (chunk: Buffer, memberName: string) => void,
): Promise<string | undefined> {
  try {
    const members = await listZip(problems.file);
    const [member, ...others] = members.values();
    if (!member || others.length > 0) {
      const names = [...members.keys()].join(", ");
      problems.add({}, names ? `bestanden ${names} in de zip` : "een lege zip", expected);
      return undefined;
    }
    for await (const chunk of member.open()) onChunk(chunk, member.name);
    return member.name;
  } catch (error) {
    return addRefusal(problems, error);
  }
}

/** Puts why a zip was refused with the other problems of the file. */
export function addRefusal(problems: ProblemList, error: unknown): undefined {
  if (!(error instanceof ReportError)) throw error;
  for (const { found, expected, hint } of error.problems) problems.add({}, found, expected, hint);
}
