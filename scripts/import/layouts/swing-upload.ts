import { commonSigns, type Layout } from "./layout.ts";
import { readKeyedTable } from "./plain-table.ts";
import { swingArea } from "./swing-levels.ts";

const keys = ["period", "geolevel", "geoitem"];

/**
 * What a database of Swing takes in: period, geolevel, geoitem and a column per indicator code, in
 * any order and case. Missing figures are negative numbers; an empty cell is one that nobody filled in.
 */
export const swingUploadLayout: Layout = {
  id: "swing-upload",
  title: "een uploadbestand van Swing",
  read: (sheet, where) => readKeyedTable(sheet, where, keys),
  defaults: {
    area: swingArea,
    period: { kolom: ["period"] },
    signs: { ...commonSigns, "-99996": "-", "-99997": "x", "-99998": "nvt", "-99999": "?" },
    empty: "-",
    decimal: "either",
  },
};
