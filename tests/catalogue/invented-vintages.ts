import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type AreaTables, readAreas } from "../../scripts/catalogue/areas/read-areas.ts";
import type { RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { readTable } from "../../scripts/catalogue/tables/read-table.ts";
import type { Dataset } from "../../scripts/model/dataset.ts";
import type { Problem } from "../../scripts/model/report-error.ts";
import type { Vintage } from "../../scripts/model/vintage.ts";
import { inventedDataset } from "./invented-dataset.ts";

/**
 * Zeestad (90001) and Dorp (90003) became 90009 in 2025; Duinstad (90002) took in
 * Gehucht (90004), from the other province, and kept its code; Heidestad (90005) stayed as it was. Of its two wijken
 * Kern kept its sectors and Rand did not; a code of Rand now is a sector of Kern.
 */
const files: Readonly<Record<string, readonly string[]>> = {
  gebieden: [
    "niveau;code;vanaf;tot;naam",
    "statsec;90005A00-;;2024-12-31;Markt",
    "statsec;90005A01-;2020-01-01;2024-12-31;Plein",
    "statsec;90005OUD-;;2019-12-31;Oud plein",
    "statsec;90005B00-;;2024-12-31;Rand",
    "statsec;90005ZZZZ;;2024-12-31;Onbekend",
    "statsec;90005A00-;2025-01-01;;Markt",
    "statsec;90005A01-;2025-01-01;;Plein",
    "statsec;90005B00-;2025-01-01;;Rand",
    "statsec;90005ZZZZ;2025-01-01;;Onbekend",
    "wijk;K;;2024-12-31;Kern",
    "wijk;R;;2024-12-31;Rand",
    "wijk;O;;2024-12-31;Wijk onbekend",
    "wijk;K;2025-01-01;;Kern",
    "wijk;R;2025-01-01;;Rand",
    "wijk;O;2025-01-01;;Wijk onbekend",
    "gemeente;90001;;2024-12-31;Zeestad",
    "gemeente;90002;;2024-12-31;Duinstad",
    "gemeente;90002;2025-01-01;;Duinstad",
    "gemeente;90003;;2024-12-31;Dorp",
    "gemeente;90004;;2024-12-31;Gehucht",
    "gemeente;90005;;;Heidestad",
    "gemeente;90009;2025-01-01;;Zeestad",
    "provincie;10000;;2024-12-31;Kust",
    "provincie;10000;2025-01-01;;Kust",
    "provincie;20000;;2024-12-31;Land",
    "provincie;20000;2025-01-01;;Land",
    "gewest;2000;;;Zeeland",
  ],
  namen: ["niveau;code;naam", "groep;centrumsteden;de 3 kuststeden", "groep;heide;de heide"],
  statsec_wijk: ["statsec;wijk", "90005A00-;K", "90005A01-;K", "90005B00-;R", "90005ZZZZ;O"],
  wijk_gemeente: ["wijk;gemeente", "K;90005", "R;90005", "O;90005"],
  statsec_deelgemeente: ["statsec;deelgemeente"],
  deelgemeente_gemeente: ["deelgemeente;gemeente"],
  gemeente_provincie: [
    "gemeente;provincie",
    "90001;10000",
    "90002;10000",
    "90003;10000",
    "90004;20000",
    "90005;20000",
  ],
  provincie_gewest: ["provincie;gewest", "10000;2000", "20000;2000"],
  groepen: [
    "groep;niveau;code",
    "centrumsteden;gemeente;90001",
    "centrumsteden;gemeente;90002",
    "centrumsteden;gemeente;90005",
    "heide;gemeente;90005",
  ],
  statsec2019_statsec2024: ["statsec2019;statsec2024", "90005OUD-;90005A01-"],
  "statsec-aanvulling": ["statsec;statsec2024;toelichting"],
  oppervlakte: [
    "niveau;code;waarde",
    "gemeente;90001;4",
    "gemeente;90003;1",
    "gemeente;90005;3",
    "wijk;K;1",
    "wijk;R;2",
  ],
  opvolging: [
    "niveau;voorganger;opvolger;vanaf",
    "gemeente;90001;90009;2025-01-01",
    "gemeente;90003;90009;2025-01-01",
    "gemeente;90002;90002;2025-01-01",
    "gemeente;90004;90002;2025-01-01",
  ],
  "jaargang-2025/statsec_wijk": [
    "statsec;wijk",
    "90005A00-;K",
    "90005A01-;K",
    "90005B00-;K",
    "90005ZZZZ;O",
  ],
  "jaargang-2025/wijk_gemeente": ["wijk;gemeente", "K;90005", "R;90005", "O;90005"],
  "jaargang-2025/deelgemeente_gemeente": ["deelgemeente;gemeente"],
  "jaargang-2025/gemeente_provincie": [
    "gemeente;provincie",
    "90002;10000",
    "90005;20000",
    "90009;10000",
  ],
  "jaargang-2025/provincie_gewest": ["provincie;gewest", "10000;2000", "20000;2000"],
  "jaargang-2025/groepen": [
    "groep;niveau;code",
    "centrumsteden;gemeente;90002",
    "centrumsteden;gemeente;90005",
    "centrumsteden;gemeente;90009",
    "heide;gemeente;90005",
  ],
  "jaargang-2025/statsec2024_wijk": [
    "statsec2024;wijk",
    "90005A00-;K",
    "90005A01-;K",
    "90005ZZZZ;O",
  ],
  "jaargang-2025/oppervlakte": [
    "niveau;code;waarde",
    "gemeente;90009;5",
    "gemeente;90005;9",
    "wijk;K;1",
  ],
};

/** Lines of the tables of one dataset: period → lines without the head. */
export type Figures = Readonly<Record<string, readonly string[]>>;

export interface InventedVintages {
  readonly areas: AreaTables;
  /** As the catalogue reads it, before anything is added up. */
  readonly table: RawTable;
  readonly problems: readonly Problem[];
}

/** The invented areas with one division shown, and a dataset read from files. */
export function readInvented(
  vintage: Vintage,
  figures: Figures,
  changes: Partial<Dataset> = {},
): InventedVintages {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-vintages-"));
  const write = (path: string, lines: readonly string[]): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${lines.join("\n")}\n`);
  };
  for (const [name, lines] of Object.entries(files)) write(`data/gebieden/${name}.csv`, lines);
  for (const [period, lines] of Object.entries(figures)) {
    write(`data/inwoners/${period}.csv`, ["niveau;code;waarde", ...lines]);
  }
  const problems: Problem[] = [];
  const areas = readAreas(root, vintage, problems);
  const table = readTable(
    root,
    inventedDataset({ folder: "data/inwoners", ...changes }),
    areas,
    problems,
  );
  return { areas, table, problems };
}
