import { cpSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { vatEnterprisesImporter } from "../../scripts/import/publishers/vat-enterprises.ts";
import { makeProject } from "./invented-project.ts";
import { buildZip } from "./zip-builder.ts";

const test = suite("vat enterprises");

/** Municipality, legal form, activity, enterprises, starters, stops. */
type Row = readonly [string, string, string, number, number, number];

const rows: readonly Row[] = [
  ["90001", "0", "47110", 7, 2, 1],
  ["90001", "0", "4711X", 3, 0, 0],
  ["90001", "3", "01110", 6, 1, 0],
  ["90002", "5", "XXXXX", 4, 0, 2],
  ["90002", "8", "84111", 1, 0, 0],
  ["90003", "0", "47110", 9, 3, 0],
  ["-----", "6", "47110", 50, 5, 5],
];

const schema = `
  CREATE TABLE TF_VAT_NACE_2019 (CD_REFNIS TEXT, CD_LGL_PSN_VAT TEXT, CD_NACE TEXT,
    MS_NUM_VAT REAL, MS_NUM_VAT_START REAL, MS_NUM_VAT_STOP REAL);
  CREATE TABLE TD_NACE (CD_NACE TEXT, TX_NACE_NL_LVL1 TEXT);
  CREATE TABLE TD_MUNTY_REFNIS (CD_LVL_BASE REAL, CD_PROV_REFNIS TEXT, CD_RGN_REFNIS TEXT,
    CD_REFNIS TEXT);
  INSERT INTO TD_NACE VALUES ('01110', 'A Landbouw'), ('47110', 'G Handel'), ('4711X', 'G Handel'),
    ('84111', 'O Bestuur'), ('XXXXX', 'Onbekende activiteit');
  INSERT INTO TD_MUNTY_REFNIS VALUES (4, '10000', '02000', '90001'), (4, ' ', '04000', '90002'),
    (4, '10000', '02000', '90003'), (0, '-----', '-----', '-----'), (1, ' ', '02000', ' '),
    (2, '10000', '02000', ' ');
`;

/** Statbel's database in a zip, with these rows; `change` is SQL that runs last. */
function statbelZip(change = "", given: readonly Row[] = rows): Buffer {
  const path = join(mkdtempSync(join(tmpdir(), "steekkaart-btw-")), "a.sqlite");
  const database = new DatabaseSync(path);
  database.exec(schema);
  const insert = database.prepare("INSERT INTO TF_VAT_NACE_2019 VALUES (?, ?, ?, ?, ?, ?)");
  for (const row of given) insert.run(...row);
  database.exec(change);
  database.close();
  return buildZip({ "TF_VAT_NACE_2019.sqlite": readFileSync(path) });
}

/** The classifications are published tables, so the real ones serve here too. */
function makeVatProject() {
  const project = makeProject();
  const folder = "data/indelingen";
  cpSync(join(import.meta.dirname, "../..", folder), join(project.root, folder), {
    recursive: true,
  });
  return project;
}

async function refuse(zip: Buffer) {
  const project = makeVatProject();
  const problems = await project.refuse(vatEnterprisesImporter, [project.give("a.zip", zip)]);
  assert.not(existsSync(join(project.root, "data/themas")));
  return problems;
}

test("run(2019 file) adds up by section and legal form, with Flanders and its provinces", async () => {
  const project = makeVatProject();
  const report = await project.run(vatEnterprisesImporter, [project.give("a.zip", statbelZip())]);
  const expected = [
    "niveau;code;sectie;rechtsvorm;waarde",
    "gemeente;90001;A;bv;6",
    "gemeente;90001;G;natuurlijke-persoon;10",
    "gemeente;90002;O;overige;1",
    "gemeente;90002;onbekend;overige;4",
    "gewest;2000;A;bv;6",
    "gewest;2000;G;natuurlijke-persoon;19",
    "provincie;10000;A;bv;6",
    "provincie;10000;G;natuurlijke-persoon;19",
    "",
  ];
  assert.is(project.read("data/themas/economie/btw-ondernemingen/2019.csv"), expected.join("\n"));
  assert.is(
    report.lines[0],
    "2019: 80 ondernemingen, 11 starters, 8 stopzettingen (3 gemeenten, met buitenland en onbekend)",
  );
  const card = JSON.parse(project.read("data/bronnen/btw-ondernemingen.json"));
  assert.is(card.laatsteReferentiedatum, "2019-12-31");
});

test("run(2019 file) writes starters and stops apart, without rows for none", async () => {
  const project = makeVatProject();
  await project.run(vatEnterprisesImporter, [project.give("a.zip", statbelZip())]);
  assert.match(
    project.read("data/themas/economie/btw-starters/2019.csv"),
    "gemeente;90001;A;bv;1\ngemeente;90001;G;natuurlijke-persoon;2\ngewest;2000;A;bv;1\n",
  );
  assert.match(
    project.read("data/themas/economie/btw-stopzettingen/2019.csv"),
    "waarde\ngemeente;90001;G;natuurlijke-persoon;1\ngemeente;90002;onbekend;overige;2\n",
  );
});

const wrongRows: readonly (readonly [string, Row, string, string])[] = [
  [
    "legal form",
    ["90001", "A", "47110", 1, 0, 0],
    "gemeente 90001, rechtsvorm A, NACE 47110",
    "een rechtsvorm: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9",
  ],
  [
    "activity",
    ["90001", "0", "34000", 1, 0, 0],
    "gemeente 90001, rechtsvorm 0, NACE 34000",
    "een activiteit van NACE-BEL 2008",
  ],
  [
    "municipality",
    ["90009", "0", "47110", 1, 0, 0],
    "gemeente 90009, rechtsvorm 0, NACE 47110",
    "een gemeente uit de tabel TD_MUNTY_REFNIS",
  ],
  [
    "count",
    ["90003", "1", "47110", 1.5, 0, 0],
    "gemeente 90003, rechtsvorm 1, NACE 47110: MS_NUM_VAT 1.5",
    "een geheel aantal",
  ],
  [
    "row twice",
    ["90001", "0", "47110", 1, 0, 0],
    "gemeente 90001, rechtsvorm 0, NACE 47110 nog eens",
    "elke combinatie één keer",
  ],
];
for (const [what, row, found, expected] of wrongRows) {
  test(`run(file with a wrong ${what}) names it and writes nothing`, async () => {
    const [problem, ...others] = await refuse(statbelZip("", [...rows, row]));
    assert.equal(others, []);
    assert.is(problem?.found, found);
    assert.is(problem?.expected, expected);
  });
}

test("run(file with another division into sections) refuses it", async () => {
  const [problem] = await refuse(
    statbelZip("UPDATE TD_NACE SET TX_NACE_NL_LVL1 = 'B Zand' WHERE CD_NACE = '01110'"),
  );
  assert.is(problem?.found, "NACE-afdeling 01 in sectie B");
  assert.is(problem?.expected, "sectie A, zoals in data/indelingen/nace2008_sectie.csv");
});

test("run(file without a column, without the table) says what is absent", async () => {
  const [column] = await refuse(
    statbelZip("ALTER TABLE TF_VAT_NACE_2019 RENAME COLUMN MS_NUM_VAT_STOP TO STOP"),
  );
  assert.is(column?.expected, "een kolom MS_NUM_VAT_STOP");
  const [table] = await refuse(statbelZip("DROP TABLE TF_VAT_NACE_2019"));
  assert.is(table?.found, "de tabellen TD_MUNTY_REFNIS, TD_NACE");
});

test("run(zip with a text, truncated zip) reports each", async () => {
  const [text] = await refuse(buildZip({ "a.txt": "geen databank" }));
  assert.is(text?.found, "a.txt in de zip, een ander soort bestand");
  assert.is(text?.expected, "één SQLite-databank");
  const whole = statbelZip();
  const [half] = await refuse(whole.subarray(0, whole.length / 2));
  assert.is(half?.expected, "een gave zip");
});

test("run(database with damaged pages) is a problem of the file", async () => {
  const bytes = Buffer.alloc(4096, 7);
  bytes.write("SQLite format 3\0", 0, "latin1");
  const [problem] = await refuse(buildZip({ "a.sqlite": bytes }));
  assert.match(problem?.found ?? "", "een databank die niet te lezen is");
});

test("run(file without a city) says which municipality is absent", async () => {
  const [problem] = await refuse(statbelZip("", rows.slice(0, 3)));
  assert.is(problem?.found, "geen ondernemingen voor gemeente 90002");
});

test("run(project without classifications) says which file to bring back", async () => {
  const project = makeProject();
  const [problem] = await project.refuse(vatEnterprisesImporter, [
    project.give("a.zip", statbelZip()),
  ]);
  assert.is(problem?.where, "data/indelingen/nace2008_sectie.csv");
});

test.run();
