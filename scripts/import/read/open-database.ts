import type { DatabaseSync } from "node:sqlite";
import { type ByteSource, readAll } from "./byte-source.ts";
import { asCell } from "./record-rows.ts";
import { refuse } from "./refuse.ts";
import type { Row, Sheet } from "./sheet.ts";
import { withDatabase } from "./temporary-database.ts";

/** The tables of an SQLite database, each unpacked for as long as it is read. */
export async function openDatabase(source: ByteSource): Promise<readonly Sheet[]> {
  const names = await read(source, (database) =>
    database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all()
      .map(({ name }) => String(name)),
  );
  return names.map((name) => ({ name, rows: () => readTable(source, name) }));
}

async function* readTable(source: ByteSource, name: string): AsyncIterable<Row> {
  yield* await read(source, (database) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const statement = database.prepare(`SELECT * FROM ${quoted}`);
    const heads = statement.columns().map((column) => column.name);
    statement.setReturnArrays(true);
    const rows = statement.all() as unknown as readonly unknown[][];
    return [heads, ...rows].map(
      (values, index): Row => ({ line: index + 1, cells: values.map(asCell) }),
    );
  });
}

async function read<Result>(
  source: ByteSource,
  from: (database: DatabaseSync) => Result,
): Promise<Result> {
  return withDatabase(await readAll(source), from, (reason) =>
    refuse(source.path, `een databank die niet te lezen is (${reason})`, "SQLite"),
  );
}
