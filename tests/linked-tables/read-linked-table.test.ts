import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { LinkedTableOptions } from "../../scripts/linked-tables/read-cells.ts";
import { readLinkedTable } from "../../scripts/linked-tables/read-linked-table.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { type Problem, ReportError } from "../../scripts/model/report-error.ts";

const test = suite("readLinkedTable");

const folder = mkdtempSync(join(tmpdir(), "steekkaart-linked-"));
const cellsPath = join(folder, "cellen.csv");
const relationsPath = join(folder, "relaties.csv");

const cells = [
  "wijk,geslacht,waarde,primair,gewicht,verplicht",
  "stad,samen,12,0,12,1",
  "Haven,samen,3,1,3,0",
  "Veld,samen,9,0,9,0",
];
const relations = ["rel,cel,coef", "1,1,-1", "1,2,1", "1,3,1"];
const counts: LinkedTableOptions = { kind: "counts", threshold: 5 };

function read(cellLines = cells, relationLines = relations, options = counts): LinkedTable {
  writeFileSync(cellsPath, cellLines.join("\n"));
  writeFileSync(relationsPath, relationLines.join("\n"));
  return readLinkedTable(cellsPath, relationsPath, options);
}

function problemsOf(cellLines = cells, relationLines = relations, options = counts) {
  try {
    read(cellLines, relationLines, options);
  } catch (error) {
    if (error instanceof ReportError) return error.problems.map(shorten);
    throw error;
  }
  return [];
}

function shorten({ where, found }: Problem): string {
  return `${where.replace(`${folder}/`, "")} ${found}`;
}

test("readLinkedTable(counts) gives a primary cell 1 up to the threshold", () => {
  const table = read();
  assert.equal(table.cells[1], {
    name: "Haven · samen",
    value: 3,
    weight: 3,
    isPrimary: true,
    isForced: false,
    isPrinted: true,
    range: { low: 1, high: 4 },
  });
  assert.equal(table.relations, [
    {
      terms: [
        { cell: 0, coefficient: -1 },
        { cell: 1, coefficient: 1 },
        { cell: 2, coefficient: 1 },
      ],
      low: 0,
      high: 0,
    },
  ]);
});

test("readLinkedTable(counts) gives a zero 0 and a count hidden by hand one either way", () => {
  const table = read(
    [cells[0], "stad,samen,9,1,9,0", "Haven,samen,0,1,0,0", "Veld,samen,9,0,9,0"].map(String),
  );
  assert.equal(table.cells[0]?.range, { low: 8, high: 10 });
  assert.equal(table.cells[1]?.range, { low: 0, high: 4 });
});

test("readLinkedTable(primary zero that must be shown) takes it for shown", () => {
  const table = read(
    [cells[0], "stad,samen,9,0,9,0", "Haven,samen,0,1,0,1", "Veld,samen,9,0,9,0"].map(String),
  );
  assert.is(table.cells[1]?.isPrimary, false);
  assert.is(table.cells[1]?.range, undefined);
});

test("readLinkedTable(English heads) reads the same table", () => {
  const table = read();
  const english = read(
    ["area,sex,value,primary,weight,forced", ...cells.slice(1)],
    ["rel,cell,coef", ...relations.slice(1)],
  );
  assert.equal(english, table);
});

test("readLinkedTable(amounts) takes the range from lpl and upl, or from a share", () => {
  const lines = [
    "a;waarde;primair;gewicht;verplicht;lpl;upl",
    "x;2,5;1;1;0;0,5;1",
    "y;2,5;0;1;0;0;0",
  ];
  const terms = ["rel;cel;coef", "1;1;-1", "1;2;1"];
  const amounts: LinkedTableOptions = { kind: "amounts", threshold: 0 };
  assert.equal(read(lines, terms, amounts).cells[0]?.range, { low: 2, high: 3.5 });
  const bare = ["a,waarde,primair,gewicht,verplicht", "x,20,1,1,0", "y,20,0,1,0"];
  const commas = terms.map((line) => line.replaceAll(";", ","));
  const shared = { ...amounts, protectionShare: 0.1 };
  assert.equal(read(bare, commas, shared).cells[0]?.range, { low: 18, high: 22 });
  assert.equal(problemsOf(bare, commas, amounts), [
    "cellen.csv:1 bedragen zonder de kolommen lpl en upl",
  ]);
});

test("readLinkedTable(mistakes in both files) lists them all", () => {
  const wrong = [
    cells[0],
    "stad,samen,twaalf,0,12,1",
    "Haven,samen,3,ja,3,0",
    "Haven,samen,2.5,0,-1,0",
    "Veld,samen,9,0,9",
  ].map(String);
  assert.equal(problemsOf(wrong, [...relations, "1,1,1", "2,9,1", "2,1,0", "2,x,1"]), [
    "cellen.csv:5 5 velden",
    'cellen.csv:2 "twaalf" in kolom waarde',
    'cellen.csv:3 "ja" in kolom primair',
    "cellen.csv:4 Haven · samen, al op regel 3",
    'cellen.csv:4 "2.5" in kolom waarde',
    'cellen.csv:4 "-1" in kolom gewicht',
    'relaties.csv:5 "1" in kolom cel',
    'relaties.csv:6 "9" in kolom cel',
    'relaties.csv:7 "0" in kolom coef',
    'relaties.csv:8 "x" in kolom cel',
  ]);
});

test("readLinkedTable(relation that does not add up) names its line and its sum", () => {
  assert.equal(problemsOf(cells, [...relations, "2,1,-1", "2,3,1"]), [
    "relaties.csv:5 relatie 2 telt op tot -3",
  ]);
});

test("readLinkedTable(column missing or twice, no file, primary that must be shown)", () => {
  assert.equal(problemsOf(["wijk,waarde,primair,gewicht"], ["rel,rel,cel,coef"]), [
    "cellen.csv:1 kolommen wijk, waarde, primair, gewicht",
    "relaties.csv:1 2 kolommen voor rel",
  ]);
  assert.equal(problemsOf([], relations)[0], "cellen.csv een leeg bestand");
  assert.throws(
    () => readLinkedTable(join(folder, "niets.csv"), relationsPath, counts),
    /geen leesbaar bestand/,
  );
  assert.equal(problemsOf(cells.map((line) => line.replace("3,1,3,0", "3,1,3,1"))), [
    'cellen.csv:3 "1" in kolom verplicht',
  ]);
});

test("readLinkedTable(wrong on every line) shows fifty and counts the rest", () => {
  const many = Array.from({ length: 60 }, (_, index) => `w${index},samen,x,0,1,0`);
  const found = problemsOf([String(cells[0]), ...many]);
  assert.is(found.length, 51);
  assert.is(found.at(-1), "deze bestanden nog 10 problemen");
});

test.run();
