import { rmSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type BuiltPage, deadLinks, figuresOf, filesOf, tableRows, textOf } from "./built-site.ts";
import { makeFishingSite } from "./fishing-site.ts";
import type { InventedSite } from "./invented-site.ts";

const test = suite("comparison pages");

/** The survey without its number of respondents: of no figure the margin is known. */
function forgetRespondents(site: InventedSite): void {
  const edit = (path: string, change: (text: string) => string) =>
    site.write(path, change(site.read(path)));
  edit("data/bronnen/kustbevraging.json", (text) =>
    text.replace(
      /"respondenten": \{[^}]*\}/,
      '"respondenten": { "doorBronBeschermd": "de bron zegt niet hoeveel mensen antwoordden" }',
    ),
  );
  const theme = "data/themas/visserij";
  edit(`${theme}/thema.json`, (text) =>
    text.replace('"soort": "aandelen",', '"soort": "aandelen",\n"margeOnbekend": true,'),
  );
  edit(`${theme}/figuren.json`, (text) =>
    JSON.stringify(JSON.parse(text).filter(({ id }: { id: string }) => id !== "tevreden-rang")),
  );
  edit("content/rapport/visserij.md", (text) => text.replace("[[figuur tevreden-rang]]\n", ""));
  for (const year of [2021, 2022]) {
    edit(`${theme}/tevredenheid/${year}.csv`, (text) =>
      text
        .trim()
        .split("\n")
        .map((line) => `${line.split(";").slice(0, 4).join(";")}\n`)
        .join(""),
    );
  }
}

const site = makeFishingSite();
forgetRespondents(site);
await site.build();

function pageAt(path: string, of: InventedSite = site): BuiltPage {
  const file = `${path}/index.html`;
  return { path: file, html: of.read(`_site/${file}`) };
}

/** The table under a heading, as it reads. */
function tableIn({ html }: BuiltPage, section: string): readonly (readonly string[])[] {
  const [, rest = ""] = html.split(`<section class="overzicht" id="${section}">`);
  return tableRows((rest.split("</section>")[0] ?? "").replace(" data-sorteer", ""));
}

test("page of a theme has the peers by name, then what they are compared with, and no city that is no peer", () => {
  const rows = tableIn(pageAt("vergelijking/kust"), "kerncijfers");
  assert.equal(
    rows.map(([name]) => name),
    ["Stad", "Duinstad", "Heidestad", "Zeestad", "3 kuststeden", "Vlaams Gewest"],
  );
  // Each column says its year; the houses of 2024 are a projection.
  assert.ok(rows[0]?.includes("Inwoners, 2022"), rows[0]?.join("|"));
  assert.ok(rows[0]?.includes("Huizen, 2022"), rows[0]?.join("|"));
  assert.not.match(textOf(pageAt("vergelijking/kust").html), "Eilanden");
});

test("name of a city leads to its report, and the pages lead to each other", () => {
  const { html } = pageAt("vergelijking/kust");
  assert.match(html, '<a href="../../zeestad/kust/rapport/">Zeestad</a>');
  assert.match(html, '<a href="../../vergelijking/visserij/">Visserij</a>');
  assert.match(pageAt("").html, 'href="vergelijking/kust/"');
  assert.match(pageAt("zeestad").html, 'href="../vergelijking/kust/"');
  assert.match(pageAt("zeestad/kust/rapport").html, 'href="../../../vergelijking/kust/"');
  assert.not.match(pageAt("eilanden").html, "vergelijking/");
  assert.not.match(pageAt("eilanden/kust/rapport").html, "vergelijking/");
  const dead = deadLinks(join(site.root, "_site")).filter((link) => !link.endsWith(".pdf"));
  assert.equal(dead, []);
});

