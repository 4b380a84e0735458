import { readFileSync } from "node:fs";
import { CsvError, type Info, parse } from "csv-parse/sync";
import type { ProblemList } from "../problem-list.ts";
import { locateColumns, refuseUnknownColumns } from "./columns.ts";

export interface DelimitedRow<Name extends string> {
  readonly line: number;
  readonly fields: Readonly<Record<Name, string>>;
  /** The column of a field counted from 1, for messages. */
  columnOf(name: Name): number;
}

interface Layout<Name extends string> {
  readonly delimiter: "," | ";";
  readonly columns: readonly Name[];
  /** Read as "" where the file does not have them. */
  readonly optionalColumns?: readonly Name[];
  /** Columns that are known and not read. */
  readonly ignoredColumns: readonly string[];
}

/** Reads a quoted UTF-8 file; for files of a few MB, as it is read as a whole. */
export function readDelimitedFile<Name extends string>(
  { delimiter, columns, optionalColumns = [], ignoredColumns }: Layout<Name>,
  problems: ProblemList,
): readonly DelimitedRow<Name>[] {
  const records = parseRecords(delimiter, problems);
  const [first, ...rest] = records;
  if (!first) {
    if (problems.isEmpty) problems.add({}, "een leeg bestand", `kolommen ${columns.join(", ")}`);
    return [];
  }
  const header = first.record;
  const positions = locateColumns(header, columns, problems);
  refuseUnknownColumns(header, [...columns, ...optionalColumns, ...ignoredColumns], problems);
  if (!positions) return [];
  const rows: DelimitedRow<Name>[] = [];
  for (const { record, info } of rest) {
    if (record.length !== header.length) {
      problems.add({ line: info.lines }, `${record.length} velden`, `${header.length} velden`);
      continue;
    }
    const placeOf = (name: Name): number => positions[name] ?? header.indexOf(name);
    const fields = Object.fromEntries(
      [...columns, ...optionalColumns].map((name) => [name, record[placeOf(name)] ?? ""]),
    );
    rows.push({
      line: info.lines,
      fields: fields as Record<Name, string>,
      columnOf: (name) => placeOf(name) + 1,
    });
  }
  return rows;
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

function parseRecords(delimiter: string, problems: ProblemList): readonly ParsedRecord[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(problems.file));
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    problems.add(
      {},
      isEncoding ? "tekens die geen UTF-8 zijn" : "geen leesbaar bestand",
      "een CSV-bestand in UTF-8",
    );
    return [];
  }
  try {
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
    return parse(text, options) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = readLine(error);
    problems.add(
      { line },
      "een aanhalingsteken dat niet klopt",
      "velden tussen dubbele aanhalingstekens",
    );
    return [];
  }
}

function readLine(error: object): number | undefined {
  return "lines" in error && typeof error.lines === "number" ? error.lines : undefined;
}
