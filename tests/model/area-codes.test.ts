import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readCsv } from "../../scripts/catalogue/tables/read-csv.ts";
import { areaKey } from "../../scripts/model/area.ts";
import type { Problem } from "../../scripts/model/report-error.ts";

const test = suite("area codes");

/** Codes that a spreadsheet or a careless reader turns into numbers, dates or nothing. */
const codes = ["12025E001", "11002E521", "02000", "2000", "11002S20-", "1E5", "44021", "007"];

function read(text: string | Buffer, problems: Problem[] = []) {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-csv-"));
  writeFileSync(join(root, "a.csv"), text);
  return readCsv(root, "a.csv", ["niveau", "code"], ["status"], problems);
}

test("readCsv(codes like numbers) keeps every code as it is written", () => {
  const rows = read(`niveau;code\n${codes.map((code) => `statsec;${code}`).join("\n")}\n`);
  assert.equal(
    rows.map(({ fields }) => fields[1]),
    codes,
  );
  const keys = rows.map(({ fields }) => areaKey({ level: "statsec", code: fields[1] ?? "" }));
  assert.is(new Set(keys).size, codes.length);
});

test("readCsv(columns in another order) finds them by name", () => {
  const rows = read("code;niveau\n02000;provincie\n");
  assert.equal(rows, [{ line: 2, fields: ["provincie", "02000", ""] }]);
});

test("readCsv(byte order mark, CRLF, quoted field) reads the same", () => {
  const rows = read('\ufeffniveau;code;status\r\nwijk;"a;b";voorlopig\r\n');
  assert.equal(rows, [{ line: 2, fields: ["wijk", "a;b", "voorlopig"] }]);
});

test("readCsv(line with a field too few) leaves it out and says where", () => {
  const problems: Problem[] = [];
  assert.equal(
    read("niveau;code\nwijk;1\nwijk\nwijk;3\n", problems).map(({ line }) => line),
    [2, 4],
  );
  assert.equal(
    problems.map(({ where }) => where),
    ["a.csv:3"],
  );
});

test("readCsv(Windows-1252) refuses the file", () => {
  const problems: Problem[] = [];
  const rows = read(Buffer.from("niveau;code\nwijk;Mari\xeb\n", "latin1"), problems);
  assert.equal(rows, []);
  assert.match(problems[0]?.found ?? "", "UTF-8");
});

test.run();
