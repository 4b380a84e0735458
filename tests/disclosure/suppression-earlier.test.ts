import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { seededRandom } from "../../scripts/disclosure/suppression/seeded-random.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { withEarlierPattern } from "../../scripts/disclosure/suppression/with-earlier-pattern.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { tableOf } from "../audit/example-tables.ts";
import { crossTableOf, inventedCounts } from "./invented-cross-table.ts";

const test = suite("withEarlierPattern");
const solver = await loadSolver();

const sceptical = { isSceptical: true, hidesZeros: true };

function hiddenIn(table: LinkedTable): ReadonlySet<number> {
  const { pattern, unmet } = protectTable(solver, table, sceptical);
  assert.equal(unmet, []);
  return new Set(pattern.secondary());
}

test("withEarlierPattern(hidden) hides the same again where another is as light", () => {
  const table = tableOf({ a: 3, b: 20, c: 21, d: 22, samen: 66 }, [["samen", "a", "b", "c", "d"]]);
  assert.equal([...hiddenIn(table)], [1]);
  const earlier = { shown: new Set<number>(), hidden: new Set([3]) };
  assert.equal([...hiddenIn(withEarlierPattern(table, earlier))], [3]);
});

test("withEarlierPattern(shown) never hides what a reader has", () => {
  const table = tableOf({ a: 3, b: 20, c: 21, samen: 44 }, [["samen", "a", "b", "c"]]);
  const earlier = { shown: new Set([0, 1]), hidden: new Set<number>() };
  assert.equal([...hiddenIn(withEarlierPattern(table, earlier))], [2]);
});

test("withEarlierPattern(the table of a year later) changes less than a search that knows nothing", () => {
  let kept = 0;
  let keptBlindly = 0;
  let before = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const counts = inventedCounts(8, 7, seed);
    const random = seededRandom(100 + seed);
    // Most counts grow or shrink by a tenth or so.
    const later = counts.map((row) =>
      row.map((count) => Math.max(0, Math.round(count * (0.9 + 0.2 * random())))),
    );
    const hidden = hiddenIn(crossTableOf(counts));
    const table = crossTableOf(later);
    const again = hiddenIn(withEarlierPattern(table, { shown: new Set(), hidden }));
    before += hidden.size;
    kept += again.intersection(hidden).size;
    keptBlindly += hiddenIn(table).intersection(hidden).size;
  }
  assert.ok(kept > keptBlindly, `${kept} and ${keptBlindly} of ${before}`);
  assert.ok(kept >= 0.7 * before, `${kept} of ${before}`);
});

test.run();
