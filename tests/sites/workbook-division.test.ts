import { rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../../scripts/cli/read-project.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
import { buildSheets } from "../import/workbook-builder.ts";
import { makeDividedSite } from "./divided-site.ts";

const test = suite("a workbook in the folder of a city");

const site = makeDividedSite();
const given = "data/steden/zeestad/kwartieren";
const imported = "data/gebieden/eigen/zeestad/kwartieren/gewichten.csv";
rmSync(join(site.root, "data/steden/zeestad/stadsdelen"), { recursive: true });
const csv = site.read(`${given}/gewichten.csv`);
const rows = csv.split("\n").map((line) => line.split(";"));

test.after(() => rmSync(site.root, { recursive: true }));

function importDivision(): { readonly status: number | null; readonly output: string } {
  return site.run("import", "wijkindeling", "--stad", "zeestad");
}

/** A first sheet with the rows as a spreadsheet keeps them: codes as numbers, nothing below. */
function giveWorkbook(cells: readonly (readonly string[])[]): void {
  const typed = cells.map((row) => row.map((text) => (/^\d+$/.test(text) ? Number(text) : text)));
  const sheets = [
    { name: "Gewichten", rows: [...typed, [null, null, null]] },
    { name: "Notities", rows: [["van de dienst"]] },
  ];
  site.write(`${given}/gewichten.xlsx`, buildSheets(sheets));
}

test("import takes the first sheet of gewichten.xlsx in the place of gewichten.csv", () => {
  assert.is(importDivision().status, 0);
  const before = site.read(imported);
  rmSync(join(site.root, given, "gewichten.csv"));
  giveWorkbook(rows);
  const { status, output } = importDivision();
  assert.is(status, 0, output);
  assert.is(site.read(imported), before);
  assert.match(site.read("data/gebieden/eigen/zeestad/kwartieren/indeling.json"), "gewichten.xlsx");
  readProject(site.root, { cities: [], themes: [] });
});

test("a fault in a workbook is told with its row", () => {
  giveWorkbook(rows.map((row, at) => (at === 3 ? ["90001X9", ...row.slice(1)] : row)));
  const { status, output } = importDivision();
  assert.is(status, 1);
  assert.match(output, /gewichten\.xlsx:4\n {2}gevonden: {2}"90001X9" in kolom sector/);
  giveWorkbook(rows);
});

test("both files together are refused, at an import and when the project is read", () => {
  site.write(`${given}/gewichten.csv`, csv);
  const { status, output } = importDivision();
  assert.is(status, 1);
  assert.match(output, /gevonden: {2}gewichten\.csv en ook gewichten\.xlsx/);
  assert.match(output, "een van beide");
  try {
    readProject(site.root, { cities: [], themes: [] });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ReportError);
    assert.match((error as ReportError).message, "gewichten.xlsx en ook gewichten.csv");
  }
});

test.run();
