import { readSheet, type SheetData } from "read-excel-file/node";
import type { ProblemList } from "../problem-list.ts";
import { locateColumns } from "./columns.ts";

interface ExcelRow<Name extends string> {
  readonly line: number;
  readonly fields: Readonly<Record<Name, string>>;
}

/**
 * Reads the first sheet as text. Excel stores codes such as 41002 as numbers;
 * only in a column named in `numericColumns` is that harmless. Elsewhere a
 * number is a code that Excel has already damaged (12025E001 becomes 120250).
 */
export async function readExcelTable<Name extends string>(
  columns: readonly Name[],
  numericColumns: readonly Name[],
  problems: ProblemList,
): Promise<readonly ExcelRow<Name>[]> {
  let sheet: SheetData;
  try {
    sheet = await readSheet(problems.file, 1);
  } catch {
    problems.add({}, "geen leesbaar Excel-bestand", "een xlsx-bestand");
    return [];
  }
  const header = (sheet[0] ?? []).map((cell) => String(cell ?? ""));
  const positions = locateColumns(header, columns, problems);
  if (!positions) return [];
  return sheet.slice(1).map((cells, index) => {
    const line = index + 2;
    const fields = columns.map((name) => {
      const cell = cells[positions[name]];
      const isWhole = typeof cell === "number" && Number.isInteger(cell);
      if (typeof cell === "string" || (isWhole && numericColumns.includes(name))) {
        return [name, String(cell).trim()];
      }
      if (cell !== null && cell !== undefined) {
        problems.add(
          { line, column: positions[name] + 1 },
          `${name} ${String(cell)} als ${typeof cell === "number" ? "getal" : "iets anders dan tekst"}`,
          "een code of naam als tekst",
          "Zet de kolom in Excel op 'Tekst' en vul de oorspronkelijke code opnieuw in.",
        );
      }
      return [name, ""];
    });
    return { line, fields: Object.fromEntries(fields) as Record<Name, string> };
  });
}
