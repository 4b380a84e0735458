import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { checkCertificate } from "../../scripts/audit/check-certificate.ts";
import { publicationOf } from "../../scripts/audit/publication.ts";
import { loadSolver as loadAuditSolver } from "../../scripts/audit/solver.ts";
import { structuralMinima } from "../../scripts/audit/structural-minimum.ts";
import { certify } from "../../scripts/disclosure/suppression/certify.ts";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { arbitraryTable, propertyRuns } from "./arbitrary-table.ts";

const test = suite("protectTable, properties");
const solver = await loadSolver();
const auditSolver = await loadAuditSolver();

const sceptical = { isSceptical: true, hidesZeros: true };

/** Undefined where the table is too full of small counts: then the search says so. */
function protect(table: LinkedTable) {
  const { pattern, bound, unmet } = protectTable(solver, table, sceptical);
  if (unmet.length > 0) return undefined;
  const hidden = table.cells.map((_, cell) => pattern.hidden[cell] === 1);
  return { pattern, bound, hidden, minima: structuralMinima(table) };
}

function findingsOf(table: LinkedTable, hidden: readonly boolean[], minima: readonly number[]) {
  const publication = publicationOf(table, hidden, { minima });
  return auditPublication(auditSolver, publication, { mode: "ranges" }).findings;
}

test("a protected table withstands the audit, and its certificate adds up", () => {
  let protectedTables = 0;
  const holds = fc.property(arbitraryTable(), (table) => {
    const answer = protect(table);
    if (!answer) return;
    const { pattern, bound, hidden, minima } = answer;
    assert.equal(checkCertificate(table, { hidden, minima }, certify(pattern)), []);
    assert.equal(findingsOf(table, hidden, minima), []);
    assert.ok(bound <= pattern.cost);
    protectedTables++;
  });
  fc.assert(holds, propertyRuns);
  assert.ok(protectedTables > propertyRuns.numRuns / 2, String(protectedTables));
});

test("publishing one of the cells of a lightest pattern again is found", () => {
  let found = 0;
  const holds = fc.property(arbitraryTable(2), (table) => {
    const answer = protect(table);
    // Another cell of a pattern that is not proven lightest may be redundant.
    if (!answer || answer.bound < answer.pattern.cost) return;
    for (const cell of answer.pattern.secondary()) {
      const hidden = answer.hidden.with(cell, false);
      assert.ok(
        findingsOf(table, hidden, answer.minima).length > 0,
        `${table.cells[cell]?.name} may be shown`,
      );
      found++;
    }
  });
  fc.assert(holds, { ...propertyRuns, numRuns: 200 });
  assert.ok(found >= 200, String(found));
});

test("the same table gives the same pattern", () => {
  const holds = fc.property(arbitraryTable(), (table) => {
    assert.equal(protect(table)?.hidden, protect(table)?.hidden);
  });
  fc.assert(holds, { ...propertyRuns, numRuns: 30 });
});

test.run();
