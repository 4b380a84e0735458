import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { assertSafe, costOf } from "./assert-safe.ts";
import { readReferenceTable, testOnReference } from "./reference-table.ts";

// A file of its own: the search of one such table takes as long as a file may.
const test = suite("protectTable, a city by sex");

testOnReference(
  test,
  "protectTable(synth_city_200x10x20xsex) is safe and costs at most 4124",
  async () => {
    const table = readReferenceTable("synth_city_200x10x20xsex");
    const answer = protectTable(await loadSolver(), table, { isSceptical: true, hidesZeros: true });
    assert.ok(costOf(table, answer) <= 4124, `kost ${costOf(table, answer)}`);
    assertSafe(table, answer);
  },
);

test.run();
