import { suite } from "uvu";
import * as assert from "uvu/assert";
import { loadSolver } from "../../../scripts/audit/solver.ts";
import { buildSiteData } from "../../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../../scripts/cli/options.ts";
import { makeSite } from "../../sites/invented-site.ts";
import { compareWithGate } from "./gate-comparison.ts";

const test = suite("relations of the gate and of the audit");

const solver = await loadSolver();
const counts = await buildSiteData(makeSite().root, { ...allOptions, withPdf: false });

test("two ways of building the relations tell the same of the invented site", () => {
  const comparisons = compareWithGate(solver, counts);
  assert.ok(comparisons.length >= 4, String(comparisons.length));
  for (const { name, toldByGate, toldByAudit, compared } of comparisons) {
    assert.equal([toldByGate, toldByAudit], [[], []], name);
    assert.ok(compared > 1, name);
  }
});

test("a relation that one of the two lacks is seen", () => {
  const [protection, ...others] = counts.protections;
  assert.ok(protection);
  const { linked } = protection;
  const weaker = { ...linked, relations: linked.relations.slice(1) };
  const [comparison] = compareWithGate(solver, {
    ...counts,
    protections: [{ ...protection, linked: weaker }, ...others],
  });
  assert.ok((comparison?.toldByAudit.length ?? 0) > 0);
});

test.run();
