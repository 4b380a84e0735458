import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { WeightRows } from "../../areas/read-weights.ts";
import { otherTableName, twoTables } from "../../model/own-division.ts";
import { type Problem, throwIfAny } from "../../model/report-error.ts";
import { openFile } from "../read/open-file.ts";
import { cellText, isEmptyRow } from "../read/sheet.ts";

/**
 * The file of a table that may be CSV or a workbook, whichever of both is there. Throws a
 * ReportError where both are.
 */
function findDivisionTable(path: string): string {
  const other = otherTableName(path);
  if (other === undefined || !existsSync(other)) return path;
  if (!existsSync(path)) return other;
  throwIfAny([twoTables(dirname(path), basename(path), basename(other))]);
  return path;
}

/** The first sheet of a workbook as rows of a table; undefined for any other file. */
export async function readWorkbookRows(
  path: string,
  problems: Problem[],
): Promise<WeightRows | undefined> {
  if (!/\.xlsx$/i.test(path)) return undefined;
  const [sheet] = (await openFile(path)).sheets;
  const rows: WeightRows["rows"][number][] = [];
  for await (const row of sheet?.rows() ?? []) {
    if (isEmptyRow(row)) continue;
    rows.push({ line: row.line, fields: row.cells.map(cellText) });
  }
  const [head, ...rest] = rows;
  if (!head) {
    problems.push({
      where: path,
      found: "een leeg eerste blad",
      expected: "een rij kolomnamen, en daaronder de rijen",
    });
    return undefined;
  }
  // A sheet may be ragged: what was left empty at the end of a row is not written.
  const full = rest.map(({ line, fields }) => ({
    line,
    fields: head.fields.map((_, at) => fields[at] ?? ""),
  }));
  // People may have typed a decimal comma as text.
  return { heads: head.fields, rows: full, delimiter: ";" };
}

/** Where the table of a division stands; undefined when it has none. */
export function divisionTablePath(folder: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : findDivisionTable(join(folder, name));
}
