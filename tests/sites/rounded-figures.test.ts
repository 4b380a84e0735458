import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { figuresOf, filesOf, pagesOf, tableRows, textOf } from "./built-site.ts";
import { makeRoundedSite } from "./rounded-site.ts";

const test = suite("rounded figures");

const site = makeRoundedSite();
await site.build();
const folder = join(site.root, "_site");
const pages = pagesOf(folder);

const note =
  "Afgerond op een veelvoud van 5; een aantal wijkt hoogstens 4 af van het echte, en al wat ermee berekend is, gaat uit van de afgeronde aantallen.";

const roundedFigures = [
  "inwoners-wijk-lijn",
  "loodsen-lijn",
  "loodsen-rang",
  "loodsendichtheid",
  "loodsendichtheid-rang",
  "huizen-lijn",
  "huizen-soort",
  "huizen-jaren",
  "kaart",
  "dichtheid-wijk",
  "wijken",
  "boten",
];

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function countsIn(rows: readonly (readonly string[])[]): readonly number[] {
  return rows
    .slice(1)
    .flatMap((row) => row.slice(1))
    .map((text) => text.replaceAll(".", ""))
    .filter((text) => /^\d+$/.test(text))
    .map(Number);
}

test("a table of a rounded dataset has multiples of 5 only, and nothing hidden", () => {
  let counts = 0;
  for (const { html } of pages) {
    for (const { id, html: figure } of figuresOf({ path: "", html })) {
      if (!["loodsen-lijn", "loodsen-rang", "huizen-lijn", "boten"].includes(id)) continue;
      const rows = tableRows(figure);
      assert.not.ok(rows.flat().includes("x"), id);
      for (const count of countsIn(rows)) {
        assert.is(count % 5, 0, `${id}: ${count}`);
        counts++;
      }
    }
  }
  assert.ok(counts > 100, String(counts));
});

test("every sum of a rounded cross table holds as it is printed", () => {
  const report = pages.find(({ path }) => path === "zeestad/kust/rapport/index.html");
  const boats = figuresOf(report ?? { path: "", html: "" }).find(({ id }) => id === "boten");
  const rows = tableRows(boats?.html ?? "").map((row) => row.slice(1).map(Number));
  let sums = 0;
  for (const [row, numbers] of rows.entries()) {
    if (numbers.length < 2 || !numbers.every(Number.isFinite)) continue;
    const [total, ...parts] = numbers.toReversed();
    assert.is(
      parts.reduce((sum, part) => sum + part, 0),
      total,
      `row ${row}`,
    );
    sums++;
  }
  assert.ok(sums > 3, String(sums));
});

test("every figure with rounded counts has one footnote about them, and no other figure has", () => {
  const seen = new Set<string>();
  for (const page of pages) {
    for (const { id, html } of figuresOf(page)) {
      const expected = roundedFigures.includes(id) ? 1 : 0;
      assert.is(textOf(html).split(note).length - 1, expected, `${page.path} ${id}`);
      seen.add(id);
    }
  }
  assert.ok(seen.size > roundedFigures.length);
});

test("steekkaart and overview of key figures have the footnote", () => {
  for (const path of ["zeestad/kust/steekkaart/index.html", "zeestad/kust/rapport/index.html"]) {
    const outside = read(path).replace(/<section class="figuur [\s\S]*?<\/section>/g, "");
    // The number of inhabitants is not rounded, so the note says what is.
    assert.match(textOf(outside), `${note} Dat geldt voor: `);
  }
});

test("spreadsheets of rounded figures say so in the column of the source", () => {
  const paths = filesOf(folder).filter((path) => path.endsWith("loodsen-rang.csv"));
  assert.ok(paths.length > 0);
  for (const path of paths) assert.match(read(path), note);
});

test("versluiering.json and its page tell the rule", () => {
  const file = JSON.parse(read("zeestad/versluiering.json"));
  const rules = file.datasets.map(({ id, regel }: { id: string; regel: object }) => [id, regel]);
  assert.equal(Object.fromEntries(rules).loodsen, { afgerondOp: 5 });
  assert.is(file.afronding.length, 1);
  assert.is(file.afronding[0].veelvoudVan, 5);
  assert.is(file.afronding[0].wijktHoogstensAf, 4);
  const page = textOf(read("zeestad/versluierde-cijfers/index.html"));
  assert.match(page, "elk aantal afgerond op een veelvoud van 5");
  assert.match(page, "van een echt aantal van 1 tot 4 kan niemand");
});

test("a build of one city prints the same rounded counts", async () => {
  await site.build({ cities: ["duinstad"] }, "_alleen");
  const path = "duinstad/kust/rapport/index.html";
  const alone = readFileSync(join(site.root, "_alleen", path), "utf8");
  const rowsOf = (html: string) => figuresOf({ path, html }).map((one) => tableRows(one.html));
  assert.equal(rowsOf(alone), rowsOf(read(path)));
});

test.run();
