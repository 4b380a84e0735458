import { cellText, isEmptyRow, type Row, type Sheet } from "../read/sheet.ts";
import {
  type Column,
  commonSigns,
  type Layout,
  normalizeLabel,
  readHead,
  type Table,
} from "./layout.ts";

/** A row of column names, and rows below it: long or wide, in whatever kind of file. */
export const plainTableLayout: Layout = {
  id: "tabel",
  title: "een tabel met kolomnamen bovenaan",
  read: readPlainTable,
  defaults: { signs: commonSigns, decimal: "." },
};

/** A table of which the first row has at least these heads, in lower case; undefined for another. */
export async function readKeyedTable(
  sheet: Sheet,
  where: string,
  keys: readonly string[],
): Promise<Table | undefined> {
  const [header] = await readHead(sheet, 1);
  const names = header?.cells.map(normalizeLabel) ?? [];
  if (!header || !keys.every((key) => names.includes(key))) return undefined;
  return {
    where,
    columns: columnsOf(header),
    remarks: [],
    rows: () => rowsBelow(sheet, header.line),
  };
}

/** How far below the top a header can stand, under a title. */
const headRows = 30;

async function readPlainTable(sheet: Sheet, where: string): Promise<Table | undefined> {
  const head = await readHead(sheet, headRows);
  const header = findHeader(head);
  if (!header) return undefined;
  return {
    where,
    columns: columnsOf(header),
    remarks: [],
    rows: () => rowsBelow(sheet, header.line),
  };
}

/** The first row with at least two texts, all different, and no number. */
function findHeader(head: readonly Row[]): Row | undefined {
  return head.find(({ cells }) => {
    const texts = cells.map(cellText).filter((text) => text !== "");
    return (
      texts.length >= 2 && new Set(texts).size === texts.length && !texts.every(looksLikeFigure)
    );
  });
}

/** A year as column name is no figure: wide tables have those. */
function looksLikeFigure(text: string): boolean {
  return /^-?\d+([.,]\d+)?$/.test(text) && !/^(19|20)\d\d$/.test(text);
}

function columnsOf({ cells }: Row): readonly Column[] {
  return cells.map((cell) => ({ name: cellText(cell) }));
}

/** Empty rows, as spreadsheets have at their end, are left out. */
async function* rowsBelow(sheet: Sheet, headerLine: number): AsyncIterable<Row> {
  for await (const row of sheet.rows()) {
    if (row.line > headerLine && !isEmptyRow(row)) yield row;
  }
}