test("each share, mean and ratio has bars of all peers, none highlighted; a count has none", () => {
  const page = pageAt("vergelijking/kust");
  const ids = figuresOf(page).map(({ id }) => id);
  assert.equal(ids, ["groei", "ouderen", "leeftijd", "loodsendichtheid", "dichtheid-wijk"]);
  const bars = figuresOf(page).find(({ id }) => id === "ouderen")?.html ?? "";
  assert.not.match(bars, 'class="eigen"');
  // The accent of no city is in the picture.
  assert.not.match(bars, /#00598b/i);
  const peers = tableRows(bars)
    .slice(1, 4)
    .map(([name]) => name);
  assert.equal(peers.toSorted(), ["Duinstad", "Heidestad", "Zeestad"]);
  assert.match(textOf(bars), /Bron: Zeebel, .*; toestand op 1 januari 2022\./);
});

test("peers that are equal in print stand by name, whatever decimals they have", () => {
  const bars = figuresOf(pageAt("vergelijking/kust")).find(({ id }) => id === "leeftijd");
  assert.equal(tableRows(bars?.html ?? "").slice(1, 4), [
    ["Zeestad", "39,4"],
    ["Duinstad", "38,4"],
    ["Heidestad", "38,4"],
  ]);
});

test("hidden figure stands there as x, on the page and in the file, with its note", () => {
  const page = pageAt("vergelijking/kust");
  const rows = tableIn(page, "kerncijfers");
  const column = rows[0]?.findIndex((head) => head.startsWith("Loodsen,")) ?? -1;
  const ofCities = rows.slice(1).map((row) => row[column]);
  assert.ok(ofCities.includes("x"), ofCities.join("|"));
  assert.match(textOf(page.html), "x = verborgen");
  const csv = site.read("_site/vergelijking/kust/figuren/kerncijfers.csv");
  const hidden = rows.find((row) => row[column] === "x");
  const line = csv.split("\r\n").find((one) => one.startsWith(`${hidden?.[0]};`));
  assert.is(line?.split(";")[column], "x");
});

test("figures of which the margin is not known stand apart, in no order and without bars", () => {
  const page = pageAt("vergelijking/visserij");
  assert.not.ok(tableIn(page, "kerncijfers")[0]?.some((head) => head.startsWith("Tevreden")));
  const answers = tableIn(page, "enquete");
  assert.equal(
    answers.map(([name]) => name),
    ["Stad", "Duinstad", "Heidestad", "Zeestad"],
  );
  assert.equal(answers[3], ["Zeestad", "62"]);
  assert.is(page.html.split(" data-sorteer>").length - 1, 1);
  assert.not.ok(figuresOf(page).some(({ id }) => id === "tevreden"));
  assert.match(textOf(page.html), "een klein verschil kan toeval zijn");
  const csv = site.read("_site/vergelijking/visserij/figuren/kerncijfers.csv");
  assert.match(csv, "Tevreden, 2022 (procent)");
});

test("pages are valid HTML", async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ["html-validate:standard"] }),
  );
  for (const theme of ["kust", "visserij"]) {
    const { results } = await validator.validateString(pageAt(`vergelijking/${theme}`).html);
    const found = results.flatMap(({ messages }) => messages.map(({ message }) => message));
    assert.equal(found, [], theme);
  }
});

test("build(one city) has the same figures of all cities, and links to what is built", async () => {
  const whole = tableIn(pageAt("vergelijking/kust"), "kerncijfers");
  for (const city of ["duinstad", "eilanden"]) {
    await site.build({ cities: [city], withParts: false }, `_${city}`);
    const html = site.read(`_${city}/vergelijking/kust/index.html`);
    assert.equal(tableIn({ path: "", html }, "kerncijfers"), whole);
    const dead = deadLinks(join(site.root, `_${city}`)).filter((link) => !link.endsWith(".pdf"));
    assert.equal(dead, []);
  }
});

test("source that one city may not use is on no shared page, and the page says so", async () => {
  const strict = makeFishingSite();
  const card = JSON.parse(strict.read("data/bronnen/kustbevraging.json"));
  strict.write("data/bronnen/kustbevraging.json", JSON.stringify({ ...card, machtiging: true }));
  strict.write(
    "data/machtigingen.csv",
    "bron;stad;van;tot;verwijzing\nkustbevraging;zeestad;2020-01-01;;Protocol 7\n",
  );
  await strict.build({ withParts: false });
  const page = pageAt("vergelijking/visserij", strict);
  assert.not.match(textOf(page.html), "Tevreden");
  assert.match(textOf(page.html), "Niet opgenomen: cijfers uit “Bevraging van de kust” (Zeebel).");
  const files = filesOf(join(strict.root, "_site/vergelijking"));
  assert.not.ok(files.some((path) => path.includes("tevreden")));
  rmSync(strict.root, { recursive: true });
});

test.after(() => rmSync(site.root, { recursive: true }));
test.run();
