import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditInsiders } from "../../scripts/audit/audit-insiders.ts";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { assertSafe, auditSolver, costOf } from "./assert-safe.ts";
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
  ssb_z3_fylke: 1533,
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

testOnReference(
  test,
  "protectTable(40x5x10) leaves a leak to insiders, or none where asked",
  () => {
    const table = readReferenceTable("synth_city_40x5x10");
    const plain = assertSafe(table, protectTable(solver, table, sceptical));
    assert.is(auditInsiders(auditSolver, plain, table).length, 1);
    const answer = protectTable(solver, table, { ...sceptical, withstandsInsiders: true });
    const guarded = assertSafe(table, answer, true);
    assert.equal(auditInsiders(auditSolver, guarded, table), []);
  },
);

for (const instance of ["ssb_sosialFiktiv_2d", "synth_city_200x10x20"] as const) {
  testOnReference(test, `protectTable(${instance}) withstands insiders where asked`, () => {
    const table = readReferenceTable(instance);
    const answer = protectTable(solver, table, { ...sceptical, withstandsInsiders: true });
    const publication = assertSafe(table, answer, true);
    assert.equal(auditInsiders(auditSolver, publication, table), []);
  });
}

test.run();
