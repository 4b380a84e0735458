import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { assertSafe, costOf } from "./assert-safe.ts";
import { inventedCrossTable } from "./invented-cross-table.ts";
import { readReferenceTable, testOnReference } from "./reference-table.ts";

const solver = await loadSolver();
const test = suite("protectTable");

const sceptical = { isSceptical: true, hidesZeros: true };

test("protectTable(the same table again) hides the same cells", () => {
  const table = inventedCrossTable(7, 6, 11);
  const hidden = () => [...protectTable(solver, table, sceptical).pattern.hidden];
  assert.equal(hidden(), hidden());
});

/** What a study reached; ours may not be dearer. */
const studied = {
  synth_city_12x3x6: 110,
  synth_city_40x5x10: 178,
  ssb_sosialFiktiv_2d: 603,
  synth_city_200x10x20: 326,
  synth_city_200x10x20_sparse: 210,
} as const;

for (const [instance, cost] of Object.entries(studied)) {
  testOnReference(test, `protectTable(${instance}) is safe and costs at most ${cost}`, () => {
    const table = readReferenceTable(instance);
    const answer = protectTable(solver, table, sceptical);
    assert.ok(costOf(table, answer) <= cost, `kost ${costOf(table, answer)}`);
    assertSafe(table, answer);
  });
}

test.run();
