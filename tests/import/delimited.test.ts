import { suite } from "uvu";
import * as assert from "uvu/assert";
import { householdsImporter } from "../../scripts/import/publishers/households.ts";
import { sectorPopulationImporter } from "../../scripts/import/publishers/sector-population.ts";
import { makeProject } from "./invented-project.ts";

const test = suite("delimited files");

const sectorHeader = '"YEAR";"CD_REFNIS";"CD_SECTOR";"TOTAL"';
const householdHeader = "\ufeffjaar,niscode,aantal_huishoudleden,aantal";

test("run(sectors) keeps a code that looks like a number as it is", async () => {
  const project = makeProject();
  const rows = ['"2022";"90001";"90001ZZZZ";4', '"2022";"90001";"90001E001";12'];
  const file = project.give("s.csv", [sectorHeader, ...rows, ""].join("\n"));
  const report = await project.run(sectorPopulationImporter, [file]);
  assert.is(
    project.read("data/themas/demografie/bevolking-sector/2022.csv"),
    "niveau;code;waarde\nstatsec;90001E001;12\nstatsec;90001ZZZZ;4\n",
  );
  assert.is(report.lines[0], "2022: 16 inwoners in 2 sectoren");
});

test("run(sectors) refuses duplicates, bad fields and unknown columns, all at once", async () => {
  const project = makeProject();
  const rows = [
    '"2022";"90001";"90001A00-";4;1',
    '"2022";"90001";"90001A00-";4;1',
    '"2022";"90001";"120250";4;1',
    '"2022";"90001";"90001A01-";x;1',
    '"jaar";"90001";"90001A01-";4;1',
    '"2022";"90001"',
  ];
  const file = project.give("s.csv", [`${sectorHeader};"NIEUW"`, ...rows, ""].join("\n"));
  const problems = await project.refuse(sectorPopulationImporter, [file]);
  const summary = problems.map(({ where, found }) => `${where.slice(file.length)} ${found}`);
  assert.equal(summary, [
    ':1:5 een onbekende kolom "NIEUW"',
    ":7 2 velden",
    ':3:3 CD_SECTOR "90001A00-"',
    ':4:3 CD_SECTOR "120250"',
    ':5:4 TOTAL "x"',
    ':6:1 YEAR "jaar"',
  ]);
});

test("run(sectors) refuses a file that is absent or not UTF-8", async () => {
  const project = makeProject();
  const latin = project.give("l.csv", Buffer.from([0x22, 0xe9, 0x22]));
  const problems = await project.refuse(sectorPopulationImporter, ["weg.csv", latin]);
  assert.is(problems[0]?.found, "geen leesbaar bestand");
  assert.is(problems[1]?.found, "tekens die geen UTF-8 zijn");
});

test("run(households) sums through the tables and marks projected years", async () => {
  const project = makeProject();
  const rows = [..."2023,90001,1,5|2023,90003,1,2|2023,90001,4+,3|2024,90001,1,6".split("|")];
  const file = project.give("h.csv", [householdHeader, ...rows, ""].join("\n"));
  const report = await project.run(householdsImporter, [file]);
  const expected = [
    "niveau;code;grootte;waarde;status",
    "gemeente;90001;1;5;waargenomen",
    "gemeente;90001;4+;3;waargenomen",
    "gewest;2000;1;7;waargenomen",
    "gewest;2000;4+;3;waargenomen",
    "provincie;10000;1;7;waargenomen",
    "provincie;10000;4+;3;waargenomen",
    "",
  ];
  assert.is(project.read("data/themas/demografie/huishoudens/2023.csv"), expected.join("\n"));
  assert.match(project.read("data/themas/demografie/huishoudens/2024.csv"), ";1;6;prognose\n");
  assert.is(report.lines[1], "2024 (prognose): Vlaams Gewest 6 huishoudens; zonder gemeente 90003");
});

test("run(households) refuses an unknown municipality, size, count and a repeated row", async () => {
  const project = makeProject();
  const rows = [
    "2023,99,1,5",
    "2023,90001,5,5",
    "2023,90001,1,-1",
    "2023,90001,2,1",
    "2023,90001,2,1",
  ];
  const file = project.give("h.csv", [householdHeader, ...rows, ""].join("\n"));
  const problems = await project.refuse(householdsImporter, [file]);
  assert.equal(
    problems.map(({ where }) => where.slice(file.length)),
    [":2:2", ":3:3", ":4:4", ":6:3"],
  );
});

test("run(no files) says which files to give", async () => {
  const [problem] = await makeProject().refuse(householdsImporter, []);
  assert.is(problem?.where, "steekkaart import huishoudens");
  assert.is(problem?.expected, householdsImporter.usage);
});

test("run(project without area tables) says to import the areas first", async () => {
  const project = makeProject();
  const context = {
    root: `${project.root}/leeg`,
    today: "2026-01-02",
    effects: { writeText() {} },
  };
  try {
    await householdsImporter.run(["h.csv"], context);
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), "Voer eerst de gebieden in");
  }
});

test.run();
