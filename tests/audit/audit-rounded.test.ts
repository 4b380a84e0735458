import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { auditRounded } from "../../scripts/audit/audit-rounded.ts";
import { type RoundedCounts, roundedPublication } from "../../scripts/audit/rounded-publication.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { roundTable } from "../../scripts/disclosure/rounding/round-table.ts";
import { loadSolver as loadRoundingSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
import { allSumsOf } from "../disclosure/all-sums.ts";
import { arbitraryTable, propertyRuns } from "../disclosure/arbitrary-table.ts";
import { tableOf } from "./example-tables.ts";

const test = suite("auditRounded");

const solver = await loadSolver();
const roundingSolver = await loadRoundingSolver();
const intervals = { mode: "intervals" } as const;

function countsOf(linked: LinkedTable, rounded: readonly number[], within = 5): RoundedCounts {
  return { linked, base: 5, rounded, within: rounded.map(() => within) };
}

function roundedBySteekkaart(linked: LinkedTable): RoundedCounts {
  return { linked, base: 5, ...roundTable(roundingSolver, linked, 5, "tabel") };
}

const threes = tableOf({ a: 3, b: 3, c: 3, samen: 9 }, [["samen", "a", "b", "c"]]);

test("auditRounded(additive table) leaves all that the method leaves, and no less than 0", () => {
  const { findings, intervals: found } = auditRounded(
    solver,
    countsOf(threes, [5, 5, 0, 10]),
    intervals,
  );
  assert.equal(findings, []);
  assert.equal(found, [
    { cell: 0, low: 1, high: 9 },
    { cell: 1, low: 1, high: 9 },
    { cell: 2, low: 0, high: 4 },
    { cell: 3, low: 6, high: 14 },
  ]);
});

test("auditRounded(every cell to its nearest multiple) finds what the sums give away", () => {
  // The usual rounding changes a count by 2 at most: 8 to 12 in all, and 0 to 2 in each of four.
  const table = tableOf({ a: 2, b: 2, c: 2, d: 2, samen: 8 }, [["samen", "a", "b", "c", "d"]]);
  const { findings } = auditRounded(solver, countsOf(table, [0, 0, 0, 0, 10], 3), intervals);
  assert.equal(
    findings.map(({ name, low, high, isExact }) => ({ name, low, high, isExact })),
    ["a", "b", "c", "d"].map((name) => ({ name, low: 2, high: 2, isExact: true })),
  );
  assert.match(
    findings[0]?.explanation ?? "",
    /^a = 2: minstens 2, want het is samen \(minstens 8\)/,
  );
});

test("auditRounded(a change too small for small counts) says what stays of them", () => {
  const table = tableOf({ a: 3, b: 17, samen: 20 }, [["samen", "a", "b"]]);
  const { findings } = auditRounded(solver, countsOf(table, [5, 15, 20], 3), intervals);
  assert.equal(
    findings.map(({ name, low, high }) => [name, low, high]),
    [["a", 3, 7]],
  );
});

test("auditRounded(an exact number that slipped through) fails", () => {
  const leak = {
    terms: [
      { cell: 0, coefficient: 1 },
      { cell: 1, coefficient: 1 },
    ],
    low: 6,
    high: 6,
  };
  const table = { ...threes, relations: [...threes.relations, leak] };
  const { findings } = auditRounded(solver, countsOf(table, [5, 5, 0, 10]), { mode: "ranges" });
  // Six for a and b together: neither can be 9, but 1 to 4 stay; c is 0 to 4 as before.
  assert.equal(findings, []);
  const worse = { ...threes, relations: [...threes.relations, { ...leak, low: 3, high: 3 }] };
  const { findings: found } = auditRounded(solver, countsOf(worse, [5, 5, 0, 10]), {
    mode: "ranges",
  });
  // All together are 6 at least, so c is 3 at least.
  assert.equal(
    found.map(({ name, low, high }) => [name, low, high]),
    [
      ["a", 1, 2],
      ["b", 1, 2],
      ["c", 3, 4],
    ],
  );
});

test("auditRounded(numbers that no table can give) throws", () => {
  assert.throws(
    () => auditRounded(solver, countsOf(threes, [0, 0, 0, 20]), intervals),
    (error: unknown) => error instanceof ReportError && /tegenspreken/.test(error.message),
  );
});

test("auditRounded(random hierarchies) is safe, and says what the solver says cell by cell", () => {
  const holds = fc.property(arbitraryTable(2), (table) => {
    const counts = roundedBySteekkaart(table);
    const audit = auditRounded(solver, counts, intervals);
    assert.equal(audit.findings, []);
    const slow = auditPublication(solver, roundedPublication(counts), intervals);
    assert.equal(audit.intervals, slow.intervals);
    assert.equal(slow.findings, []);
    assert.equal(auditRounded(solver, counts, { mode: "ranges" }).findings, []);
  });
  fc.assert(holds, { ...propertyRuns, numRuns: 100 });
});

test("auditRounded(a table rounded one multiple further) is safe as well", () => {
  const counts = roundedBySteekkaart(allSumsOf([3, 3, 3, 3]));
  assert.equal(auditRounded(solver, counts, intervals).findings, []);
});

test.run();
