import { suite } from "uvu";
import * as assert from "uvu/assert";
import { areaFiles } from "../../scripts/import/area-files.ts";
import { findCities } from "../../scripts/import/area-groups.ts";
import { areasImporter } from "../../scripts/import/areas.ts";
import { type InventedProject, makeProject } from "./invented-project.ts";
import { buildWorkbook } from "./zip-builder.ts";

const test = suite("areas");

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

function give(project: InventedProject, changed: Readonly<Record<string, Rows>> = {}): string[] {
  project.give(
    "data/gebieden/gemeente_arrondissement-aanvulling.csv",
    `gemeente;arrondissement;bron\n${districts}`,
  );
  return areaFiles.map((name) =>
    project.give(`in/${name}`, buildWorkbook(changed[name] ?? workbooks[name] ?? [])),
  );
}

test("run(workbooks) writes areas, tables and groups with every code as text", async () => {
  const project = makeProject();
  const report = await project.run(areasImporter, give(project));
  const areas = project.read("data/gebieden/gebieden.csv");
  assert.match(areas, "statsec;90001E001;;2024-12-31;Haven\n");
  assert.match(areas, "wijk;90001W01;;2024-12-31;Haven\n");
  assert.match(areas, "wijk;90002_1;;2024-12-31;Markt (kern)\n");
  assert.match(areas, "gewest;2000;;;Vlaams Gewest\n");
  assert.match(project.read("data/gebieden/wijk_gemeente.csv"), "wijk;gemeente\n90001ONB;90001\n");
  assert.is(
    project.read("data/gebieden/groepen.csv"),
    "groep;niveau;code\ncentrumsteden;gemeente;90001\nvgc;gemeente;90002\n",
  );
  assert.is(report.lines[0], "2024, statsec: 7 gebieden");
});

/** The lines of gebieden.csv about a level. */
function identitiesOf(project: InventedProject, level: string): readonly string[] {
  const lines = project.read("data/gebieden/gebieden.csv").split("\n");
  return lines
    .filter((line) => line.startsWith(`${level};`))
    .map((line) => line.slice(level.length + 1));
}

test("run(workbooks) gives an area of other ground an identity of its own, under a new code or the old one", async () => {
  const project = makeProject();
  await project.run(areasImporter, give(project));
  assert.equal(identitiesOf(project, "gemeente"), [
    "90001;;2024-12-31;Zeestad",
    "90002;;;Stad",
    "90003;;2024-12-31;Dorp",
    "90004;;2024-12-31;Duin",
    "90004;2025-01-01;;Duin",
    "90005;;2024-12-31;Hoek",
    "90009;2025-01-01;;Zeestad",
    "99992;;;Niet te lokaliseren",
  ]);
  // Hoek took its ground from the one province to the other.
  assert.equal(identitiesOf(project, "provincie"), [
    "10000;;2024-12-31;Kust",
    "10000;2025-01-01;;Kust",
    "4000;;;Brussel",
    "40000;;2024-12-31;Binnenland",
    "40000;2025-01-01;;Binnenland",
  ]);
  assert.equal(
    identitiesOf(project, "arrondissement").map((line) => line.slice(0, 17)),
    [
      "21000;;;21000",
      "91000;;2024-12-31",
      "91000;2025-01-01;",
      "92000;;2024-12-31",
      "92000;2025-01-01;",
      "93000;;2024-12-31",
    ],
  );
  assert.is(
    project.read("data/gebieden/opvolging.csv"),
    [
      "niveau;voorganger;opvolger;vanaf",
      "gemeente;90004;90004;2025-01-01",
      "gemeente;90005;90004;2025-01-01",
      "gemeente;90001;90009;2025-01-01",
      "gemeente;90003;90009;2025-01-01",
      "",
    ].join("\n"),
  );
});

