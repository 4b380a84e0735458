import type { Sheet } from "../read/sheet.ts";
import { commonSigns, type Layout, normalizeLabel, readHead, type Table } from "./layout.ts";
import { columnsOf, rowsBelow } from "./plain-table.ts";
import { swingArea } from "./swing-levels.ts";

const keys = ["period", "geolevel", "geoitem"];

/**
 * What a database of Swing takes in: period, geolevel, geoitem and a column per indicator code, in
 * any order and case. Missing figures are negative numbers; an empty cell is one that nobody filled in.
 */
export const swingUploadLayout: Layout = {
  id: "swing-upload",
  title: "een uploadbestand van Swing",
  read: readUpload,
  defaults: {
    area: swingArea,
    period: { kolom: ["period"] },
    signs: { ...commonSigns, "-99996": "-", "-99997": "x", "-99998": "nvt", "-99999": "?" },
    empty: "-",
    decimal: ".",
  },
};

async function readUpload(sheet: Sheet, where: string): Promise<Table | undefined> {
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
