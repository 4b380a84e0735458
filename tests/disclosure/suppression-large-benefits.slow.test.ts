import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { assertSafe, costOf } from "./assert-safe.ts";
import { readReferenceTable, testOnReference } from "./reference-table.ts";

// A file of its own: the search of one such table takes as long as a file may.
const test = suite("protectTable, benefits");

testOnReference(
  test,
  "protectTable(ssb_sosialFiktiv_3d) is safe and costs at most 10_787",
  async () => {
    const table = readReferenceTable("ssb_sosialFiktiv_3d");
    const answer = protectTable(await loadSolver(), table, { isSceptical: true, hidesZeros: true });
    assert.ok(costOf(table, answer) <= 10_787, `kost ${costOf(table, answer)}`);
    assertSafe(table, answer);
  },
);

test.run();
