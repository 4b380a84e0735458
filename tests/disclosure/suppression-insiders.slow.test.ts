import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditInsiders } from "../../scripts/audit/audit-insiders.ts";
import { publicationOf } from "../../scripts/audit/publication.ts";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { arbitraryTable, propertyRuns } from "./arbitrary-table.ts";
import { assertSafe, auditSolver } from "./assert-safe.ts";
import { readReferenceTable, testOnReference } from "./reference-table.ts";

const solver = await loadSolver();
const test = suite("protectTable, insiders");

const sceptical = { isSceptical: true, hidesZeros: true };

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

test("who is alone in a count can compute no other small count, where that is asked", () => {
  let closed = 0;
  const holds = fc.property(arbitraryTable(), (table) => {
    const answer = protectTable(solver, table, { ...sceptical, withstandsInsiders: true });
    // A table may be too full of small counts: then the search says so.
    if (answer.unmet.length > 0) return;
    const publication = assertSafe(table, answer, true);
    assert.equal(auditInsiders(auditSolver, publication, table), []);
    const { pattern } = protectTable(solver, table, sceptical);
    const hidden = table.cells.map((_, cell) => pattern.hidden[cell] === 1);
    if (auditInsiders(auditSolver, publicationOf(table, hidden), table).length > 0) closed++;
  });
  fc.assert(holds, propertyRuns);
  assert.ok(closed >= 5, `${closed} leaks that the plain pattern has`);
});

test.run();
