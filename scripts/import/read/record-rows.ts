import type { Cell, Row } from "./sheet.ts";

type FileRecord = Readonly<Record<string, unknown>>;

/** Records as rows, with their keys as the first one. */
export async function* recordRows(
  heads: readonly string[],
  records: readonly FileRecord[],
): AsyncIterable<Row> {
  yield { line: 1, cells: heads };
  let line = 1;
  for (const record of records) {
    yield { line: ++line, cells: heads.map((head) => asCell(record[head])) };
  }
}

/** A day as Excel would show it; what is no text or number, as it is written in JSON. */
export function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
