import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { describeRankedBars } from "../../scripts/charts/bars/ranked-bars-chart.ts";
import { missing } from "../../scripts/model/value.ts";
import { figure } from "../model/invented-figure.ts";
import {
  type BuiltPage,
  figuresOf,
  filesOf,
  pagesOf,
  readPage,
  tableRows,
  textOf,
} from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("hidden figures");

const site = makeSite();
await site.build();
const folder = join(site.root, "_site");
const pages = pagesOf(folder);

function pageAt(path: string): BuiltPage {
  return readPage(folder, path);
}

function figureOf(path: string, id: string): string {
  return figuresOf(pageAt(path)).find((figure) => figure.id === id)?.html ?? "";
}

const note =
  "x = verborgen: een klein aantal, of een cijfer waaruit een klein aantal te berekenen zou zijn.";

test("hidden figure in a table has one sign, and words that tell no more", () => {
  const cells = pages.flatMap(({ html }) => [
    ...html.matchAll(/<td class="getal ontbreekt"><span aria-hidden="true">x<\/span>(.*?)<\/td>/g),
  ]);
  assert.ok(cells.length > 10);
  assert.equal(
    [...new Set(cells.map(([, words]) => words))],
    ['<span class="enkel-voorlezen">verborgen om personen te beschermen</span>'],
  );
});

test("figure with hidden cells has one footnote about them", () => {
  for (const page of pages) {
    for (const { id, html } of figuresOf(page)) {
      const hasHidden = />(?:x|verborgen)</.test(html);
      assert.is(html.split(note).length - 1, hasHidden ? 1 : 0, `${page.path} ${id}`);
    }
  }
});

test("hidden area on a map is hatched, and the legend says what that means", () => {
  const map = figuresOf(pageAt("zeestad/kust/rapport")).find(({ id }) => id === "kaart");
  assert.match(map?.html ?? "", /fill="url\(#kaart-arcering\)"/);
  assert.match(map?.html ?? "", />verborgen</);
  assert.not.match(textOf(map?.html ?? ""), "hoogst in");
});

test("line through hidden years has no point, and a sign in its place", () => {
  const line = figuresOf(pageAt("duinstad/kust/rapport")).find(({ id }) => id === "loodsen-lijn");
  const picture = /<svg[\s\S]*?<\/svg>/.exec(line?.html ?? "")?.[0] ?? "";
  assert.match(picture, />x</);
  assert.match(picture, "Duinstad: geen cijfers");
});

test("city with a hidden figure stands in no rank, and last by name in a table", () => {
  for (const city of ["duinstad", "heidestad"]) {
    const report = pageAt(`${city}/kust/rapport`);
    const bars = figuresOf(report).find(({ id }) => id === "loodsen-rang")?.html ?? "";
    assert.equal(
      tableRows(bars)
        .slice(1, 4)
        .map(([name]) => name),
      ["Zeestad", "Duinstad", "Heidestad"],
    );
    assert.not.match(textOf(bars), /\dde van|hoogst|laagst/);
  }
});

test("describeRankedBars(hidden bar) claims no highest of all", () => {
  const bars = [
    { name: "Zeestad", isOwn: true, value: figure(9) },
    { name: "Duinstad", isOwn: false, value: missing("suppressed") },
  ];
  const unit = { kind: "count", name: "loodsen", singular: "loods" } as const;
  const text = describeRankedBars({ kind: "rangbalken", unit, decimals: 0, bars, references: [] });
  assert.match(text, "Van de getoonde cijfers hoogst: Zeestad");
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
  const everything = filesOf(folder)
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
  const paths = filesOf(folder).filter((path) => path !== "opmaak.json");
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

test.run();
