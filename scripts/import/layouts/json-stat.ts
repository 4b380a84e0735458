import { jsonStatStatus, jsonStatValue } from "../read/json-stat.ts";
import type { Sheet } from "../read/sheet.ts";
import { commonSigns, type Layout, readHead, type Table } from "./layout.ts";
import { columnsOf, rowsBelow } from "./plain-table.ts";

/** A cube of JSON-stat, unfolded: per dimension its codes and its labels, and then the figure. */
export const jsonStatLayout: Layout = {
  id: "json-stat",
  title: "JSON-stat",
  read: readJsonStat,
  defaults: { signs: { ...commonSigns, ":": "?" }, empty: "?", decimal: "." },
};

async function readJsonStat(sheet: Sheet, where: string): Promise<Table | undefined> {
  const [header] = await readHead(sheet, 1);
  const names = header?.cells ?? [];
  const isCube = names.at(-2) === jsonStatValue && names.at(-1) === jsonStatStatus;
  if (!header || !isCube) return undefined;
  return { where, columns: columnsOf(header), remarks: [], rows: () => rowsBelow(sheet, 1) };
}
