import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { describeRankedBars } from "../../scripts/charts/ranked-bars-chart.ts";
import { missing } from "../../scripts/model/value.ts";
import { figure } from "../model/invented-figure.ts";
import { figuresOf, pagesOf, tableRows, textOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("hidden figures");

const site = makeSite();
await site.build();
const pages = pagesOf(join(site.root, "_site"));

function pageAt(path: string) {
  const page = pages.find((one) => one.path === `${path}/index.html`);
  if (!page) throw new Error(`no page ${path}`);
  return page;
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

test.run();
