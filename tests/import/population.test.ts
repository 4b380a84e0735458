import { existsSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { populationImporter } from "../../scripts/import/publishers/population.ts";
import {
  brussels,
  byteOrderMark,
  lines,
  newHeader,
  newRow,
  newRows,
  oldHeader,
  statbelZip,
  zeestad,
} from "./invented-population.ts";
import { makeProject } from "./invented-project.ts";

const test = suite("population");

async function refuseRow(row: string) {
  const project = makeProject();
  const file = project.give("in/slecht.zip", statbelZip(lines(newHeader, [...newRows, row])));
  const problems = await project.refuse(populationImporter, [file]);
  return { file, problem: problems[0] };
}

test("run(2022 file) adds up by age, with the village only in province and region", async () => {
  const project = makeProject();
  const text = iconv.encode(lines(newHeader, newRows), "win1252");
  const report = await project.run(populationImporter, [project.give("a.zip", statbelZip(text))]);
  const expected = [
    "niveau;code;geslacht;leeftijd;waarde",
    "gemeente;90001;M;17;3",
    "gemeente;90001;V;64;5",
    "gemeente;90001;V;100;3",
    "gemeente;90002;M;17;11",
    "gewest;2000;M;0;7",
    "gewest;2000;M;17;3",
    "gewest;2000;V;64;5",
    "gewest;2000;V;100;3",
    "provincie;10000;M;0;7",
    "provincie;10000;M;17;3",
    "provincie;10000;V;64;5",
    "provincie;10000;V;100;3",
    "",
  ];
  assert.is(
    project.read("data/themas/demografie/bevolking-leeftijd/2022.csv"),
    expected.join("\n"),
  );
  assert.is(report.lines[0], "2022: België 29 inwoners (6 regels, 3 gemeenten)");
});

test("run(2022 file) writes nationality, civil status and age class", async () => {
  const project = makeProject();
  await project.run(populationImporter, [
    project.give("a.zip", statbelZip(lines(newHeader, newRows))),
  ]);
  const text = project.read("data/themas/demografie/bevolking-kenmerken/2022.csv");
  assert.match(
    text,
    "niveau;code;geslacht;nationaliteit;burgerlijke_staat;leeftijdsklasse;waarde\n",
  );
  assert.match(text, "gemeente;90001;M;BEL;ongehuwd;0-17;3\n");
  assert.match(text, "gemeente;90001;V;BEL;verweduwd;80+;3\n");
  assert.match(text, "gemeente;90001;V;ETR;gehuwd;50-64;5\n");
  assert.match(text, "provincie;10000;M;BEL;gescheiden;0-17;7\n");
});

test("run(2019 and 2009 layouts) reads a UTF-8 mark, the year column and codes in tens", async () => {
  const project = makeProject();
  const oldRows = [
    `${newRow(zeestad, "M", "BEL", "10", 17, 3)}|2009`,
    `${newRow(brussels, "F", "ETR", "40", 18, 4)}|2009`,
  ];
  const newer = byteOrderMark + lines(newHeader, newRows);
  const older = byteOrderMark + lines(oldHeader, oldRows);
  const report = await project.run(populationImporter, [
    project.give("b.zip", statbelZip(newer, "TF_SOC_POP_STRUCT_2019.txt")),
    project.give("a.zip", statbelZip(older, "TF_SOC_POP_STRUCT_2009.txt")),
  ]);
  assert.is(report.lines[0], "2009: België 7 inwoners (2 regels, 2 gemeenten)");
  assert.is(report.lines[1], "2019: België 29 inwoners (6 regels, 3 gemeenten)");
  const text = project.read("data/themas/demografie/bevolking-kenmerken/2009.csv");
  assert.match(text, "gemeente;90002;V;ETR;gescheiden;18-34;4\n");
});

test("run(same file again) leaves the same card, and a new file a new date", async () => {
  const project = makeProject();
  const file = project.give("a.zip", statbelZip(lines(newHeader, newRows)));
  await project.run(populationImporter, [file], "2026-01-02");
  const card = project.read("data/bronnen/statbel-bevolking.json");
  await project.run(populationImporter, [file], "2026-05-05");
  assert.is(project.read("data/bronnen/statbel-bevolking.json"), card);
  assert.is(JSON.parse(card).laatsteReferentiedatum, "2022-01-01");
  const other = statbelZip(lines(newHeader, newRows), "TF_SOC_POP_STRUCT_2021.txt");
  await project.run(populationImporter, [project.give("b.zip", other)], "2026-05-05");
  const changed = JSON.parse(project.read("data/bronnen/statbel-bevolking.json"));
  assert.is(changed.ingevoerdOp, "2026-05-05");
  assert.is(changed.laatsteReferentiedatum, "2022-01-01");
  assert.is(changed.bestanden.length, 2);
});

const wrongFields: readonly (readonly [string, string, number, string, string])[] = [
  [
    "province",
    newRow(zeestad.replace("10000", ""), "M", "BEL", "1", 3, 1),
    7,
    'CD_PROV_REFNIS ""',
    "een provincie van vijf cijfers, of niets in Brussel",
  ],
  ["sex", newRow(zeestad, "X", "BEL", "1", 3, 1), 13, 'CD_SEX "X"', "een van M, F"],
  ["nationality", newRow(zeestad, "M", "?", "1", 3, 1), 14, 'CD_NATLTY "?"', "een van BEL, ETR"],
  [
    "civil status",
    newRow(zeestad, "M", "BEL", "7", 3, 1),
    17,
    'CD_CIV_STS "7"',
    "een van 1, 2, 3, 4, 10, 20, 30, 40",
  ],
  [
    "age",
    newRow(zeestad, "M", "BEL", "1", "oud", 1),
    20,
    'CD_AGE "oud"',
    "een leeftijd van 0 tot 100 (100 en ouder)",
  ],
  [
    "count",
    newRow(zeestad, "M", "BEL", "1", 3, "1.5"),
    21,
    'MS_POPULATION "1.5"',
    "een geheel aantal inwoners",
  ],
];
for (const [what, row, column, found, expected] of wrongFields) {
  test(`run(file with a wrong ${what}) names file, line, column, found and expected`, async () => {
    const { file, problem } = await refuseRow(row);
    assert.equal(problem, { where: `${file}:8:${column}`, found, expected });
  });
}

test("run(file with a row twice) refuses it below 100 years", async () => {
  const { file, problem } = await refuseRow(newRows[0] ?? "");
  assert.is(problem?.where, `${file}:8`);
  assert.is(problem?.found, "gemeente 90001 nog eens met dezelfde kenmerken");
});

test("run(file with a short line) names the number of fields", async () => {
  const { file, problem } = await refuseRow("90001|Zeestad");
  assert.is(problem?.where, `${file}:8`);
  assert.is(problem?.found, "2 velden");
  assert.is(problem?.expected, "21 velden, gescheiden door |");
});

test("run(file without a column) says which", async () => {
  const project = makeProject();
  const header = newHeader.replace("CD_SEX", "SEXE");
  const file = project.give("a.zip", statbelZip(lines(header, newRows)));
  const problems = await project.refuse(populationImporter, [file]);
  assert.is(problems.length, 1);
  assert.is(problems[0]?.where, `${file}:1`);
  assert.is(problems[0]?.expected, "een kolom CD_SEX");
});

test("run(file without a year) asks for the name that Statbel gave", async () => {
  const project = makeProject();
  const file = project.give("a.zip", statbelZip(lines(newHeader, newRows), "bevolking.txt"));
  const [problem] = await project.refuse(populationImporter, [file]);
  assert.is(problem?.found, "de naam bevolking.txt in de zip, zonder jaartal");
});

test("run(truncated zip, damaged zip) reports each and writes nothing", async () => {
  const project = makeProject();
  const whole = statbelZip(lines(newHeader, newRows));
  const damaged = Buffer.from(whole);
  damaged[80] = (damaged[80] ?? 0) ^ 0xff;
  const good = project.give("goed.zip", whole);
  const problems = await project.refuse(populationImporter, [
    good,
    project.give("half.zip", whole.subarray(0, whole.length / 2)),
    project.give("stuk.zip", damaged),
  ]);
  assert.is(problems.length, 2);
  for (const problem of problems) {
    assert.is(problem.expected, "een gave zip");
    assert.match(problem.hint ?? "", "download het opnieuw");
  }
  assert.not(existsSync(join(project.root, "data/themas")));
});

test("run(wrong on every line) shows twenty problems and counts the rest", async () => {
  const project = makeProject();
  const rows = Array.from({ length: 50 }, () => "90001|Zeestad");
  const file = project.give("a.zip", statbelZip(lines(newHeader, rows)));
  const problems = await project.refuse(populationImporter, [file]);
  assert.is(problems.length, 21);
  assert.is(problems.at(-1)?.found, "nog 30 problemen in dit bestand");
});

test("run(file without a city) says which municipality is absent", async () => {
  const project = makeProject();
  const file = project.give("a.zip", statbelZip(lines(newHeader, newRows.slice(0, 5))));
  const [problem] = await project.refuse(populationImporter, [file]);
  assert.is(problem?.found, "geen inwoners voor gemeente 90002");
});

test.run();
