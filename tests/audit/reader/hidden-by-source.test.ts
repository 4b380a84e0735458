import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../../scripts/audit/audit.ts";
import { readerSystem } from "../../../scripts/audit/reader/reader-system.ts";
import { loadSolver } from "../../../scripts/audit/solver.ts";
import type { DisclosureRule } from "../../../scripts/model/dataset.ts";
import type { MissingReason } from "../../../scripts/model/value.ts";
import { type InventedSource, judge, structureOf, threshold } from "./invented-source.ts";

const test = suite("counts that their source hid");

const solver = await loadSolver();
const bySource = "suppressed-by-source";

function attack(
  source: InventedSource,
  cells: readonly string[],
  hidden: Readonly<Record<string, MissingReason>>,
  rule: DisclosureRule = threshold,
) {
  const system = readerSystem(judge(source, cells, hidden, rule), structureOf(source));
  return auditPublication(solver, system, { mode: "ranges" }).findings;
}

/** Wijken of a city; nobody here knows what its source hid. */
function cityOf(wijken: Readonly<Record<string, number>>): InventedSource {
  const parts = Object.keys(wijken).map((name) => `wijk:${name}`);
  const total = Object.values(wijken).reduce((sum, one) => sum + one, 0);
  const counts = Object.entries(wijken).map(([name, one]) => [`wijk:${name}`, { "": one }]);
  return {
    dimensions: [],
    counts: { ...Object.fromEntries(counts), "gemeente:Zee": { "": total } },
    divisions: { "gemeente:Zee": [{ parts }] },
  };
}

const cellsOf = ({ counts }: InventedSource) => Object.keys(counts).map((area) => `|@${area}`);

test("one that follows from what stands beside it is a finding, though its number is unknown", () => {
  const source = cityOf({ A: 7, B: 40, C: 53 });
  const [found, ...others] = attack(source, cellsOf(source), { "|@wijk:A": bySource });
  assert.equal(others, []);
  assert.is(found?.isBySource, true);
  assert.is(found?.isExact, true);
  assert.is(found?.explanation, "A, 2022 = Zee, 2022 (100) − C, 2022 (53) − B, 2022 (40) = 7");
});

test("two that share a large rest are safe", () => {
  const source = cityOf({ A: 7, B: 40, C: 53 });
  const hidden = { "|@wijk:A": bySource, "|@wijk:B": bySource } as const;
  assert.equal(attack(source, cellsOf(source), hidden), []);
});

test("two that share a small rest are known to be small, and more than that", () => {
  // A + B = 4 with zeros on the page: each is 1 to 3, and never 4.
  const source = cityOf({ A: 1, B: 3, C: 53, D: 0 });
  const hidden = { "|@wijk:A": bySource, "|@wijk:B": bySource } as const;
  const found = attack(source, cellsOf(source), hidden);
  assert.equal(
    found.map(({ name, low, high, isExact }) => [name, low, high, isExact]),
    [
      ["A, 2022", 1, 3, false],
      ["B, 2022", 1, 3, false],
    ],
  );
  assert.match(
    found[0]?.explanation ?? "",
    "A, 2022 is hoogstens 3, want het is Zee, 2022 (57) − C, 2022 (53) − B, 2022 (minstens 1) = 3",
  );
});

test("two that share 5 keep all that the rule leaves: 1 to 4", () => {
  const source = cityOf({ A: 2, B: 3, C: 53 });
  const hidden = { "|@wijk:A": bySource, "|@wijk:B": bySource } as const;
  assert.equal(attack(source, cellsOf(source), hidden), []);
});

test("one beside a count that we hide is unknown to the reader, and so is the other", () => {
  const source = cityOf({ A: 7, B: 3, C: 53 });
  const hidden = { "|@wijk:A": bySource, "|@wijk:B": "suppressed" } as const;
  assert.equal(attack(source, cellsOf(source), hidden), []);
});

test("without a rule of ours, only a number that can be computed is a finding", () => {
  const rule: DisclosureRule = {
    kind: "protected-by-source",
    explanation: "verzonnen",
    minimumDenominator: 0,
    slivers: false,
  };
  const source = cityOf({ A: 1, B: 3, C: 53 });
  const two = { "|@wijk:A": bySource, "|@wijk:B": bySource } as const;
  assert.equal(attack(source, cellsOf(source), two, rule), []);
  const [found] = attack(source, cellsOf(source), { "|@wijk:A": bySource }, rule);
  assert.equal([found?.low, found?.high, found?.isBySource], [1, 1, true]);
  // Zeros stand on the page: what is hidden is no zero, and two ones share 2.
  const ones = cityOf({ A: 1, B: 1, C: 53, D: 0 });
  assert.is(attack(ones, cellsOf(ones), two, rule).length, 2);
  const noZeros = cityOf({ A: 1, B: 1, C: 53 });
  assert.equal(attack(noZeros, cellsOf(noZeros), two, rule), []);
});

test("one that a page prints all the same is a finding", () => {
  const source = cityOf({ A: 7, B: 40, C: 53 });
  const judged = judge(source, cellsOf(source), { "|@wijk:A": bySource, "|@wijk:B": bySource });
  const system = readerSystem(judged, structureOf(source));
  const cells = system.cells.map((cell) =>
    cell.name === "A, 2022" ? { ...cell, shown: 7 } : cell,
  );
  const publication = { ...system, cells };
  const found = auditPublication(solver, publication, { mode: "ranges" }).findings;
  assert.equal(
    found.map(({ name, explanation, isBySource }) => [name, explanation, isBySource]),
    [
      ["A, 2022", "A, 2022 staat zelf afgedrukt: 7", true],
      ["B, 2022", "B, 2022 = Zee, 2022 (100) − C, 2022 (53) − A, 2022 (7) = 40", true],
    ],
  );
});

test.run();
