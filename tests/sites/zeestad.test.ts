import { readFileSync, rmSync } from "node:fs";
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
  tableRows,
  textOf,
} from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("build");

const site = makeSite();
await site.build();
/** Pages with a menu: those for a frame in another site are tested in published-folder.test.ts. */
const pages: readonly BuiltPage[] = pagesOf(join(site.root, "_site")).filter(
  ({ path }) => !path.includes("/figuren/"),
);

function pageAt(path: string): BuiltPage {
  const found = pages.find((candidate) => candidate.path === `${path}/index.html`);
  if (!found) throw new Error(`no page ${path}`);
  return found;
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
  assert.not.ok(filesOf(join(site.root, "_site")).includes("sitemap.xml"));
});

/** Without PDFs their links lead nowhere yet; the slow test builds them. */
function withoutPdf(links: readonly string[]): readonly string[] {
  return links.filter((link) => !link.endsWith(".pdf"));
}

test("build(all) makes links that lead somewhere", () => {
  assert.equal(withoutPdf(deadLinks(join(site.root, "_site"))), []);
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

test("build(small count) prints x, and neither the count nor what follows from it", () => {
  // 4 loodsen in Duinstad and 3 in Heidestad; together with the 26 of Zeestad 33.
  const rows = tableRows(figureOf("duinstad/kust/rapport", "loodsen-rang"));
  assert.equal(
    rows.slice(1, 5).map(([name, figure]) => [name, figure]),
    [
      ["Zeestad", "26"],
      ["Duinstad", "x"],
      ["Heidestad", "x"],
      ["3 kuststeden", "33"],
    ],
  );
  // 4 / 6.998 × 10.000 and 3 / 7.754 × 10.000, in three decimals.
  const everything = filesOf(join(site.root, "_site"))
    .filter((path) => /\.(html|csv|svg)$/.test(path))
    .map((path) => site.read(`_site/${path}`))
    .join("\n");
  assert.not.match(everything, /5,716|3,869/);
});

test("build(hidden count) makes no sentence, tile or rank of it", () => {
  const report = textOf(pageAt("duinstad/kust/rapport").html);
  assert.not.match(report, "werkten er in Duinstad");
  assert.not.match(report, "loodsen per 10.000 inwoners. Van hoog");
  assert.match(report, "x = verborgen");
  const tiles = textOf(pageAt("duinstad/kust/steekkaart").html);
  assert.not.match(tiles, "Loodsen");
  // The same words do stand there for a city whose count may be shown.
  assert.match(
    textOf(pageAt("zeestad/kust/rapport").html),
    "werkten er in Zeestad 26\u00a0loodsen",
  );
  assert.match(textOf(pageAt("zeestad/kust/steekkaart").html), "Loodsen");
});

test("build(rank among hidden figures) gives no place to who is alone with a figure", () => {
  const report = textOf(pageAt("zeestad/kust/rapport").html);
  assert.match(report, "werkten er in Zeestad 26\u00a0loodsen");
  assert.not.match(report, "van 1 centrumsteden");
  assert.match(report, "Zeestad daarmee 1ste van 3 centrumsteden");
});

test("build(one person moved between two hidden counts) changes no byte of the site", async () => {
  // Nothing published depends on how a hidden total is divided: 4+3 becomes 3+4,
  // and in two hidden wijken 3+2 becomes 2+3.
  const other = makeSite();
  for (const year of [2021, 2022]) {
    const loodsen = `data/themas/kust/loodsen/${year}.csv`;
    other.write(
      loodsen,
      other.read(loodsen).replace("90002;4", "90002;3").replace("90003;3", "90003;4"),
    );
    const wijken = `data/themas/kust/inwoners-wijk/${year}.csv`;
    other.write(
      wijken,
      other.read(wijken).replace("90001S20-;3", "90001S20-;2").replace("90001-Y;2", "90001-Y;3"),
    );
    assert.not.equal(other.read(loodsen), site.read(loodsen));
    assert.not.equal(other.read(wijken), site.read(wijken));
  }
  await other.build();
  // The stamp names the sources, so that one does differ.
  const paths = filesOf(join(site.root, "_site")).filter((path) => path !== "opmaak.json");
  assert.equal(
    filesOf(join(other.root, "_site")).filter((path) => path !== "opmaak.json"),
    paths,
  );
  for (const path of paths) {
    const [left, right] = [site.root, other.root].map((root) =>
      readFileSync(join(root, "_site", path)),
    );
    assert.ok(left?.equals(right ?? Buffer.alloc(0)), path);
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

function pageIn(folder: string, path: string): string {
  return readFileSync(join(folder, path, "index.html"), "utf8");
}

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
  assert.ok(filesOf(join(site.root, "_site")).includes("zeestad/logo.svg"));
  assert.match(pageAt("duinstad/kust/rapport").html, "Stad “Duin” &amp; &lt;zand&gt;");
});

test("build(people of unknown place) keeps them in the table and off the map", () => {
  const rows = tableRows(figureOf("zeestad/kust/rapport", "wijken"));
  assert.equal(rows.find(([name]) => name === "Niet te lokaliseren")?.slice(1), ["7", "nvt"]);
  assert.not.match(figureOf("zeestad/kust/rapport", "kaart"), /lokaliseren|Onbekend/);
});

test("build(cross table) prints block after block with every total, and hides what would give a small count away", () => {
  const html = figureOf("zeestad/kust/rapport", "boten");
  assert.equal(tableRows(html), [
    ["Vlag", "Zeil", "Motor", "Totaal"],
    ["Oost"],
    ["Belgisch", "x", "x", "60"],
    ["Nederlands", "x", "x", "15"],
    ["Alle vlaggen", "43", "32", "75"],
    ["West"],
    ["Belgisch", "31", "9", "40"],
    ["Nederlands", "0", "6", "6"],
    ["Alle vlaggen", "31", "15", "46"],
    ["Beide havens"],
    ["Belgisch", "x", "x", "100"],
    ["Nederlands", "x", "x", "21"],
    ["Alle vlaggen", "74", "47", "121"],
  ]);
  assert.match(html, '<th scope="rowgroup" colspan="4">Oost</th>');
  assert.match(textOf(html), "Boten naar haven en vlag (rijen) en soort (kolommen)");
  assert.match(textOf(html), "verborgen om personen te beschermen");
  const csv = site.read("_site/zeestad/kust/figuren/boten.csv").split("\r\n");
  assert.match(csv[0] ?? "", "Haven;Vlag;Zeil (boten);Motor (boten);Totaal (boten);status;bron");
  assert.match(csv[2] ?? "", "Oost;Nederlands;x;x;15;waargenomen;");
});

test("build(cross table of a group) adds up its municipalities", () => {
  const rows = tableRows(figureOf("eilanden/kust/rapport", "boten"));
  assert.equal(rows[3], ["Nederlands", "6", "24", "30"]);
});

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
  assert.match(textOf(pageIn(folder, "eilanden/kust/rapport")), "geen van de bronnen een cijfer");
});

test("build(fact sheet) shows all that the city has of its beelden", async () => {
  const other = makeSite();
  const path = "content/steekkaart/kust.md";
  const wanted = "beelden: [huizen-soort, loodsen-lijn]";
  const sheet = other.read(path).replace(/piramide: [\s\S]*?\n---/, `${wanted}\n---`);
  other.write(path, sheet);
  await other.build();
  const idsOf = (city: string) =>
    figuresOf({
      path: "",
      html: pageIn(join(other.root, "_site"), `${city}/kust/steekkaart`),
    }).map(({ id }) => id);
  assert.equal(idsOf("zeestad"), ["huizen-soort", "loodsen-lijn"]);
  assert.equal(idsOf("eilanden"), ["loodsen-lijn"]);
});

test("build(theme that says nothing of it) prints two sides, and 15 to 30 pages", async () => {
  const {
    site: { prints },
  } = await buildSiteData(site.root, { ...allOptions, cities: ["zeestad"] });
  assert.equal(
    prints.filter(({ kind }) => kind !== "deel").map(({ kind, pages: range }) => [kind, range]),
    [
      ["steekkaart", [2, 2]],
      ["rapport", [15, 30]],
    ],
  );
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
