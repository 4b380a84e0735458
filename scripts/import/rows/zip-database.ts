import type { DatabaseSync } from "node:sqlite";
import type { ProblemList } from "../problem-list.ts";
import { withDatabase } from "../read/temporary-database.ts";
import { readZipMember } from "./zip-member.ts";

/**
 * Opens the one SQLite database in a zip, read-only, for as long as `read` runs. Returns what `read`
 * returns, or undefined, with a problem, when it is no database.
 */
export async function readZipDatabase<Result>(
  problems: ProblemList,
  read: (database: DatabaseSync) => Result,
): Promise<Result | undefined> {
  const chunks: Buffer[] = [];
  const expected = "één SQLite-databank";
  const name = await readZipMember(problems, expected, (chunk) => chunks.push(chunk));
  if (name === undefined) return undefined;
  const bytes = Buffer.concat(chunks);
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    problems.add({}, `${name} in de zip, een ander soort bestand`, expected);
    return undefined;
  }
  return withDatabase<Result | undefined>(bytes, read, (reason) => {
    problems.add({}, `een databank die niet te lezen is (${reason})`, expected);
    return undefined;
  });
}

/** The first bytes of every SQLite file. */
const signature = Buffer.from("SQLite format 3\0");
