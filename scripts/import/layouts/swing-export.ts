import { cellText, isEmptyRow, type Row, type Sheet } from "../read/sheet.ts";
import { type Column, commonSigns, type Layout, readHead, type Table } from "./layout.ts";
import { findExportHeader } from "./swing-export-header.ts";
import { levelInTitle } from "./swing-levels.ts";

/** The name of the column with areas; what the level is, stands in the file itself. */
const exportAreaColumn = "gebied";

/** What a reader downloads from a Swing site: areas down, indicators with their years across. */
export const swingExportLayout: Layout = {
  id: "swing-export",
  title: "een export uit Swing",
  read: readExport,
  defaults: {
    area: { naam: [exportAreaColumn], niveau: "gemeente" },
    signs: { ...commonSigns, ".": "x" },
    decimal: ",",
  },
};

async function readExport(sheet: Sheet, where: string): Promise<Table | undefined> {
  const header = findExportHeader(await readHead(sheet, 12));
  if (!header) return undefined;
  const columns: readonly Column[] = [{ name: exportAreaColumn }, ...header.columns];
  const level = levelInTitle(header.title);
  return {
    where,
    columns,
    ...(level ? { level } : {}),
    remarks: await readRemarks(sheet, header.line, header.title),
    rows: () => rowsOfAreas(sheet, header.line),
  };
}

/** Words at the start of what stands below the table. */
const footers = /^(speciale waarden|legende|bron(nen)?|voetno(o)?t(en)?|datum export)$/i;

function endsTable(row: Row): boolean {
  return isEmptyRow(row) || footers.test(cellText(row.cells[0]));
}

async function* rowsOfAreas(sheet: Sheet, headerLine: number): AsyncIterable<Row> {
  for await (const row of sheet.rows()) {
    if (row.line <= headerLine) continue;
    if (endsTable(row)) return;
    yield row;
  }
}

/** Source and date of the export, below the table. */
async function readRemarks(
  sheet: Sheet,
  headerLine: number,
  title: string,
): Promise<readonly string[]> {
  const remarks = title ? [title] : [];
  let isBelow = false;
  for await (const row of sheet.rows()) {
    if (row.line <= headerLine) continue;
    isBelow ||= endsTable(row);
    const [label = "", text = ""] = row.cells.map(cellText);
    if (isBelow && text && /^(bron(nen)?|datum export)$/i.test(label)) {
      remarks.push(`${label.toLowerCase()}: ${text}`);
    }
  }
  return remarks;
}
