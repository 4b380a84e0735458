import { readFileSync } from "node:fs";
import { CsvError, type Info, parse } from "csv-parse/sync";
import type { Problem } from "../model/report-error.ts";

/** One line of a table, by position of its column. */
export interface DelimitedRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface DelimitedRows {
  /** Column heads as they stand in the file. */
  readonly heads: readonly string[];
  readonly rows: readonly DelimitedRow[];
  /** Excel in Belgium writes semicolons, and then decimal commas. */
  readonly delimiter: "," | ";";
}

/** Reads a UTF-8 file with commas or semicolons; what is wrong is added to `problems`. */
export function readDelimitedRows(path: string, problems: Problem[]): DelimitedRows | undefined {
  const text = readText(path, problems);
  if (text === undefined) return undefined;
  const firstLine = text.split("\n", 1)[0] ?? "";
  const delimiter = firstLine.includes(";") ? ";" : ",";
  const records = parseRecords(path, text, delimiter, problems);
  const [head, ...rest] = records ?? [];
  if (!head) {
    if (records) {
      problems.push({ where: path, found: "een leeg bestand", expected: "een rij kolomnamen" });
    }
    return undefined;
  }
  const heads = head.record.map((name) => name.trim());
  const rows: DelimitedRow[] = [];
  for (const { record, info } of rest) {
    if (record.length === heads.length) {
      rows.push({ line: info.lines, fields: record.map((field) => field.trim()) });
      continue;
    }
    problems.push({
      where: `${path}:${info.lines}`,
      found: `${record.length} velden`,
      expected: `${heads.length} velden, zoals op de eerste regel`,
    });
  }
  return { heads, rows, delimiter };
}

function readText(path: string, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    problems.push({
      where: path,
      found: isEncoding ? "tekens die geen UTF-8 zijn" : "geen leesbaar bestand",
      expected: "een CSV-bestand in UTF-8",
    });
    return undefined;
  }
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

function parseRecords(
  path: string,
  text: string,
  delimiter: string,
  problems: Problem[],
): readonly ParsedRecord[] | undefined {
  try {
    const options = {
      delimiter,
      info: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    };
    return parse(text, options) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      where: path,
      found: "een aanhalingsteken dat niet klopt",
      expected: "velden tussen dubbele aanhalingstekens, of zonder",
    });
    return undefined;
  }
}
