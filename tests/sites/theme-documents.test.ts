import { rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildSiteData } from "../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../scripts/cli/options.ts";
import { deadLinks, figuresOf, pagesOf, readPage, textOf, withoutPdf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("documents of a theme");

const cities = ["zeestad", "duinstad", "heidestad", "eilanden"];

test("build(theme with a report only) makes no steekkaart and links to none", async () => {
  const other = makeSite();
  const path = "data/themas/kust/thema.json";
  const documents = '"id": "kust", "documenten": ["rapport"], "bladzijdenRapport": [4, 6],';
  other.write(path, other.read(path).replace('"id": "kust",', documents));
  rmSync(join(other.root, "content/steekkaart/kust.md"));
  await other.build();
  const folder = join(other.root, "_site");
  assert.equal(withoutPdf(deadLinks(folder)), []);
  const built = pagesOf(folder);
  assert.not.ok(built.some(({ path: page }) => page.includes("steekkaart")));
  for (const { html } of built) assert.not.match(html, /href="[^"]*steekkaart(-kust|\/")/);
  const city = built.find(({ path: page }) => page === "zeestad/index.html");
  assert.match(textOf(city?.html ?? ""), "Als PDF: rapport .");
  const {
    site: { prints },
  } = await buildSiteData(other.root, allOptions);
  assert.equal(
    prints.filter(({ kind }) => kind !== "deel").map(({ kind }) => kind),
    cities.map(() => "rapport"),
  );
  const rangeOf = (city: string) => prints.find(({ path: at }) => at.startsWith(city))?.pages;
  assert.equal(rangeOf("zeestad"), [4, 6]);
  // Duinstad lacks a key figure: what is left may be shorter.
  assert.equal(rangeOf("duinstad"), [1, 6]);
});

test("build(city without a figure for any tile) makes no steekkaart of it, and links to none", async () => {
  const other = makeSite();
  const path = "content/steekkaart/kust.md";
  const tiles = "tegels: [huizen, huizen, huizen, huizen]";
  other.write(path, other.read(path).replace(/tegels: .*/, tiles));
  await other.build();
  const folder = join(other.root, "_site");
  assert.equal(withoutPdf(deadLinks(folder)), []);
  const sheets = pagesOf(folder).filter(({ path: page }) => page.includes("steekkaart"));
  assert.equal(
    sheets.map(({ path: page }) => page.split("/")[0]),
    cities.filter((city) => city !== "eilanden").sort(),
  );
  assert.match(
    textOf(readPage(folder, "eilanden/kust/rapport").html),
    "geen van de bronnen een cijfer",
  );
});

test("build(fact sheet) shows all that the city has of its beelden", async () => {
  const other = makeSite();
  const path = "content/steekkaart/kust.md";
  const wanted = "beelden: [huizen-soort, loodsen-lijn]";
  const sheet = other.read(path).replace(/piramide: [\s\S]*?\n---/, `${wanted}\n---`);
  other.write(path, sheet);
  await other.build();
  const idsOf = (city: string) =>
    figuresOf(readPage(join(other.root, "_site"), `${city}/kust/steekkaart`)).map(({ id }) => id);
  assert.equal(idsOf("zeestad"), ["huizen-soort", "loodsen-lijn"]);
  assert.equal(idsOf("eilanden"), ["loodsen-lijn"]);
});

test("build(theme that says nothing of it) prints two sides, and 15 to 30 pages", async () => {
  const {
    site: { prints },
  } = await buildSiteData(makeSite().root, { ...allOptions, cities: ["zeestad"] });
  assert.equal(
    prints.filter(({ kind }) => kind !== "deel").map(({ kind, pages: range }) => [kind, range]),
    [
      ["steekkaart", [2, 2]],
      ["rapport", [15, 30]],
    ],
  );
});

test("build(new theme) needs a folder and its texts, no code", async () => {
  const other = makeSite();
  const theme = (name: string) => other.read(`data/themas/kust/${name}.json`);
  const rename = (text: string) => text.replaceAll('"loodsen"', '"vissers"');
  // A dataset has a name of its own, so the new theme has one dataset less and one new.
  other.write(
    "data/themas/strand/thema.json",
    theme("thema")
      .replace('"id": "kust"', '"id": "strand"')
      .replace('"naam": "Kust"', '"naam": "Strand"')
      .replaceAll(/"id": "(inwoners|inwoners-wijk|loodsen|huizen|boten)"/g, '"id": "strand-$1"'),
  );
  other.write(
    "data/themas/strand/indicatoren.json",
    theme("indicatoren").replaceAll('"dataset": "', '"dataset": "strand-'),
  );
  other.write("data/themas/strand/figuren.json", theme("figuren"));
  for (const dataset of ["inwoners", "inwoners-wijk", "loodsen", "huizen", "boten"]) {
    for (const year of dataset === "inwoners"
      ? [2021, 2022]
      : dataset === "huizen"
        ? [2021, 2022, 2023, 2024]
        : [2021, 2022]) {
      other.write(
        `data/themas/strand/strand-${dataset}/${year}.csv`,
        other.read(`data/themas/kust/${dataset}/${year}.csv`),
      );
    }
  }
  for (const kind of ["steekkaart", "rapport"]) {
    other.write(
      `content/${kind}/strand.md`,
      rename(other.read(`content/${kind}/kust.md`)).replace("kust", "strand"),
    );
  }
  await other.build();
  const strand = pagesOf(join(other.root, "_site"))
    .map(({ path }) => path)
    .filter((path) => path.includes("/strand/") && !path.includes("/figuren/"));
  // And one with all cities beside each other; each report has a page of provenance.
  assert.is(strand.length, 3 * cities.length + 2);
  assert.match(other.read("_site/index.html"), "zeestad/strand/rapport/");
  assert.equal(withoutPdf(deadLinks(join(other.root, "_site"))), []);
});

test.run();
