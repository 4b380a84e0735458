import { type Cell, cellText, type Row, type Sheet } from "../read/sheet.ts";
import { type Layout, normalizeLabel, type Table } from "./layout.ts";
import { readKeyedTable } from "./plain-table.ts";

const sectorHead = "statistische sector";
/** How a code ends that is no sector: who cannot be located, and small groups put together. */
const withoutSector = ["ZZZZ", "REST"];
const keys = ["markt", "richting", sectorHead, "gemeente"];

/**
 * Energy use per sector and group of customers, as Fluvius distributes it. Groups below its limit of
 * privacy have no row: they are in a row REST of their sector, or of their municipality.
 */
export const fluviusLayout: Layout = {
  id: "fluvius",
  title: "een bestand van Fluvius met verbruik per statistische sector",
  read: readFluvius,
  defaults: {
    area: {
      code: ["Statistische Sector"],
      niveau: "statsec",
      zonderCode: [...withoutSector],
      gemeentenaam: ["Gemeente"],
    },
    signs: {},
    empty: "x",
    decimal: "either",
  },
};

async function readFluvius(sheet: Sheet, where: string): Promise<Table | undefined> {
  const table = await readKeyedTable(sheet, where, keys);
  if (!table) return undefined;
  const sector = table.columns.findIndex(({ name }) => normalizeLabel(name) === sectorHead);
  return { ...table, rows: () => withUnlocated(table.rows(), sector) };
}

/** "11002zzzz" becomes "ZZZZ": the municipality stands in a column of its own, as a name. */
async function* withUnlocated(rows: AsyncIterable<Row>, sector: number): AsyncIterable<Row> {
  for await (const row of rows) {
    const cells: Cell[] = [...row.cells];
    const code = cellText(cells[sector]).toUpperCase();
    cells[sector] = withoutSector.find((ending) => code.endsWith(ending)) ?? code;
    yield { ...row, cells };
  }
}
