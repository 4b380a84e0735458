import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Opens an SQLite database, read-only, for as long as `read` runs: SQLite reads from disk only, so the
 * bytes stand in a temporary folder. `refuse` gets, in English, what SQLite says of a damaged one.
 */
export function withDatabase<Result>(
  bytes: Buffer,
  read: (database: DatabaseSync) => Result,
  refuse: (reason: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), "steekkaart-databank-"));
  let database: DatabaseSync | undefined;
  try {
    const path = join(folder, "bron.sqlite");
    writeFileSync(path, bytes);
    database = new DatabaseSync(path, { readOnly: true });
    return read(database);
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    return refuse(error.message);
  } finally {
    database?.close();
    rmSync(folder, { recursive: true });
  }
}

function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}
