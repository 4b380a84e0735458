import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { readPublished } from "../../scripts/audit/read/read-published.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { knownPerKind } from "../../scripts/audit/tied-system.ts";
import { buildSiteData } from "../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../scripts/cli/options.ts";
import { publishedSite } from "../audit/published-site.ts";
import { figuresOf, filesOf, pagesOf, tableRows, textOf } from "./built-site.ts";
import { makeFishingSite } from "./fishing-site.ts";

const test = suite("amounts, surveys and least denominators on pages");

const site = makeFishingSite();
await site.build();
const folder = join(site.root, "_site");
const pages = pagesOf(folder);

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function figureIn(city: string, id: string): string {
  const page = pages.find(({ path }) => path === `${city}/visserij/rapport/index.html`);
  return figuresOf(page ?? { path: "", html: "" }).find((one) => one.id === id)?.html ?? "";
}

/** What a table says of each area in its last column. */
function figuresIn(city: string, id: string): Readonly<Record<string, string>> {
  const rows = tableRows(figureIn(city, id)).slice(1);
  return Object.fromEntries(rows.map(([name = "", ...cells]) => [name, cells.at(-1) ?? ""]));
}

test("amount of two contributors, and one that one ship dominates, are hidden with others", () => {
  const cod = figuresIn("zeestad", "kabeljauw-rang");
  // Two ships brought in 40.000,50 euro.
  assert.is(cod.Zeestad, "x");
  assert.is(cod.Heidestad, "x");
  assert.is(cod["3 kuststeden"], "60.001");
  // One ship brought in 45.000 of 50.000 euro.
  const [, duinstad] = tableRows(figureIn("duinstad", "vangst-soort"));
  assert.equal(duinstad, ["Duinstad", "x", "x", "0"]);
});

test("hidden amount has a footnote of its own, and no page prints it", () => {
  assert.match(
    textOf(figureIn("zeestad", "kabeljauw-rang")),
    "x = verborgen: een bedrag dat te veel zou zeggen over wie eraan bijdraagt",
  );
  const everything = filesOf(folder)
    .filter((path) => /\.(html|csv|svg|json)$/.test(path))
    .map(read)
    .join("\n");
  assert.not.match(everything, /\b(40\.?000,5|40\.001|45\.000)\b/);
});

test("share of a hidden amount is hidden, and so is a share of few", () => {
  assert.is(figuresIn("zeestad", "kabeljauw-aandeel-rang").Zeestad, "x");
  assert.is(figuresIn("zeestad", "kabeljauw-aandeel-rang")["3 kuststeden"], "14,1");
});

test("ratio over fewer than the source wants says of what there are too few", () => {
  // 42 vissers in Duinstad; the source of the vissers wants at least 50, that of the catch nothing.
  const ratios = figuresIn("duinstad", "per-visser-rang");
  assert.is(ratios.Duinstad, "~");
  assert.is(ratios.Heidestad, "1.500");
  const html = figureIn("duinstad", "per-visser-rang");
  assert.match(textOf(html), "~ = te weinig vissers voor een betrouwbaar cijfer.");
  assert.match(html, "te weinig vissers voor een betrouwbaar cijfer</span>");
});

test("each count of a ratio has the threshold of its own source", () => {
  // 6 jonge vissers: shown by the threshold of the coast, hidden by that of the vissers.
  const young = figuresIn("heidestad", "jonge-vissers-rang");
  assert.is(young.Heidestad, "x");
  assert.is(young.Zeestad, "25,0");
});

test("share of a survey with few respondents or a wide margin is not shown", () => {
  const content = figuresIn("zeestad", "tevreden-rang");
  assert.is(content.Zeestad, "62");
  // 80 respondents, where the source wants 100; and half of 120, known within 8,9 percentage points.
  assert.is(content.Duinstad, "~");
  assert.is(content.Heidestad, "~");
  const page = textOf(figureIn("zeestad", "tevreden-rang"));
  assert.match(page, "~ = te weinig respondenten om het aandeel te tonen.");
  const rows = tableRows(figureIn("duinstad", "tevreden-lijn"));
  assert.equal(rows.slice(1), [
    ["2021", "57"],
    ["2022", "~"],
  ]);
});

