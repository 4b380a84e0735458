import { rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeSite } from "../../sites/invented-site.ts";
import { pdfMutants } from "./file-mutants.ts";
import { hiddenCounts } from "./leaked-figure.ts";
import { openSite } from "./mutable-site.ts";
import { describeKinds, runMutants } from "./run-mutants.ts";

const test = suite("hidden numbers published in a PDF");

const invented = makeSite();
const theme = "data/themas/kust/thema.json";
invented.write(
  theme,
  invented
    .read(theme)
    .replace(
      '"id": "kust",',
      '"id": "kust", "documenten": ["rapport"], "bladzijdenRapport": [1, 40],',
    ),
);
rmSync(join(invented.root, "content/steekkaart/kust.md"));
await invented.build({ withPdf: true, cities: ["duinstad"] });
const site = await openSite(invented.root, "_site", { cities: ["duinstad"] });
const mutants = await pdfMutants(site, hiddenCounts(site.counts), 6);

test(`auditSite(each of ${mutants.length} mutants of a PDF) stops the build`, async () => {
  const kinds = await runMutants(site.folder, site.counts, mutants, site.memoryFolder);
  console.log(describeKinds(kinds));
  for (const [kind, { survived }] of kinds) assert.equal(survived, [], kind);
  assert.ok((kinds.get("tekst van een PDF")?.announced ?? 0) > 0);
});

test.run();
