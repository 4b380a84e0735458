import { areaFiles } from "../../scripts/import/areas/area-files.ts";
import type { InventedProject } from "./invented-project.ts";
import { buildWorkbook } from "./zip-builder.ts";

type Rows = readonly (readonly (string | number)[])[];

const definition = (...rows: Rows): Rows => [
  ["sequence nr", "geoitem code", "short name", "name"],
  ...rows.map(([code = "", name = ""], index) => [index + 1, code, name, name]),
];

/**
 * Zeestad merged with Dorp in 2025: 90001 and 90003 became 90009. Hoek went with Duin
 * under the code of Duin, 90004, from another province.
 */
const workbooks: Readonly<Record<string, Rows>> = {
  "statsec2024.xlsx": definition(
    ["90001E001", "Haven"],
    ["90001ZZZZ", "Onbekend"],
    ["90001X0JQ", "STRAND"],
    ["90002A00-", "Markt"],
    ["90003A00-", "Kerk"],
    ["90004A00-", "Duin"],
    ["90005A00-", "Hoek"],
  ),
  "statsec2019.xlsx": definition(
    ["90001E001", "Haven"],
    ["90001OUD-", "Oude haven"],
    ["90001ZZZZ", "Onbekend"],
    ["90002A00-", "Markt"],
    ["90003A00-", "Kerk"],
    ["90004A00-", "Duin"],
    ["90005A00-", "Hoek"],
  ),
  "statsec.xlsx": definition(
    ["90001E001", "Haven"],
    ["90009ZZZZ", "Zeestad - niet te lokaliseren"],
    ["90002A00-", "Markt"],
    ["90004A00-", "Duin"],
  ),
  "ggw7.xlsx": definition(
    ["90009W01", "Haven (Zeestad)"],
    ["90009WONB", "Zeestad - niet te lokaliseren"],
    ["90002W01", "Markt"],
    ["90004W01", "Duin"],
  ),
  "deelgemeente.xlsx": definition(["90009A", "Zeestad"], ["90002A", "Stad"], ["90004A", "Duin"]),
  "provincie.xlsx": definition([10000, "Kust"], [40000, "Binnenland"], [4000, "Brussel"]),
  "statsec_ggw7.xlsx": [
    ["statsec", "ggw7"],
    ["90001E001", "90009W01"],
    ["90009ZZZZ", "90009WONB"],
    ["90002A00-", "90002W01"],
    ["90004A00-", "90004W01"],
  ],
  "ggw7_gemeente.xlsx": [
    ["ggw7", "gemeente"],
    ["90009W01", 90009],
    ["90009WONB", 90009],
    ["90002W01", 90002],
    ["90004W01", 90004],
  ],
  "deelgemeente_gemeente.xlsx": [
    ["deelgemeente", "gemeente"],
    ["90009A", "90009"],
    ["90002A", "90002"],
    ["90004A", "90004"],
  ],
  "gemeente_provincie.xlsx": [
    ["gemeente", "provincie"],
    ["90009", "10000"],
    ["90002", "4000"],
    ["90004", "40000"],
    ["99992", "4000"],
  ],
  "provincie_gewest.xlsx": [
    ["provincie", "gewest"],
    ["10000", "2000"],
    ["40000", "2000"],
    ["4000", "4000"],
  ],
  "gemeente_arrondiss.xlsx": [
    ["gemeente", "arrondiss"],
    ["90009", "91000"],
    ["90002", "21000"],
    ["90004", "92000"],
    ["99992", "21000"],
  ],
  "ggw72024.xlsx": definition(
    ["90001W01", "Haven (Zeestad)"],
    ["90001ONB", "Wijk onbekend"],
    ["90002_1", "Markt (kern)"],
    ["90003W01", "Dorp"],
    ["90004W01", "Duin"],
    ["90005W01", "Hoek"],
  ),
  "deelgemeente2024.xlsx": definition(
    ["90001A", "Zeestad"],
    ["90002A", "Stad"],
    ["90003A", "Dorp"],
    ["90004A", "Duin"],
    ["90005A", "Hoek"],
  ),
  "gemeente2024.xlsx": definition(
    [90001, "Zeestad"],
    [90002, "Stad"],
    [90003, "Dorp"],
    [90004, "Duin"],
    [90005, "Hoek"],
    [99992, "Niet te lokaliseren"],
  ),
  "gemeente.xlsx": definition(
    [90009, "Zeestad"],
    [90002, "Stad"],
    [90004, "Duin"],
    [99992, "Niet te lokaliseren"],
  ),
  "provincie2024.xlsx": definition([10000, "Kust"], [40000, "Binnenland"], [4000, "Brussel"]),
  "gewest.xlsx": definition([2000, "Vlaams Gewest"], [4000, "Brussel"]),
  "statsec2024_ggw72024.xlsx": [
    ["statsec2024", "ggw72024"],
    ["90001E001", "90001W01"],
    ["90001X0JQ", "90001W01"],
    ["90001ZZZZ", "90001ONB"],
    ["90002A00-", "90002_1"],
    ["90003A00-", "90003W01"],
    ["90004A00-", "90004W01"],
    ["90005A00-", "90005W01"],
  ],
  "statsec2024_deelgemeente2024.xlsx": [
    ["statsec2024", "deelgemeente2024"],
    ["90001E001", "90001A"],
    ["90001X0JQ", "90001A"],
    ["90001ZZZZ", "90001A"],
    ["90002A00-", "90002A"],
    ["90003A00-", "90003A"],
    ["90004A00-", "90004A"],
    ["90005A00-", "90005A"],
  ],
  "deelgemeente2024_gemeente2024.xlsx": [
    ["deelgemeente2024", "gemeente2024"],
    ["90001A", "90001"],
    ["90002A", "90002"],
    ["90003A", "90003"],
    ["90004A", "90004"],
    ["90005A", "90005"],
  ],
  "ggw72024_gemeente2024.xlsx": [
    ["ggw72024", "gemeente2024"],
    ["90001W01", 90001],
    ["90001ONB", 90001],
    ["90002_1", 90002],
    ["90003W01", 90003],
    ["90004W01", 90004],
    ["90005W01", 90005],
  ],
  "gemeente2024_provincie2024.xlsx": [
    ["gemeente2024", "provincie2024"],
    ["90001", "10000"],
    ["90002", "4000"],
    ["90003", "10000"],
    ["90004", "40000"],
    ["90005", "10000"],
    ["99992", "4000"],
  ],
  "provincie2024_gewest.xlsx": [
    ["provincie2024", "gewest"],
    ["10000", "2000"],
    ["40000", "2000"],
    ["4000", "4000"],
  ],
  "statsec2019_statsec2024.xlsx": [
    ["statsec2019", "statsec2024"],
    [" ", "90001E001"],
    ["90001OUD-", "90001E001"],
    ["90001ZZZZ", "90001X0JQ"],
    ["90001ZZZZ", "90001ZZZZ"],
  ],
  "gemeente2024_gemeente.xlsx": [
    ["gemeente2024", "gemeente"],
    ["90001", "90009"],
    ["90002", "90002"],
    ["90003", "90009"],
    ["90004", "90004"],
    ["90005", "90004"],
    ["99992", "99992"],
  ],
  "gemeente_fo_gem.xlsx": [
    ["gemeente", "fo_gem"],
    ["90009", "fo1"],
    ["90002", "fo2"],
  ],
};

/** What no workbook says, as people keep it. */
const districts = ["90001;91000", "90003;93000", "90004;92000", "90005;91000"]
  .map((line) => `${line};verzonnen\n`)
  .join("");

/** Puts the workbooks of the invented areas in the project, some with other rows; their paths. */
export function giveAreas(
  project: InventedProject,
  changed: Readonly<Record<string, Rows>> = {},
): string[] {
  project.give(
    "data/gebieden/gemeente_arrondissement-aanvulling.csv",
    `gemeente;arrondissement;bron\n${districts}`,
  );
  return areaFiles.map((name) =>
    project.give(`in/${name}`, buildWorkbook(changed[name] ?? workbooks[name] ?? [])),
  );
}
