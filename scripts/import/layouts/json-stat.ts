import { jsonStatStatus, jsonStatValue } from "../read/json-stat.ts";
import { commonSigns, type Layout } from "./layout.ts";
import { readKeyedTable } from "./plain-table.ts";

const none = Promise.resolve(undefined);

/** A cube of JSON-stat, unfolded: per dimension its codes and its labels, and then the figure. */
export const jsonStatLayout: Layout = {
  id: "json-stat",
  title: "JSON-stat",
  read: (sheet, where) =>
    sheet.isCube ? readKeyedTable(sheet, where, [jsonStatValue, jsonStatStatus]) : none,
  defaults: { signs: { ...commonSigns, ":": "?" }, empty: "?", decimal: "." },
};