test("run(workbooks) dates sectors by the lists they stand in, whatever their codes", async () => {
  const project = makeProject();
  project.give(
    "data/gebieden/geldigheid-aanvulling.csv",
    "niveau;code;vanaf;tot;bron\nstatsec;90001X0JQ;2018-01-01;;verzonnen\n",
  );
  await project.run(areasImporter, give(project));
  assert.equal(identitiesOf(project, "statsec").slice(0, 5), [
    "90001E001;;2024-12-31;Haven",
    "90001E001;2025-01-01;;Haven",
    "90001OUD-;;2019-12-31;Oude haven",
    "90001X0JQ;2018-01-01;2024-12-31;STRAND",
    "90001ZZZZ;;2024-12-31;Onbekend",
  ]);
});

test("run(workbooks) lists who has no place, by the publisher's names", async () => {
  const project = makeProject();
  await project.run(areasImporter, give(project));
  assert.equal(project.read("data/gebieden/niet-te-lokaliseren.csv").trim().split("\n"), [
    "niveau;code;indeling;gemeente",
    "statsec;90009ZZZZ;2025;90009",
    "wijk;90001ONB;2024;90001",
    "wijk;90009WONB;2025;90009",
    "gemeente;99992;2024;",
    "gemeente;99992;2025;",
  ]);
});

test("run(a merged municipality without arrondissement) says which one", async () => {
  const project = makeProject();
  const files = give(project);
  project.give(
    "data/gebieden/gemeente_arrondissement-aanvulling.csv",
    "gemeente;arrondissement;bron\n",
  );
  const problems = await project.refuse(areasImporter, files);
  assert.equal(
    problems.map(({ found }) => found),
    ["90001", "90003", "90005"].map((code) => `gemeente "${code}" zonder arrondissement`),
  );
});

test("run(table of former sectors) leaves out sectors that still exist", async () => {
  const project = makeProject();
  await project.run(areasImporter, give(project));
  assert.is(
    project.read("data/gebieden/statsec2019_statsec2024.csv"),
    "statsec2019;statsec2024\n90001OUD-;90001E001\n",
  );
});

test("run(code that Excel made a number) refuses it", async () => {
  const project = makeProject();
  const table = [
    ["statsec2024", "ggw72024"],
    [900010, "90001W01"],
  ];
  const problems = await project.refuse(
    areasImporter,
    give(project, { "statsec2024_ggw72024.xlsx": table }),
  );
  assert.match(problems[0]?.where ?? "", /statsec2024_ggw72024\.xlsx:2:1$/);
  assert.is(problems[0]?.found, "statsec2024 900010 als getal");
});

test("run(unknown, repeated and absent codes) lists them all", async () => {
  const project = makeProject();
  const table = [
    ["provincie2024", "gewest"],
    ["10000", "3000"],
    ["10000", "2000"],
    ["5", "2000"],
  ];
  const problems = await project.refuse(
    areasImporter,
    give(project, { "provincie2024_gewest.xlsx": table }),
  );
  assert.equal(
    problems.map(({ found }) => found),
    ['code "10000" een tweede keer', 'code "5"', 'geen rij voor "40000"', 'geen rij voor "4000"'],
  );
});

test("run(some files) names the files that are absent", async () => {
  const project = makeProject();
  const problems = await project.refuse(areasImporter, give(project).slice(1));
  assert.equal(
    problems.map(({ found }) => found),
    ["geen statsec2024.xlsx"],
  );
});

test("run(file that is no workbook) says so", async () => {
  const project = makeProject();
  const files = give(project);
  project.give("in/gewest.xlsx", "geen zip");
  const problems = await project.refuse(areasImporter, files);
  assert.is(
    problems.find(({ where }) => where.endsWith("gewest.xlsx"))?.expected,
    "een xlsx-bestand",
  );
});

test("findCities(merged city) takes the predecessor with the city's name", () => {
  const cities = findCities(
    new Map([["90009", "fo1"]]),
    new Map([
      ["90001", "90009"],
      ["90003", "90009"],
    ]),
    new Map([
      ["90001", "Zeestad"],
      ["90003", "Dorp"],
    ]),
    new Map([["90009", "Zeestad"]]),
  );
  assert.equal(cities, ["90001"]);
});

test.run();
