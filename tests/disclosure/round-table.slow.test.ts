import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditRounded } from "../../scripts/audit/audit-rounded.ts";
import { loadSolver as loadAuditSolver } from "../../scripts/audit/solver.ts";
import { roundTable } from "../../scripts/disclosure/rounding/round-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { readReferenceTable, testOnReference } from "./reference-table.ts";
import { roundingFault } from "./rounding-fault.ts";

const solver = await loadSolver();
const auditSolver = await loadAuditSolver();
const test = suite("roundTable on large tables");

const base = 5;

// The least sum of changes: another one means another table for every reader.
for (const [instance, deviation] of [
  ["ssb_z3_fylke", 1322],
  ["ssb_sosialFiktiv_2d", 2916],
  ["ssb_sosialFiktiv_3d", 11898],
  ["synth_city_200x10x20", 5512],
  ["synth_city_200x10x20_sparse", 5168],
  ["synth_city_200x10x20xsex", 17254],
] as const) {
  testOnReference(test, `roundTable(${instance}) is best, and safe for its reader`, () => {
    const table = readReferenceTable(instance);
    const answer = roundTable(solver, table, base, instance);
    assert.is(roundingFault(table, answer, base), undefined);
    assert.is(answer.deviation, deviation);
    assert.is(answer.bound, deviation);
    const { rounded, within } = answer;
    const { findings, intervals } = auditRounded(
      auditSolver,
      { linked: table, base, rounded, within },
      { mode: "intervals" },
    );
    assert.equal(findings, []);
    for (const { cell, low, high } of intervals) {
      const number = rounded[cell] ?? Number.NaN;
      assert.equal([low, high], [Math.max(0, number - 4), number + 4], table.cells[cell]?.name);
    }
  });
}

test.run();
