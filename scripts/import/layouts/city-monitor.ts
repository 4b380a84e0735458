import { commonSigns, type Layout } from "./layout.ts";
import { readKeyedTable } from "./plain-table.ts";

const keys = ["gemeente", "nis-code", "indicator", "jaar"];

/**
 * The Gemeente- en Stadsmonitor, its registers and its survey: a row per municipality and year, of one
 * indicator. The columns come in another order now and then, and their heads are padded.
 */
export const cityMonitorLayout: Layout = {
  id: "stadsmonitor",
  title: "een bestand van de Gemeente- en Stadsmonitor",
  read: (sheet, where) => readKeyedTable(sheet, where, keys),
  defaults: {
    area: {
      code: ["NIS-code"],
      naam: ["Gemeente"],
      niveau: "gemeente",
      // Regions and groups stand between the municipalities; those of the survey have no code.
      anders: {
        "2000": "gewest:2000",
        "02000": "gewest:2000",
        "Vlaams Gewest": "gewest:2000",
        "13 centrumsteden": "groep:centrumsteden",
      },
      zonderCode: ["/"],
    },
    period: { kolom: ["Jaar"] },
    signs: commonSigns,
    decimal: "either",
  },
};
