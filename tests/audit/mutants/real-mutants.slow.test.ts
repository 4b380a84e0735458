import { rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "../../../scripts/cli/build.ts";
import { allOptions } from "../../../scripts/cli/options.ts";
import { hiddenCounts } from "./leaked-figure.ts";
import { openSite } from "./mutable-site.ts";
import { describeKinds, runMutants } from "./run-mutants.ts";
import { textMutants } from "./text-mutants.ts";

const test = suite("hidden numbers published anywhere in a real city");

// One theme with many hidden counts; only its own datasets are attacked, which is faster.
const root = join(import.meta.dirname, "../../..");
const folder = ".cache/proef-mutanten";
const options = {
  ...allOptions,
  cities: ["genk"],
  themes: ["economie"],
  withPdf: false,
  withParts: false,
};
rmSync(join(root, folder), { recursive: true, force: true });
await build(root, options, folder, { step: () => () => undefined, say: () => undefined });
const site = await openSite(root, folder, options);
const counts = {
  ...site.counts,
  judged: site.counts.judged.filter(({ dataset }) => dataset.startsWith("btw-")),
  protections: site.counts.protections.filter(({ keys }) => keys[0]?.startsWith("btw-")),
};
const hidden = hiddenCounts(counts);
// Which digits are explained does not depend on the figures: the invented site tries those.
const mutants = textMutants(site, hidden, 1).filter(({ mode }) => mode === "announced");

test(`auditSite(each of ${mutants.length} mutants with one of ${hidden.length} hidden counts) stops the build`, async () => {
  assert.ok(hidden.length > 500, String(hidden.length));
  assert.ok(mutants.length >= 4, String(mutants.length));
  const kinds = await runMutants(site.folder, counts, mutants, site.memoryFolder);
  console.log(describeKinds(kinds));
  for (const [kind, { survived }] of kinds) assert.equal(survived, [], kind);
});

test.run();
