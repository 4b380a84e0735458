import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "../scripts/cli/build.ts";
import { allOptions } from "../scripts/cli/options.ts";
import { copyRealProject, keepDemography } from "./real-years.ts";
import { figuresOf, pagesOf, textOf } from "./sites/built-site.ts";

const test = suite("the real cities on the territory of 2025");

const root = copyRealProject();
keepDemography(root);
process.chdir(root);
// What was hidden for an earlier test need not be searched again.
const cache = join(import.meta.dirname, "../.cache");
const folder = ".cache/proef-2025";
const silent = { step: () => () => undefined, say: () => undefined };
// All cities, with the audit of every build; without PDFs, which say what the pages say. Wijken
// have a test of their own.
const options = { ...allOptions, vintage: "2025", withPdf: false, withParts: false } as const;
await build(root, options, folder, silent, cache);
const pages = pagesOf(join(root, folder));

function reportOf(city: string): string {
  const page = pages.find(({ path }) => path === `${city}/demografie/rapport/index.html`);
  assert.ok(page, city);
  return page.html;
}

/** Year → figure, of a file with one column of figures. */
function seriesOf(city: string, figure: string): ReadonlyMap<string, string> {
  const path = join(root, folder, city, "demografie/figuren", `${figure}.csv`);
  const [, ...lines] = readFileSync(path, "utf8").trim().split("\r\n");
  return new Map(lines.map((line) => line.split(";").slice(0, 2) as [string, string]));
}

test("Hasselt is published with Kortessem, year by year", () => {
  const series = seriesOf("hasselt", "inwoners-evolutie");
  // 72 315 + 8 153, 74 588 + 8 400, 79 524 + 8 595.
  assert.is(series.get("2009"), "80468");
  assert.is(series.get("2012"), "82988");
  assert.is(series.get("2022"), "88119");
  assert.is(series.size, 14);
  const text = textOf(reportOf("hasselt"));
  assert.match(text, "In 2025 ging Hasselt (71022) samen met Kortessem (73040).");
  // (88 119 - 82 988) / 82 988 = 5 131 / 82 988 = 6,18%.
  assert.match(text, "5.131 meer dan in 2012 (+6,2\u00a0%)");
});

test("Antwerpen is published with Borsbeek under the code that stayed", () => {
  const series = seriesOf("antwerpen", "inwoners-evolutie");
  // 477 936 + 10 136, 530 630 + 11 226.
  assert.is(series.get("2009"), "488072");
  assert.is(series.get("2022"), "541856");
  assert.match(
    textOf(reportOf("antwerpen")),
    "In 2025 ging Antwerpen (11002) samen met Borsbeek (11007). De code bleef 11002.",
  );
});

test("every city has its map and table of wijken, or a table that says why there are no figures", () => {
  const cities = pages.flatMap(
    ({ path }) => /^([^/]+)\/demografie\/rapport\//.exec(path)?.[1] ?? [],
  );
  assert.is(cities.length, 14);
  for (const city of cities) {
    const figures = figuresOf({ path: "", html: reportOf(city) });
    const table = figures.find(({ id }) => id === "delen-tabel");
    assert.ok(table, city);
    const hasMap = figures.some(({ id }) => id === "dichtheid-kaart");
    if (!hasMap) assert.match(textOf(table.html), "nb = niet te berekenen", city);
  }
  const withMaps = cities.filter((city) =>
    existsSync(join(root, folder, city, "demografie/figuren/dichtheid-kaart.svg")),
  );
  assert.equal(withMaps.sort(), [
    "aalst",
    "antwerpen",
    "kortrijk",
    "mechelen",
    "sint-niklaas",
    "vgc",
  ]);
});

test("a note on what was added up stands once with a figure", () => {
  for (const { html, path } of pages) {
    for (const { id, html: figure } of figuresOf({ path, html })) {
      const notes = textOf(figure).split("(o) = opgeteld").length - 1;
      assert.ok(notes <= 1, `${path} ${id}`);
    }
  }
});

test.run();
