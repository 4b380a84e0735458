import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildSiteData } from "../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../scripts/cli/options.ts";
import {
  type BuiltPage,
  deadLinks,
  figuresOf,
  filesOf,
  pagesOf,
  readPage,
  tableRows,
  textOf,
  withoutPdf,
} from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("build");

const site = makeSite();
await site.build();
const folder = join(site.root, "_site");
/** Pages with a menu: those for a frame in another site are tested in published-folder.test.ts. */
const pages: readonly BuiltPage[] = pagesOf(folder).filter(
  ({ path }) => !path.includes("/figuren/"),
);

function pageAt(path: string): BuiltPage {
  return readPage(folder, path);
}

function figureOf(path: string, id: string): string {
  return figuresOf(pageAt(path)).find((figure) => figure.id === id)?.html ?? "";
}

const cities = ["zeestad", "duinstad", "heidestad", "eilanden"];
const parts = {
  "zeestad/wijken": ["haven", "t-zand", "vuurtoren"],
  "duinstad/wijken": ["noord", "zuid"],
  "heidestad/wijken": ["noord", "zuid"],
  "eilanden/eilanden": ["noordeiland", "zuideiland"],
};

test("build(all) writes every page once, with a title of its own", () => {
  const expected = [
    ...["index.html", "methode/index.html", "bronnen/index.html", "begrippen/index.html"],
    ...["releasekalender/index.html", "zoeken/index.html"],
    ...["vergelijking/kust/index.html", "vergelijking/kust/herkomst/index.html"],
    ...cities.flatMap((city) =>
      [
        ...["", "/toegankelijkheid", "/versluierde-cijfers", "/wat-is-er-nieuw"],
        ...["/kust/steekkaart", "/kust/rapport", "/kust/herkomst"],
      ].map((path) => `${city}${path}/index.html`),
    ),
    ...Object.entries(parts).flatMap(([path, names]) =>
      ["", ...names].map((name) => join(path, name, "index.html")),
    ),
  ];
  assert.equal(
    pages.map(({ path }) => path),
    expected.sort(),
  );
  const titles = pages.map(({ html }) =>
    textOf(/<title[^>]*>(.*?)<\/title>/.exec(html)?.[1] ?? ""),
  );
  assert.not.ok(titles.includes(""));
  assert.is(new Set(titles).size, titles.length);
});

test("page of a city has one figure per theme that leads to its document", () => {
  const [, tiles = ""] = pageAt("zeestad").html.split('<ul class="tegels">');
  const [tile = "", ...more] = (tiles.split("</ul>")[0] ?? "").split('<li class="tegel">').slice(1);
  assert.equal(more, []);
  assert.match(tile, '<a href="../zeestad/kust/steekkaart/">Kust</a>');
  assert.is(textOf(tile), "Kust 11.000 Inwoners · 2022 Herkomst van: Inwoners");
});

test("build(all) leaves no trace of a missing value in the code", () => {
  for (const { path, html } of pages) {
    // "null" only as a word of its own: "nullen" is Dutch.
    const found =
      /undefined|\bNaN\b|\bnull\b|\[object|\bInfinity\b|\[\[|\]\]|\{(waarde|stad|jaar|datum)\}/.exec(
        html,
      );
    assert.is(found?.[0], undefined, path);
  }
});

test("build(without an address) names none that it does not know, and has no sitemap", () => {
  for (const { path, html } of pages) {
    assert.not.match(html, /rel="canonical"|property="og:|application\/ld\+json/, path);
  }
  assert.not.ok(filesOf(folder).includes("sitemap.xml"));
});

test("build(all) makes links that lead somewhere", () => {
  assert.equal(withoutPdf(deadLinks(folder)), []);
});

test("build(one city) makes links that lead somewhere", async () => {
  await site.build({ cities: ["duinstad"] }, "_een");
  const folder = join(site.root, "_een");
  assert.equal(withoutPdf(deadLinks(folder)), []);
  assert.not.ok(filesOf(folder).some((path) => path.startsWith("zeestad")));
});

test("build(one city) writes the same report as building all", async () => {
  await site.build({ cities: ["duinstad"] }, "_zelfde");
  const report = "duinstad/kust/rapport/index.html";
  assert.is(site.read(`_zelfde/${report}`), site.read(`_site/${report}`));
});

test("build(base path) makes every link start with it", async () => {
  await site.build({ basePath: "/cijfers/kust/" }, "_basis");
  assert.equal(withoutPdf(deadLinks(join(site.root, "_basis"), "/cijfers/kust/")), []);
});

test("build(all) describes every picture and prints its figures as a table", () => {
  const reports = pages.filter(({ path }) => path.endsWith("rapport/index.html"));
  for (const report of reports) {
    const figures = figuresOf(report);
    assert.ok(figures.length >= 5, report.path);
    for (const { id, html } of figures) {
      const where = `${report.path} ${id}`;
      assert.ok(tableRows(html).length > 1, where);
      assert.match(
        textOf(html),
        "Bron: Zeebel, Bevolking van de kust; toestand op 1 januari",
        where,
      );
      if (id === "wijken" || id === "boten") continue;
      const description = /<svg role="img" aria-label="([^"]*)"/.exec(html)?.[1] ?? "";
      assert.ok(description.length > 40, where);
    }
  }
});

