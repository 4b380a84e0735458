import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { loadSolver } from "../../../scripts/audit/solver.ts";
import { sourceStructures } from "../../../scripts/cli/source-structures.ts";
import { ReportError } from "../../../scripts/model/report-error.ts";
import { buildPublication, projectPatterns, readCatalogue } from "../../../scripts/pipeline.ts";
import { compareWithGate } from "./gate-comparison.ts";

const test = suite("relations of the real figures");

const root = join(import.meta.dirname, "../../..");
test("what the gate knows follows from the audit's own relations, and the other way round", async () => {
  const problems: ConstructorParameters<typeof ReportError>[0][number][] = [];
  const catalogue = readCatalogue(root, problems);
  if (problems.length > 0) throw new ReportError(problems);
  const options = { cities: [], themes: [], withParts: true };
  const publication = await buildPublication(catalogue, options, projectPatterns(root));
  const comparisons = compareWithGate(await loadSolver(), {
    ...publication,
    structures: sourceStructures(catalogue),
  });
  let compared = 0;
  for (const { name, toldByGate, toldByAudit, ...one } of comparisons) {
    assert.equal([toldByGate, toldByAudit], [[], []], name);
    compared += one.compared;
  }
  console.log(`${comparisons.length} stelsels, ${compared} verborgen cellen vergeleken`);
  assert.ok(compared > 500, String(compared));
});

test.run();
