import { suite } from "uvu";
import * as assert from "uvu/assert";
import { exactPattern } from "../../scripts/disclosure/suppression/exact-pattern.ts";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { WitnessSearch } from "../../scripts/disclosure/suppression/witness-search.ts";
import { readReferenceTable, testOnReference } from "./reference-table.ts";

const solver = await loadSolver();
const test = suite("protectTable, distance");

/**
 * Lightest patterns that the exact mode proved, of amounts and of counts against the
 * sceptical reader. `isQuick`: proven here again.
 */
const proven = {
  tauargus_simple2D: { cost: 521_926, secondary: 6, isQuick: true },
  rtauargus_turnover_act_size: { cost: 32_310_039, secondary: 62, isQuick: true },
  rtauargus_turnover_nuts_cj: { cost: 38_888_222, secondary: 79, isQuick: false },
  synth_city_12x3x6: { cost: 110.5, secondary: 13, isQuick: true },
  synth_city_40x5x10: { cost: 178, secondary: 24, isQuick: true },
  ssb_sosialFiktiv_2d: { cost: 598, secondary: 76, isQuick: true },
  synth_city_200x10x20: { cost: 321.5, secondary: 49, isQuick: true },
  synth_city_200x10x20_sparse: { cost: 208, secondary: 30, isQuick: true },
} as const;

/** How much heavier each first answer is than the lightest pattern, as a share of that. */
const excesses: number[] = [];

for (const [instance, { cost, secondary, isQuick }] of Object.entries(proven)) {
  testOnReference(test, `protectTable(${instance}) is near ${cost}`, () => {
    const table = readReferenceTable(instance);
    const isCount = table.kind === "counts";
    const assumptions = { isSceptical: isCount, hidesZeros: isCount };
    const { pattern: first, cuts } = protectTable(solver, table, assumptions);
    excesses.push(first.cost / cost - 1);
    if (!isQuick) return;
    const search = new WitnessSearch(solver, first.model);
    const effort = { rounds: 100, nodes: 10_000, strongWork: Number.POSITIVE_INFINITY };
    const { pattern, bound } = exactPattern(solver, search, first, cuts, effort);
    assert.is(pattern.secondary().length, secondary);
    assert.ok(Math.abs(pattern.cost - cost) < 1, String(pattern.cost));
    assert.ok(pattern.cost - bound < 1, String(bound));
  });
}

testOnReference(test, "protectTable is within 3 % of the lightest pattern, 10 % at worst", () => {
  const mean = excesses.reduce((sum, excess) => sum + excess, 0) / excesses.length;
  assert.is(excesses.length, Object.keys(proven).length);
  assert.ok(mean <= 0.03, `gemiddeld ${mean}`);
  assert.ok(Math.max(...excesses) <= 0.1, `hoogstens ${Math.max(...excesses)}`);
});

test.run();
