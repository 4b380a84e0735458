import type { Sheet } from "../read/sheet.ts";
import { type Column, commonSigns, type Layout, type Table } from "./layout.ts";
import { readKeyedTable } from "./plain-table.ts";

const keys = ["time_period", "obs_value"];

/** SDMX-CSV 1.0 and 2.0: a column per dimension, TIME_PERIOD, OBS_VALUE and attributes such as OBS_STATUS. */
export const sdmxCsvLayout: Layout = {
  id: "sdmx-csv",
  title: "SDMX-CSV",
  read: readSdmx,
  defaults: {
    area: { code: ["REF_AREA", "GEO"], niveau: "gemeente" },
    period: { kolom: ["TIME_PERIOD"] },
    signs: { ...commonSigns, ":": "?", nan: "?" },
    empty: "?",
    decimal: ".",
  },
};

/** "REF_AREA: Reference area" is how a file with labels writes a head. */
async function readSdmx(sheet: Sheet, where: string): Promise<Table | undefined> {
  const table = await readKeyedTable(sheet, where, keys);
  return table && { ...table, columns: table.columns.map(withoutLabel) };
}

function withoutLabel({ name }: Column): Column {
  return { name: name.split(":")[0] ?? name };
}
