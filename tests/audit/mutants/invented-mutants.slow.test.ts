import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeSite } from "../../sites/invented-site.ts";
import { drawingMutants } from "./drawing-mutants.ts";
import { nameMutants } from "./file-mutants.ts";
import { hiddenCounts } from "./leaked-figure.ts";
import { openSite } from "./mutable-site.ts";
import { auditMutant, describeKinds, runMutants } from "./run-mutants.ts";
import { textMutants } from "./text-mutants.ts";

const test = suite("hidden numbers published anywhere in the invented site");

const perKind = 6;
const invented = makeSite();
await invented.build();
const site = await openSite(invented.root, "_site");
const hidden = hiddenCounts(site.counts);
const mutants = [
  ...textMutants(site, hidden, perKind),
  ...drawingMutants(site, hidden, perKind),
  ...nameMutants(site, hidden, perKind),
];

test("auditSite(site as built) stops nothing", async () => {
  const asBuilt = { files: new Map(), manifest: site.manifest };
  assert.equal(await auditMutant(site.folder, site.counts, asBuilt, site.memoryFolder), []);
});

test(`auditSite(each of ${mutants.length} mutants) stops the build`, async () => {
  assert.ok(mutants.length >= 200, String(mutants.length));
  const kinds = await runMutants(site.folder, site.counts, mutants, site.memoryFolder);
  console.log(describeKinds(kinds));
  assert.ok(kinds.size >= 23, String(kinds.size));
  for (const [kind, { survived, announced, unannounced }] of kinds) {
    assert.equal(survived, [], kind);
    assert.ok(announced + unannounced > 0, kind);
  }
});

test.run();
