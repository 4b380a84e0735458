import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditRounded } from "../../../scripts/audit/audit-rounded.ts";
import { roundedSystem } from "../../../scripts/audit/reader/rounded-system.ts";
import { loadSolver } from "../../../scripts/audit/solver.ts";
import { buildSiteData } from "../../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../../scripts/cli/options.ts";
import { makeRoundedSite } from "../../sites/rounded-site.ts";
import { type InventedSource, judge, keyOf, numberOf, structureOf } from "./invented-source.ts";

const test = suite("roundedSystem");

const solver = await loadSolver();

test("roundedSystem(invented site) gives nothing away, by sums of the audit's own", async () => {
  const { roundings, judged, structures } = await buildSiteData(makeRoundedSite().root, {
    ...allOptions,
    withPdf: false,
  });
  assert.ok(roundings.length > 3);
  for (const rounding of roundings) {
    const { dataset, period } = rounding;
    const counts = judged.find((one) => one.dataset === dataset && one.period === period);
    const structure = structures.get(dataset);
    assert.ok(counts && structure);
    const own = roundedSystem(solver, rounding, counts, structure);
    assert.equal(own.keys, rounding.keys);
    assert.equal(auditRounded(solver, own, { mode: "ranges" }).findings, [], dataset);
    const gates = rounding.linked.cells.filter(({ value }) => value > 0 && value < 5).length;
    const small = own.linked.cells.filter(({ value }) => value > 0 && value < 5).length;
    assert.ok(small > 0 || gates === 0, `${dataset}: ${small} of ${gates} small counts`);
  }
});

const source: InventedSource = {
  dimensions: ["vlag"],
  counts: { "gemeente:Zee": { BE: 2, NL: 2, FR: 2, DE: 2 } },
  divisions: {},
};
const cells = ["BE", "NL", "FR", "DE"].map((flag) => `|vlag=${flag}@gemeente:Zee`);

function attack(rounded: readonly number[], within: number) {
  const keys = [...cells, "|@gemeente:Zee"].map(keyOf);
  const counts = judge(source, [...cells, "|@gemeente:Zee"], [], {
    kind: "rounding",
    base: 5,
    minimumDenominator: 0,
    slivers: false,
  });
  // The gate is taken to know no relation at all.
  const linked = { kind: "counts", relations: [], cells: [] } as const;
  const rounding = { linked, keys, base: 5, rounded, within: keys.map(() => within) };
  const own = roundedSystem(solver, rounding, counts, structureOf(source));
  return auditRounded(solver, own, { mode: "ranges" }).findings;
}

test("roundedSystem(counts that were each rounded for itself) finds what the total gives away", () => {
  // The nearest multiple is off by 2 at most: the total is 8 to 12, and each of the four 0 to 2.
  assert.is(numberOf(source, keyOf("|@gemeente:Zee")), 8);
  const found = attack([0, 0, 0, 0, 10], 3);
  assert.equal(
    found.map(({ low, high }) => [low, high]),
    [
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
    ],
  );
});

test("roundedSystem(counts that add up) finds nothing", () => {
  assert.equal(attack([5, 5, 0, 0, 10], 5), []);
});

test.run();
