import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "../scripts/cli/build.ts";
import { allOptions } from "../scripts/cli/options.ts";
import { copyRealYears, keepDemography } from "./real-years.ts";
import { filesOf } from "./sites/built-site.ts";
import { makeSite } from "./sites/invented-site.ts";

const test = suite("a site, built twice");

const silent = { step: () => () => undefined, say: () => undefined };

function assertSame(site: string, again: string): void {
  const names = filesOf(site);
  assert.equal(filesOf(again), names);
  const different = names.filter(
    (name) =>
      name !== "opmaak.json" &&
      !readFileSync(join(site, name)).equals(readFileSync(join(again, name))),
  );
  assert.equal(different, []);
}

// Each build has a cache of its own, so that nothing of the first can make the second equal.
test("build(the invented cities, twice) hides the same and gives identical bytes", async () => {
  const [one, other] = [makeSite(), makeSite()];
  await one.build();
  await other.build();
  assertSame(join(one.root, "_site"), join(other.root, "_site"));
});

// What to hide of real tables goes with the data; that a search ends the same is tested on invented ones.
test("build(a real city with its wijken, twice) gives identical bytes, HTML and PDF", async () => {
  const root = copyRealYears(["2022"]);
  keepDemography(root);
  process.chdir(root);
  const options = { ...allOptions, cities: ["hasselt"], themes: ["demografie"] };
  const caches = [1, 2].map(() => mkdtempSync(join(tmpdir(), "proef-")));
  const [first = "", second = ""] = caches;
  await build(root, options, "een", silent, first);
  await build(root, options, "twee", silent, second);
  const pdfs = filesOf(join(root, "een")).filter((name) => name.endsWith(".pdf"));
  assert.ok(pdfs.length > 20, String(pdfs.length));
  assertSame(join(root, "een"), join(root, "twee"));
});

test.run();
