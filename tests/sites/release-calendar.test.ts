import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../../scripts/cli/read-project.ts";
import { filesOf, pagesOf, textOf } from "./built-site.ts";
import { makeFishingSite } from "./fishing-site.ts";
import type { InventedSite } from "./invented-site.ts";
import { messageOf } from "./shared-site.ts";

const test = suite("releasekalender and machtigingen");

type Card = Record<string, unknown>;

function editCard(site: InventedSite, id: string, change: Card): void {
  const path = `data/bronnen/${id}.json`;
  site.write(path, JSON.stringify({ ...JSON.parse(site.read(path)), ...change }, undefined, 2));
}

function pageOf(site: InventedSite, path: string): string {
  return textOf(
    pagesOf(join(site.root, "_site")).find((page) => page.path === `${path}index.html`)?.html ?? "",
  );
}

const site = makeFishingSite();
editCard(site, "zeebel", { actualisering: { frequentie: "jaarlijks", maand: 6 } });
editCard(site, "zeevis", { actualisering: { frequentie: "onregelmatig", volgende: "2027-03-15" } });
editCard(site, "zeevolk", { actualisering: { frequentie: "eenmalig" } });
// Only Zeestad has a permission that still runs.
editCard(site, "kustbevraging", { machtiging: true });
site.write(
  "data/machtigingen.csv",
  [
    "bron;stad;van;tot;verwijzing",
    "kustbevraging;zeestad;2025-01-01;;Protocol 7",
    "kustbevraging;duinstad;2024-01-01;2025-12-31;Protocol 8",
    "",
  ].join("\n"),
);
site.write(
  "data/themas/visserij/nog-niet-beschikbaar.json",
  JSON.stringify([
    {
      naam: "zeehonden op de 3 banken",
      waarom: "Nog niet geteld.",
      leverancier: "Dienst Zee; afdeling \\ zand",
      verwacht: "2025-03",
    },
    { naam: "kwallen", waarom: "Niemand telt ze.", leverancier: "Zeebel" },
  ]),
);
await site.build();

test("build(cadence of a source) tells when new figures are expected, and what is late", () => {
  const text = pageOf(site, "releasekalender/");
  assert.match(text, "Gerekend vanaf de uitgave van 2 januari 2026");
  // Figures of 1 January 2022, yearly in June: those of 2023 should have come in June 2023.
  assert.match(text, "te laat : verwacht juni 2023 Bevolking van de kust");
  assert.match(text, "15 maart 2027 Vangst van de vissersvloot");
  assert.match(text, "geen vervolg");
  assert.match(text, "te laat : verwacht maart 2025 zeehonden op de 3 banken Nog niet geteld.");
  assert.match(text, "niet bekend kwallen Niemand telt ze. Leverancier: Zeebel.");
});

test("build(sources) lists use, level, next figures and permissions per source", () => {
  const text = pageOf(site, "bronnen/");
  assert.match(
    text,
    /Bevolking van de kust Uitgever Zeebel[\s\S]*te laat : verwacht juni 2023 \(jaarlijks\)/,
  );
  assert.match(text, "Kust Inwoners, Groei, 65-plussers");
  assert.match(text, "Zeestad: steekkaart");
  assert.match(
    text,
    /Zonder machtiging, en daarom zonder deze cijfers: Duinstad, Eilanden en Heidestad/,
  );
});

