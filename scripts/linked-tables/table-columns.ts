import type { Problem } from "../model/report-error.ts";
import { type DelimitedRow, type DelimitedRows, readDelimitedRows } from "./delimited-rows.ts";

/** A column and the heads under which statisticians know it; Dutch ones first. */
interface Column {
  readonly heads: readonly string[];
  readonly isOptional?: true;
}

/** A delimited file whose columns are known by name. */
export class TableColumns<Name extends string> {
  readonly path: string;
  readonly rows: readonly DelimitedRow[];
  /** Columns that are none of the known ones: the dimensions of the table. */
  readonly otherPositions: readonly number[];
  readonly #file: DelimitedRows;
  readonly #positions: Readonly<Record<Name, number>>;
  readonly #problems: Problem[];

  constructor(
    path: string,
    file: DelimitedRows,
    positions: Readonly<Record<Name, number>>,
    problems: Problem[],
  ) {
    const known = Object.values<number>(positions);
    this.path = path;
    this.rows = file.rows;
    this.otherPositions = file.heads.map((_, index) => index).filter((at) => !known.includes(at));
    this.#file = file;
    this.#positions = positions;
    this.#problems = problems;
  }

  has(name: Name): boolean {
    return this.#positions[name] >= 0;
  }

  text(row: DelimitedRow, name: Name): string {
    return row.fields[this.#positions[name]] ?? "";
  }

  /** The number of a field; a problem and NaN for anything else. */
  number(row: DelimitedRow, name: Name, expected: string): number {
    const text = this.text(row, name);
    const plain = this.#file.delimiter === ";" ? text.replace(",", ".") : text;
    if (/^[-+]?\d+(\.\d*)?(e[-+]?\d+)?$/i.test(plain)) return Number(plain);
    this.report(row, name, expected);
    return Number.NaN;
  }

  /** 0 or 1; a problem and false for anything else. */
  flag(row: DelimitedRow, name: Name): boolean {
    const text = this.text(row, name);
    if (text !== "0" && text !== "1") this.report(row, name, "0 of 1");
    return text === "1";
  }

  report(row: DelimitedRow, name: Name, expected: string, hint?: string): void {
    const head = this.#file.heads[this.#positions[name]] ?? "";
    this.#problems.push({
      where: `${this.path}:${row.line}`,
      found: `"${this.text(row, name)}" in kolom ${head}`,
      expected,
      ...(hint ? { hint } : {}),
    });
  }
}

/** Absent when the file cannot be read or lacks a column; the problems say why. */
export function readTableColumns<Name extends string>(
  path: string,
  columns: Readonly<Record<Name, Column>>,
  problems: Problem[],
): TableColumns<Name> | undefined {
  const file = readDelimitedRows(path, problems);
  return file && findColumns(path, file, columns, problems);
}

/** The same of rows that were read already. */
export function findColumns<Name extends string>(
  path: string,
  file: DelimitedRows,
  columns: Readonly<Record<Name, Column>>,
  problems: Problem[],
): TableColumns<Name> | undefined {
  const heads = file.heads.map((head) => head.toLowerCase());
  const entries = Object.entries<Column>(columns).map(([name, column]) => ({
    name,
    column,
    found: heads.flatMap((head, index) => (column.heads.includes(head) ? [index] : [])),
  }));
  const before = problems.length;
  for (const { column, found } of entries) {
    if (found.length === 0 && !column.isOptional) {
      problems.push({
        where: `${path}:1`,
        found: `kolommen ${file.heads.join(", ")}`,
        expected: `een kolom ${column.heads.join(" of ")}`,
      });
    }
    if (found.length > 1) {
      problems.push({
        where: `${path}:1`,
        found: `${found.length} kolommen voor ${column.heads[0]}`,
        expected: "elke kolom één keer",
      });
    }
  }
  if (problems.length > before) return undefined;
  const positions = Object.fromEntries(entries.map(({ name, found }) => [name, found[0] ?? -1]));
  return new TableColumns(path, file, positions as Record<Name, number>, problems);
}
