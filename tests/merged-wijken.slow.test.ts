import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "../scripts/cli/build.ts";
import { allOptions } from "../scripts/cli/options.ts";
import { copyRealYears, keepDemography } from "./real-years.ts";
import { textOf } from "./sites/built-site.ts";

const test = suite("the wijken of Hasselt on the territory of 2025");

const root = copyRealYears(["2022"]);
keepDemography(root);
const silent = { step: () => () => undefined, say: () => undefined };
const folder = "proef-wijken";
// What was hidden for an earlier test need not be searched again.
const cache = join(import.meta.dirname, "../.cache");
process.chdir(root);
const options = { ...allOptions, cities: ["hasselt"], themes: ["demografie"], withPdf: false };
await build(root, { ...options, vintage: "2025" }, folder, silent, cache);

function wordsOf(path: string): string {
  const html = readFileSync(join(root, folder, path, "index.html"), "utf8");
  return textOf(html).replaceAll("\u00a0", " ");
}

test("a wijk whose sectors stayed has its figures, added up", () => {
  // 1 577 people in 71022D30- and 182 in 71022D39-, which kept their codes and ground.
  assert.match(wordsOf("hasselt/wijken/tuilt"), "telde Tuilt 1.759 inwoners");
  const overview = wordsOf("hasselt/wijken");
  assert.match(overview, "Tuilt (o) 1.759");
  assert.is(overview.split("(o) = opgeteld").length - 1, 1);
});

test("a wijk on new ground says that it has no figures, and why", () => {
  const kortessem = wordsOf("hasselt/wijken/kortessem");
  assert.match(kortessem, "Over Kortessem zijn er geen cijfers om te tonen.");
  assert.match(kortessem, "nb = niet te berekenen");
  // Where it lies is on the drawing of now.
  assert.match(kortessem, "indeling sinds 2025");
});

test.run();