test("answers to a question stand beside each other as the source gives them", () => {
  assert.equal(tableRows(figureIn("duinstad", "tevreden-antwoorden")).slice(1), [
    ["2021", "57", "43"],
    ["2022", "~", "~"],
  ]);
});

test("hidden share makes no sentence and no rank", () => {
  const page = pages.find(({ path }) => path === "duinstad/visserij/rapport/index.html");
  assert.not.match(textOf(page?.html ?? ""), "tevreden.");
});

test("page of sources tells every rule in plain words", () => {
  const text = textOf(read("bronnen/index.html"));
  for (const sentence of [
    "Aantallen verbergen we onder 5; een nul tonen we.",
    "Bedragen verbergen we bij minder dan 3 bijdragers, als de grootste bijdrage meer dan 85 % van het bedrag is of als iemand die zelf bijdraagt de grootste bijdrage tot op 10 % kan schatten.",
    "Aandelen uit een enquête tonen we niet bij minder dan 100 respondenten, of met een foutenmarge van meer dan 7,5 procentpunt.",
    "Een aandeel, verhouding, gemiddelde of groei tonen we niet als het op minder dan 50 berekend is.",
  ]) {
    assert.ok(text.includes(sentence), sentence);
  }
});

test("page about hidden figures and its file tell the rules too", () => {
  const text = textOf(read("zeestad/versluierde-cijfers/index.html"));
  assert.match(text, "kan niemand een verborgen bedrag nauwer schatten dan de regel toelaat");
  assert.match(text, "Wat de bronnen vragen");
  const file = JSON.parse(read("zeestad/versluiering.json"));
  const rules = Object.fromEntries(
    file.bronnen.map(({ id, regel }: { id: string; regel: object }) => [id, regel]),
  );
  assert.equal(rules.zeevis, {
    bedragen: { minimumBijdragers: 3, dominantie: [{ n: 1, k: 85 }], procent: 10 },
    snippers: true,
  });
  assert.equal(rules.kustbevraging, {
    respondenten: { minimum: 100, breedsteMarge: 0.075 },
    snippers: false,
  });
  assert.equal(rules.zeevolk.noemer, { minimum: 50 });
  const ids = file.datasets.map(({ id }: { id: string }) => id);
  assert.ok(ids.includes("vangst"));
  assert.not.ok(ids.includes("tevredenheid"));
});

test("total of what is shown adds up no euros to persons", () => {
  const { eenhedenMinstensGetoondInProcent: share } = JSON.parse(
    read("duinstad/versluiering.json"),
  ).aantallen;
  // Of the catch of Duinstad less than a third is shown; of persons and houses nearly all.
  assert.ok(share > 90, String(share));
});

const published = publishedSite(site);
const { facts } = await readPublished(published.folder, published.manifest);
const { protections } = await buildSiteData(site.root, allOptions);
const solver = await loadSolver();

function findingsWith(cells: typeof facts.cells): number {
  return knownPerKind(protections, { ...facts, cells }).reduce(
    (sum, publication) =>
      sum + auditPublication(solver, publication, { mode: "ranges" }).findings.length,
    0,
  );
}

test("audit attacks amounts and counts apart, and finds nothing", () => {
  const kinds = knownPerKind(protections, facts).map(({ kind }) => kind);
  assert.equal(kinds.toSorted(), ["amounts", "counts"]);
  assert.is(findingsWith(facts.cells), 0);
});

test("audit finds any hidden amount that is printed, also without its cents", () => {
  let leaks = 0;
  for (const { linked, keys, hidden } of protections) {
    if (linked.kind !== "amounts") continue;
    for (const [at, key] of keys.entries()) {
      if (!hidden[at]) continue;
      const printed = Math.round(linked.cells[at]?.value ?? 0);
      const cells = new Map(facts.cells).set(key, { low: printed - 0.5, high: printed + 0.5 });
      assert.ok(findingsWith(cells) > 0, key);
      leaks++;
    }
  }
  assert.ok(leaks >= 4, String(leaks));
});

test.run();