test("build(all) gives each report all seven kinds of figure", () => {
  const kinds = figuresOf(pageAt("zeestad/kust/rapport")).map(
    ({ html }) => /figuur-([a-z]+)"/.exec(html)?.[1],
  );
  for (const kind of [
    "lijn",
    "piramide",
    "rangbalken",
    "stapelbalken",
    "kaart",
    "tabel",
    "kruistabel",
  ]) {
    assert.ok(kinds.includes(kind), kind);
  }
});

test("build(city without peers) compares it with nothing", () => {
  const report = pageAt("eilanden/kust/rapport");
  const ids = figuresOf(report).map(({ id }) => id);
  assert.not.ok(ids.some((id) => id.endsWith("-rang")));
  const text = textOf(report.html);
  assert.not.match(text, "Plaats tussen de steden");
  assert.not.match(text, "Van hoog naar laag");
  assert.not.match(textOf(report.html.slice(report.html.indexOf("<main"))), "Gewest");
});

test("build(dataset that does not cover a city) says so", () => {
  const missing = "Voor de Eilanden als geheel heeft geen van de bronnen een cijfer over: huizen.";
  assert.ok(textOf(pageAt("eilanden/kust/rapport").html).includes(missing));
  assert.not.match(textOf(pageAt("duinstad/kust/rapport").html), "geen van de bronnen");
});

test("build(dataset that does not cover a city) drops its chapter, also from the contents", () => {
  assert.match(textOf(pageAt("duinstad/kust/rapport").html), "Huizen");
  assert.not.match(textOf(pageAt("eilanden/kust/rapport").html), "Huizen");
});

test("build(projections) are marked and never the latest figure", () => {
  const row = tableRows(figureOf("zeestad/kust/rapport", "huizen-jaren")).flat().join(" ");
  assert.match(row, "(p)");
  assert.match(textOf(pageAt("zeestad/kust/steekkaart").html), /huizen · 2022/);
});

test("build(city) prints its own words as text and its logo", () => {
  const html = pageAt("zeestad/kust/rapport").html;
  assert.match(html, "Zeestad is &lt;b&gt;mooi&lt;/b&gt; &amp; zilt.");
  assert.match(html, "zeestad/logo.svg");
  assert.ok(filesOf(folder).includes("zeestad/logo.svg"));
  assert.match(pageAt("duinstad/kust/rapport").html, "Stad “Duin” &amp; &lt;zand&gt;");
});

test("build(people of unknown place) keeps them in the table and off the map", () => {
  const rows = tableRows(figureOf("zeestad/kust/rapport", "wijken"));
  assert.equal(rows.find(([name]) => name === "Niet te lokaliseren")?.slice(1), ["7", "nvt"]);
  assert.not.match(figureOf("zeestad/kust/rapport", "kaart"), /lokaliseren|Onbekend/);
});

test("build(cross table of a group) adds up its municipalities", () => {
  const rows = tableRows(figureOf("eilanden/kust/rapport", "boten"));
  assert.equal(rows[3], ["Nederlands", "6", "24", "30"]);
});

test("build(all) prints one side for every part", async () => {
  const {
    site: { prints },
  } = await buildSiteData(site.root, { ...allOptions, cities: ["zeestad"] });
  assert.equal(
    prints
      .filter(({ kind }) => kind === "deel")
      .map(({ pdf, pages: range }) => [pdf, range])
      .sort(),
    parts["zeestad/wijken"].map((part) => [
      `zeestad/wijken/${part}/steekkaart-${part}.pdf`,
      [1, 1],
    ]),
  );
});

test("build(nothing changed) leaves the folder as it is", async () => {
  site.write("_site/teken.txt", "nog hier");
  await site.build();
  assert.is(site.read("_site/teken.txt"), "nog hier");
});

test.run();
