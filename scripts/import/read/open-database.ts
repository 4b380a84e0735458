import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type ByteSource, readAll } from "./byte-source.ts";
import { refuse } from "./refuse.ts";
import type { Cell, Row, Sheet } from "./sheet.ts";

/** The tables of an SQLite database. SQLite reads from disk only, so it is unpacked for as long as one is read. */
export async function openDatabase(source: ByteSource): Promise<readonly Sheet[]> {
  const names = await withDatabase(source, (database) =>
    database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all()
      .map(({ name }) => String(name)),
  );
  return names.map((name) => ({ name, rows: () => readTable(source, name) }));
}

async function* readTable(source: ByteSource, name: string): AsyncIterable<Row> {
  yield* await withDatabase(source, (database) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const statement = database.prepare(`SELECT * FROM ${quoted}`);
    const heads = statement.columns().map((column) => column.name);
    statement.setReturnArrays(true);
    const rows = statement.all() as unknown as readonly unknown[][];
    return [heads, ...rows].map(
      (values, index): Row => ({
        line: index + 1,
        cells: values.map(asCell),
      }),
    );
  });
}

function asCell(value: unknown): Cell {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  return String(value);
}

async function withDatabase<Result>(
  source: ByteSource,
  read: (database: DatabaseSync) => Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "steekkaart-databank-"));
  let database: DatabaseSync | undefined;
  try {
    const path = join(folder, "bron.sqlite");
    writeFileSync(path, await readAll(source));
    database = new DatabaseSync(path, { readOnly: true });
    return read(database);
  } catch (error) {
    const isOfSqlite =
      error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
    if (!isOfSqlite) throw error;
    return refuse(source.path, `een databank die niet te lezen is (${error.message})`, "SQLite");
  } finally {
    database?.close();
    rmSync(folder, { recursive: true });
  }
}
