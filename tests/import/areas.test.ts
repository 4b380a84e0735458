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

/** Zeestad merged with Dorp in 2025: 90001 and 90003 became 90009. */
const workbooks: Readonly<Record<string, Rows>> = {
  "statsec2024.xlsx": definition(
    ["90001E001", "Haven"],
    ["90001ZZZZ", "Onbekend"],
    ["90001X0JQ", "STRAND"],
    ["90002A00-", "Markt"],
    ["90003A00-", "Kerk"],
  ),
  "ggw72024.xlsx": definition(
    ["90001W01", "Haven (Zeestad)"],
    ["90001ONB", "Wijk onbekend"],
    ["90002_1", "Markt (kern)"],
    ["90003W01", "Dorp"],
  ),
  "deelgemeente2024.xlsx": definition(
    ["90001A", "Zeestad"],
    ["90002A", "Stad"],
    ["90003A", "Dorp"],
  ),
  "gemeente2024.xlsx": definition(
    [90001, "Zeestad"],
    [90002, "Stad"],
    [90003, "Dorp"],
    [99992, "?"],
  ),
  "gemeente.xlsx": definition([90009, "Zeestad"], [90002, "Stad"], [99992, "?"]),
  "provincie2024.xlsx": definition([10000, "Kust"], [4000, "Brussel"]),
  "gewest.xlsx": definition([2000, "Vlaams Gewest"], [4000, "Brussel"]),
  "statsec2024_ggw72024.xlsx": [
    ["statsec2024", "ggw72024"],
    ["90001E001", "90001W01"],
    ["90001X0JQ", "90001W01"],
    ["90001ZZZZ", "90001ONB"],
    ["90002A00-", "90002_1"],
    ["90003A00-", "90003W01"],
  ],
  "statsec2024_deelgemeente2024.xlsx": [
    ["statsec2024", "deelgemeente2024"],
    ["90001E001", "90001A"],
    ["90001X0JQ", "90001A"],
    ["90001ZZZZ", "90001A"],
    ["90002A00-", "90002A"],
    ["90003A00-", "90003A"],
  ],
  "deelgemeente2024_gemeente2024.xlsx": [
    ["deelgemeente2024", "gemeente2024"],
    ["90001A", "90001"],
    ["90002A", "90002"],
    ["90003A", "90003"],
  ],
  "ggw72024_gemeente2024.xlsx": [
    ["ggw72024", "gemeente2024"],
    ["90001W01", 90001],
    ["90001ONB", 90001],
    ["90002_1", 90002],
    ["90003W01", 90003],
  ],
  "gemeente2024_provincie2024.xlsx": [
    ["gemeente2024", "provincie2024"],
    ["90001", "10000"],
    ["90002", "4000"],
    ["90003", "10000"],
    ["99992", "4000"],
  ],
  "provincie2024_gewest.xlsx": [
    ["provincie2024", "gewest"],
    ["10000", "2000"],
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
  ],
  "gemeente_fo_gem.xlsx": [
    ["gemeente", "fo_gem"],
    ["90009", "fo1"],
    ["90002", "fo2"],
  ],
};

function give(project: InventedProject, changed: Readonly<Record<string, Rows>> = {}): string[] {
  return areaFiles.map((name) =>
    project.give(`in/${name}`, buildWorkbook(changed[name] ?? workbooks[name] ?? [])),
  );
}

test("run(workbooks) writes areas, tables and groups with every code as text", async () => {
  const project = makeProject();
  const report = await project.run(areasImporter, give(project));
  const areas = project.read("data/gebieden/gebieden.csv");
  assert.match(areas, "statsec;90001E001;Haven\n");
  assert.match(areas, "wijk;90001W01;Haven\n");
  assert.match(areas, "wijk;90002_1;Markt (kern)\n");
  assert.match(areas, "gewest;2000;Vlaams Gewest\n");
  assert.match(project.read("data/gebieden/wijk_gemeente.csv"), "wijk;gemeente\n90001ONB;90001\n");
  assert.is(
    project.read("data/gebieden/groepen.csv"),
    "groep;niveau;code\ncentrumsteden;gemeente;90001\nvgc;gemeente;90002\n",
  );
  assert.is(report.lines[0], "statsec: 5 gebieden");
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
    ['code "10000" een tweede keer', 'code "5"', 'geen rij voor "4000"'],
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
