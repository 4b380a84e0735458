import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dsvFormat } from "d3-dsv";
import type { Problem } from "../../model/report-error.ts";

const semicolons = dsvFormat(";");

/** One line of a tidy CSV; fields in the order of the columns asked for. */
interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads a `;`-separated UTF-8 file with exactly these columns (any order; the
 * optional ones may be absent and then read as ""). Every problem is added to
 * `problems`; rows with a wrong number of fields are left out.
 */
export function readCsv(
  root: string,
  path: string,
  columns: readonly string[],
  optionalColumns: readonly string[],
  problems: Problem[],
  /** What a steward does when a column is lacking. */
  hint = "Zet de kolomnamen op de eerste regel, gescheiden door puntkomma's.",
): readonly CsvRow[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, path));
  } catch {
    problems.push({ where: path, found: "geen bestand", expected: "een CSV-bestand" });
    return [];
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    problems.push({
      where: path,
      found: "tekens die geen UTF-8 zijn",
      expected: "een CSV-bestand in UTF-8",
      hint: "Bewaar in Excel als 'CSV UTF-8 (door lijstscheidingsteken gescheiden)'.",
    });
    return [];
  }
  const [header = [], ...lines] = semicolons.parseRows(text);
  const wanted = [...columns, ...optionalColumns];
  const positions = wanted.map((column) => header.indexOf(column));
  const absent = columns.filter((_, index) => positions[index] === -1);
  const unknown = header.filter((column) => !wanted.includes(column));
  if (absent.length > 0 || unknown.length > 0) {
    problems.push({
      where: `${path}:1`,
      found: `kolommen ${header.join(";")}`,
      expected: `kolommen ${columns.join(";")}`,
      hint,
    });
    return [];
  }
  const rows: CsvRow[] = [];
  lines.forEach((fields, index) => {
    const line = index + 2;
    if (fields.length === 1 && fields[0] === "") return;
    if (fields.length !== header.length) {
      problems.push({
        where: `${path}:${line}`,
        found: `${fields.length} velden`,
        expected: `${header.length} velden`,
      });
      return;
    }
    rows.push({ line, fields: positions.map((position) => fields[position] ?? "") });
  });
  return rows;
}
