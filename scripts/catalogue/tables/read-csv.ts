import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dsvFormat } from "d3-dsv";
import { closestWord } from "../../model/closest-word.ts";
import { decodeText } from "../../model/decode-text.ts";
import type { Problem } from "../../model/report-error.ts";

const semicolons = dsvFormat(";");

/** One line of a tidy CSV; fields in the order of the columns asked for. */
interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads a `;`-separated UTF-8 file with exactly these columns (any order; the
 * optional ones may be absent and then read as ""). Spaces around a field, empty lines and
 * columns without name or content, as spreadsheets leave them, count for nothing. Every problem is
 * added to `problems`; rows with a wrong number of fields are left out.
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
  const text = decodeText(bytes, path, "een CSV-bestand in UTF-8", problems);
  if (text === undefined) return [];
  const [first = [], ...lines] = semicolons
    .parseRows(text)
    .map((fields) => fields.map((field) => field.trim()));
  const header = withoutEmptyEnd(first);
  const wanted = [...columns, ...optionalColumns];
  const positions = wanted.map((column) => header.indexOf(column));
  const absent = columns.filter((_, index) => positions[index] === -1);
  const unknown = header.filter((column) => !wanted.includes(column));
  if (absent.length > 0 || unknown.length > 0) {
    problems.push({
      where: `${path}:1`,
      found: `kolommen ${header.join(";")}`,
      expected: `kolommen ${columns.join(";")}`,
      hint: headerHint(lines, columns, { absent, unknown }) ?? hint,
    });
    return [];
  }
  const rows: CsvRow[] = [];
  lines.forEach((all, index) => {
    const line = index + 2;
    if (all.every((field) => field === "")) return;
    const fields = [...all.slice(0, header.length), ...withoutEmptyEnd(all.slice(header.length))];
    if (fields.length !== header.length) {
      problems.push({
        where: `${path}:${line}`,
        found: `${fields.length} velden`,
        expected: `${header.length} velden`,
        hint: 'Tel de puntkomma\'s. Een tekst met een puntkomma erin staat tussen aanhalingstekens: "a;b".',
      });
      return;
    }
    rows.push({ line, fields: positions.map((position) => fields[position] ?? "") });
  });
  return rows;
}

function withoutEmptyEnd(fields: readonly string[]): readonly string[] {
  return fields.slice(0, fields.findLastIndex((field) => field !== "") + 1);
}

/** What is wrong with the names of columns, where that can be told. */
function headerHint(
  lines: readonly (readonly string[])[],
  columns: readonly string[],
  { absent, unknown }: { readonly absent: readonly string[]; readonly unknown: readonly string[] },
): string | undefined {
  const below = lines.findIndex((fields) => columns.every((column) => fields.includes(column)));
  if (below !== -1) {
    return `De kolomnamen staan op regel ${below + 2}: schrap wat erboven staat.`;
  }
  const renamed = absent.flatMap((column) => {
    const meant = unknown.find((name) => closestWord(name, [column]) !== undefined);
    return meant === undefined ? [] : [`"${column}" in plaats van "${meant}"`];
  });
  return renamed.length === 0 ? undefined : `Schrijf op de eerste regel ${renamed.join(", en ")}.`;
}
