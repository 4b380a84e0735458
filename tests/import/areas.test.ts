import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findCities } from "../../scripts/import/areas/area-groups.ts";
import { areasImporter } from "../../scripts/import/areas/areas.ts";
import { giveAreas } from "./invented-areas.ts";
import { type InventedProject, makeProject } from "./invented-project.ts";

const test = suite("areas");

test("run(workbooks) writes areas, tables and groups with every code as text", async () => {
  const project = makeProject();
  const report = await project.run(areasImporter, giveAreas(project));
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
  await project.run(areasImporter, giveAreas(project));
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
  await project.run(areasImporter, giveAreas(project));
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
  await project.run(areasImporter, giveAreas(project));
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
  const files = giveAreas(project);
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
  await project.run(areasImporter, giveAreas(project));
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
    giveAreas(project, { "statsec2024_ggw72024.xlsx": table }),
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
    giveAreas(project, { "provincie2024_gewest.xlsx": table }),
  );
  assert.equal(
    problems.map(({ found }) => found),
    ['code "10000" een tweede keer', 'code "5"', 'geen rij voor "40000"', 'geen rij voor "4000"'],
  );
});

test("run(some files) names the files that are absent", async () => {
  const project = makeProject();
  const problems = await project.refuse(areasImporter, giveAreas(project).slice(1));
  assert.equal(
    problems.map(({ found }) => found),
    ["geen statsec2024.xlsx"],
  );
});

test("run(file that is no workbook) says so", async () => {
  const project = makeProject();
  const files = giveAreas(project);
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