test("build(feeds) writes iCalendar files that fold, escape and repeat nothing", () => {
  const feed = site.read("_site/releasekalender/alles.ics");
  assert.ok(feed.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  assert.ok(feed.endsWith("END:VCALENDAR\r\n"));
  assert.not.match(feed, /[^\r]\n/);
  for (const line of feed.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  const lines = feed.replace(/\r\n /g, "").split("\r\n");
  const uids = lines.filter((line) => line.startsWith("UID:"));
  assert.is(uids.length, 3);
  assert.is(new Set(uids).size, 3);
  assert.ok(lines.includes("DTSTAMP:20260102T000000Z"));
  assert.ok(lines.includes("DTSTART;VALUE=DATE:20230601"));
  assert.ok(lines.includes("DTEND;VALUE=DATE:20230701"));
  assert.ok(lines.includes("SUMMARY:Te laat: Bevolking van de kust"));
  assert.ok(lines.some((line) => line.includes("Dienst Zee\\; afdeling \\\\ zand")));
  assert.ok(filesOf(join(site.root, "_site")).includes("releasekalender/visserij.ics"));
  assert.not.match(site.read("_site/releasekalender/kust.ics"), "Vangst");
});

test("build(city without permission) leaves the source out and says so; one with it shows it", () => {
  const ours = pageOf(site, "zeestad/visserij/rapport/");
  assert.match(ours, "Tevreden");
  assert.not.match(ours, "niet gemachtigd");
  const sentence =
    /Niet opgenomen: cijfers uit “Bevraging van de kust” \(Zeebel\)\. .* is daarvoor op 2 januari 2026 niet gemachtigd/;
  for (const city of ["duinstad", "heidestad"]) {
    const report = pageOf(site, `${city}/visserij/rapport/`);
    assert.match(report, sentence);
    assert.match(pageOf(site, `${city}/`), sentence);
    const figures = filesOf(join(site.root, "_site")).filter((path) =>
      path.startsWith(`${city}/visserij/figuren/`),
    );
    assert.ok(figures.length > 0);
    for (const path of figures.filter((one) => /\.(csv|json)$/.test(one))) {
      assert.not.match(site.read(`_site/${path}`), "Bevraging van de kust", path);
    }
  }
});

test("build(theme of which a city may use nothing) makes no documents of it, and links to none", async () => {
  const strict = makeFishingSite();
  for (const id of ["kustbevraging", "zeevis", "zeevolk"])
    editCard(strict, id, { machtiging: true });
  strict.write(
    "data/machtigingen.csv",
    `bron;stad;van;tot;verwijzing\n${["kustbevraging", "zeevis", "zeevolk"].map((id) => `${id};zeestad;2025-01-01;;Protocol 7\n`).join("")}`,
  );
  await strict.build();
  const files = filesOf(join(strict.root, "_site"));
  assert.ok(files.includes("zeestad/visserij/rapport/index.html"));
  assert.not.ok(files.some((path) => path.startsWith("duinstad/visserij/")));
  for (const { path, html } of pagesOf(join(strict.root, "_site"))) {
    assert.not.match(html, /href="[^"]*duinstad\/visserij/, path);
  }
});

test("check(wrong cadence, permission or list) names every mistake", async () => {
  const wrong = makeFishingSite();
  editCard(wrong, "zeebel", { actualisering: { frequentie: "soms", maand: 13 } });
  const cards = await messageOf(Promise.resolve().then(() => read(wrong)));
  assert.match(cards, "actualisering.frequentie");
  assert.match(cards, "actualisering.maand");

  const others = makeFishingSite();
  editCard(others, "kustbevraging", { machtiging: true });
  others.write(
    "data/machtigingen.csv",
    "bron;stad;van;tot;verwijzing\nzeebel;bergstad;gisteren;2020-01-01;\n",
  );
  others.write(
    "data/themas/kust/nog-niet-beschikbaar.json",
    JSON.stringify([{ naam: "kwallen", leverancier: "Zeebel", verwacht: "2027-13" }]),
  );
  const message = await messageOf(Promise.resolve().then(() => read(others)));
  for (const part of [
    'een bron met "machtiging": true op haar kaart: kustbevraging',
    'stad "bergstad"',
    'van "gisteren"',
    "geen verwijzing",
    "waarom",
    "een jaar, maand of dag",
  ]) {
    assert.match(message, part);
  }
});

test("check(card that no dataset uses) says so", async () => {
  const idle = makeFishingSite();
  idle.write(
    "data/bronnen/los.json",
    idle.read("data/bronnen/zeevis.json").replace('"zeevis"', '"los"'),
  );
  assert.match(
    await messageOf(Promise.resolve().then(() => read(idle))),
    /bron "los"[\s\S]*die geen enkele dataset noemt/,
  );
});

function read({ root }: InventedSite) {
  return readProject(root, { cities: [], themes: [] });
}

test.run();
