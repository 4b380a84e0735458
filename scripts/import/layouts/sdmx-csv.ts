import type { Sheet } from "../read/sheet.ts";
import { commonSigns, type Layout, normalizeLabel, readHead, type Table } from "./layout.ts";
import { columnsOf, rowsBelow } from "./plain-table.ts";

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

async function readSdmx(sheet: Sheet, where: string): Promise<Table | undefined> {
  const [header] = await readHead(sheet, 1);
  const names = header?.cells.map(normalizeLabel) ?? [];
  if (!header || !keys.every((key) => names.includes(key))) return undefined;
  // "REF_AREA: Reference area" is how a file with labels writes a head.
  const columns = columnsOf(header).map(({ name }) => ({ name: name.split(":")[0] ?? name }));
  return { where, columns, remarks: [], rows: () => rowsBelow(sheet, header.line) };
}
