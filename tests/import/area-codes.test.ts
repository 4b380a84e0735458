import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAreaCodes } from "../../scripts/import/areas/area-codes.ts";
import { recognizeVintages } from "../../scripts/import/areas/recognize-vintages.ts";
import { ProblemList } from "../../scripts/import/problem-list.ts";
import { readZipLines } from "../../scripts/import/rows/zip-lines.ts";
import { makeProject } from "./invented-project.ts";

const test = suite("codes at the importers' door");

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const sectors = readAreaCodes(root, "statsec", "2024");

test("find(codes that look like numbers) keeps them, in both divisions", () => {
  for (const vintage of ["2024", "2025"] as const) {
    const codes = readAreaCodes(root, "statsec", vintage);
    for (const code of ["12025E001", "11002E521", "11002E122", "11002S20-"]) {
      assert.is(codes.find(code), code, `${vintage} ${code}`);
    }
  }
  // What a spreadsheet makes of 12025E001 is no sector.
  assert.is(sectors.find("120250"), undefined);
  assert.is(sectors.find("Infinity"), undefined);
});

test("find(other spellings) takes spaces, small letters and a last underscore for what they stand for", () => {
  assert.is(sectors.find(" 11002e521 "), "11002E521");
  assert.is(sectors.find("11002s20_"), "11002S20-");
  // The dash is a part of the code, and other codes are a text away.
  assert.is(sectors.find("11002S20"), undefined);
});

test("find(02000 and 2000) is the same region, by the table of spellings", () => {
  const regions = readAreaCodes(root, "gewest", "2024");
  assert.is(regions.find("02000"), "2000");
  assert.is(regions.find("2000"), "2000");
  assert.is(regions.find("04000"), "4000");
  // Not by number: nobody writes it so.
  assert.is(regions.find("002000"), undefined);
  assert.is(regions.find("2000.0"), undefined);
});

test("find(zzzz) is who cannot be located in the municipality that the publisher names beside it", () => {
  for (const written of ["zzzz", "ZZZZ", "     zzzz"]) {
    assert.is(sectors.find(written, "44021"), "44021ZZZZ");
    assert.is(sectors.find(written, "90001"), undefined);
    assert.is(sectors.find(written), undefined);
  }
  assert.is(sectors.find("44021zzzz"), "44021ZZZZ");
  assert.is(readAreaCodes(root, "statsec", "2025").find("zzzz", "71072"), "71072ZZZZ");
});

test("isUnlocated(codes) follows the publisher's list, as its codes follow no one pattern", () => {
  assert.ok(sectors.isUnlocated("44021ZZZZ"));
  assert.not.ok(sectors.isUnlocated("11002S20-"));
  assert.ok(readAreaCodes(root, "wijk", "2024").isUnlocated("11002ONB"));
  assert.ok(readAreaCodes(root, "wijk", "2025").isUnlocated("11002WONB"));
  assert.ok(readAreaCodes(root, "deelgemeente", "2024").isUnlocated("11002ONBE"));
  for (const code of ["99991", "99992", "99993", "99999"]) {
    assert.ok(readAreaCodes(root, "gemeente", "2025").isUnlocated(code), code);
  }
});

test("readAreaCodes(codes that differ in capitals only) refuses the tables", () => {
  const project = makeProject();
  project.give(
    "data/gebieden/gebieden.csv",
    "niveau;code;naam\nstatsec;90001a00-;x\nstatsec;90001A00-;y\n",
  );
  assert.throws(() => readAreaCodes(project.root, "statsec", "2024"), "90001a00- en 90001A00-");
});

test("recognizeVintages(codes) tells in which divisions they can have been written", () => {
  assert.equal(recognizeVintages(root, "gemeente", ["44021", "11002"]), ["2024", "2025"]);
  assert.equal(recognizeVintages(root, "gemeente", ["44021", "71022", "73040"]), ["2024"]);
  assert.equal(recognizeVintages(root, "gemeente", ["44021", "71072"]), ["2025"]);
  // Of Wallonia nothing changed, and we have no table of it.
  assert.equal(recognizeVintages(root, "gemeente", ["62063", "71072"]), ["2025"]);
  // Of no division at all: half before and half after.
  assert.equal(recognizeVintages(root, "gemeente", ["71022", "71072"]), []);
});

/** Skipped, visibly, where the publishers' files are not there. */
function testWith(file: string, name: string, check: (path: string) => void | Promise<void>): void {
  const path = join(shared, file);
  if (existsSync(path)) {
    test(name, () => check(path));
    return;
  }
  console.log(`overgeslagen: ${name}: ../shared/data/${file} is er niet`);
  test.skip(name);
}

testWith(
  "vastgoed/vastgoedverkopen_2010-2024.csv",
  "real-estate sales are in the division of 2025, for all years",
  (path) => {
    const [head = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
    const at = head.split(",").indexOf("nis");
    const codes = new Set(lines.map((line) => line.split(",")[at] ?? ""));
    assert.ok(codes.has("71072"));
    assert.equal(recognizeVintages(root, "gemeente", codes), ["2025"]);
  },
);

testWith(
  "statbel/andere/BV_opendata_251201.zip",
  "building permits are in the division of 2025, for all years",
  async (path) => {
    const codes = new Set<string>();
    await readZipLines(new ProblemList(path), (text) => {
      codes.add((text.split("|")[0] ?? "").replaceAll('"', ""));
    });
    assert.equal(recognizeVintages(root, "gemeente", codes), ["2025"]);
  },
);

test.run();
