import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type RoundedTable, roundTable } from "../../scripts/disclosure/rounding/round-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
import { tableOf, withCell } from "../audit/example-tables.ts";
import { allSumsOf } from "./all-sums.ts";
import { arbitraryTable, propertyRuns } from "./arbitrary-table.ts";
import { readReferenceTable, testOnReference } from "./reference-table.ts";
import { roundingFault } from "./rounding-fault.ts";

const solver = await loadSolver();
const test = suite("roundTable");

const base = 5;

function round(table: LinkedTable, to = base): RoundedTable {
  return roundTable(solver, table, to, "cellen.csv");
}

/** Least sum of distances, by trying the multiples on both sides of every cell; absent when none fits. */
function tryAll({ cells, relations }: LinkedTable): number | undefined {
  const chosen = cells.map(() => 0);
  const closing = cells.map((_, at) =>
    relations.filter(({ terms }) => Math.max(...terms.map(({ cell }) => cell)) === at),
  );
  let best: number | undefined;
  const visit = (at: number, sum: number): void => {
    if (best !== undefined && sum >= best) return;
    const cell = cells[at];
    if (!cell) {
      best = sum;
      return;
    }
    const below = base * Math.floor(cell.value / base);
    for (const multiple of below === cell.value ? [below] : [below, below + base]) {
      chosen[at] = multiple;
      const holds = closing[at]?.every(
        ({ terms }) =>
          terms.reduce((total, term) => total + term.coefficient * (chosen[term.cell] ?? 0), 0) ===
          0,
      );
      if (holds) visit(at + 1, sum + Math.abs(multiple - cell.value));
    }
  };
  visit(0, 0);
  return best;
}

test("roundTable(one total) moves as little as the sum allows", () => {
  // 3 + 3 + 3 = 9: to 5 + 5 + 0 = 10 it takes 2 + 2 + 3 + 1; to 5 + 0 + 0 = 5 it takes 2 + 3 + 3 + 4.
  const table = tableOf({ a: 3, b: 3, c: 3, samen: 9 }, [["samen", "a", "b", "c"]]);
  const answer = round(table);
  assert.is(answer.deviation, 8);
  assert.is(answer.bound, 8);
  assert.is(answer.rounded[3], 10);
  assert.is(roundingFault(table, answer, base), undefined);
});

test("roundTable(multiples of the base) leaves them as they are", () => {
  const table = tableOf({ a: 0, b: 5, c: 20, samen: 25 }, [["samen", "a", "b", "c"]]);
  assert.equal(round(table), {
    rounded: [0, 5, 20, 25],
    within: [5, 5, 5, 5],
    deviation: 0,
    bound: 0,
  });
});

test("roundTable(a cell that no page prints) keeps the sums, and its distance counts for nothing", () => {
  const table = withCell(tableOf({ a: 4, b: 3, samen: 7 }, [["samen", "a", "b"]]), "b", {
    isPrinted: false,
  });
  // 5 + 0 = 5 takes 1 + 2 for who reads a and the total, as 5 + 5 = 10 takes 1 + 3.
  assert.equal(round(table).rounded, [5, 0, 5]);
});

test("roundTable(base 10) rounds on tens", () => {
  const table = tableOf({ a: 12, b: 17, samen: 29 }, [["samen", "a", "b"]]);
  assert.equal(round(table, 10).rounded, [10, 20, 30]);
});

test("roundTable(four threes and all their sums) goes one multiple further", () => {
  // Of every pair (6) one must go up, so three of the four do; but three threes (9) go to 10 at most.
  const table = allSumsOf([3, 3, 3, 3]);
  assert.is(tryAll(table), undefined);
  const answer = round(table);
  assert.is(roundingFault(table, answer, base), undefined);
  assert.ok(answer.within.every((distance) => distance === 10));
});

test("roundTable(a table that cannot be rounded) says which, with every part", () => {
  // Pairs of 4 on base 4 stay, so of a, b and c each two make 4: then all would be 2.
  const pairs = (prefix: string) => ({
    values: {
      [`${prefix}a`]: 2,
      [`${prefix}b`]: 2,
      [`${prefix}c`]: 2,
      [`${prefix}ab`]: 4,
      [`${prefix}bc`]: 4,
      [`${prefix}ac`]: 4,
    },
    sums: ["ab", "bc", "ac"].map(
      ([one, other]) =>
        [`${prefix}${one}${other}`, `${prefix}${one}`, `${prefix}${other}`] as const,
    ),
  });
  const [first, second] = [pairs("x"), pairs("y")];
  const table = tableOf({ ...first.values, ...second.values }, [...first.sums, ...second.sums]);
  try {
    round(table, 4);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ReportError);
    const { problems } = error as ReportError;
    assert.is(problems.length, 2);
    assert.match(problems[0]?.found ?? "", /veelvoud van 4: xa; xb; xc en 3 andere/);
    assert.match(problems[1]?.found ?? "", /ya; yb; yc/);
  }
});

test("roundTable(random hierarchies) is additive, near, and the best of all", () => {
  let compared = 0;
  const holds = fc.property(arbitraryTable(), (table) => {
    const answer = round(table);
    assert.is(roundingFault(table, answer, base), undefined);
    assert.is(answer.bound, answer.deviation);
    assert.equal(round(table), answer);
    // Trying all multiples doubles with each cell; cells that no page prints have no distance.
    const isWider = answer.within.some((distance) => distance > base);
    if (table.cells.length > 16 || isWider || table.cells.some((cell) => !cell.isPrinted)) return;
    compared++;
    assert.is(answer.deviation, tryAll(table));
  });
  fc.assert(holds, propertyRuns);
  assert.ok(compared >= 50, String(compared));
});

for (const [instance, cells] of [
  ["sdctable_4x4_unittest", 25],
  ["sdctable_vignette", 168],
  ["ssb_z2_fylke", 85],
  ["synth_city_40x5x10", 506],
  ["synth_city_200x10x20", 4431],
] as const) {
  testOnReference(test, `roundTable(${instance}) is additive and proven best`, () => {
    const table = readReferenceTable(instance);
    assert.is(table.cells.length, cells);
    const answer = round(table);
    assert.is(roundingFault(table, answer, base), undefined);
    assert.is(answer.bound, answer.deviation);
    assert.ok(answer.within.every((distance) => distance === base));
  });
}

test.run();
