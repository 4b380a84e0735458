import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ProblemList } from "./problem-list.ts";
import { readZipMember } from "./zip-member.ts";

/**
 * Opens the one SQLite database in a zip, read-only, for as long as `read` runs:
 * SQLite reads from disk only, so it is unpacked in a temporary folder. Returns
 * what `read` returns, or undefined, with a problem, when it is no database.
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
  const folder = mkdtempSync(join(tmpdir(), "steekkaart-databank-"));
  let database: DatabaseSync | undefined;
  try {
    const path = join(folder, "bron.sqlite");
    writeFileSync(path, bytes);
    database = new DatabaseSync(path, { readOnly: true });
    return read(database);
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    problems.add({}, `een databank die niet te lezen is (${error.message})`, expected);
    return undefined;
  } finally {
    database?.close();
    rmSync(folder, { recursive: true });
  }
}

function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}

/** The first bytes of every SQLite file. */
const signature = Buffer.from("SQLite format 3\0");
