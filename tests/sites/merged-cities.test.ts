import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { figuresOf, pagesOf, tableRows, textOf } from "./built-site.ts";
import { makeMergedSite } from "./merged-site.ts";

const test = suite("a city that merged");

const site = makeMergedSite();
site.write(
  "content/rapport/kust.md",
  site.read("content/rapport/kust.md").replace("[[duiding]]", "[[samenvoeging]]\n\n[[duiding]]"),
);
site.write("data/uitgave.json", '{ "gebiedsindeling": "2025" }');
// With the audit of every build: each number follows from what went through the gate.
await site.build({}, "_nu");
await site.build({ vintage: "2024" }, "_toen");

function pageIn(folder: string, path: string) {
  const found = pagesOf(join(site.root, folder)).find((page) => page.path === `${path}/index.html`);
  assert.ok(found, path);
  return found;
}

function figureIn(folder: string, city: string, id: string): string {
  const figure = figuresOf(pageIn(folder, `${city}/kust/rapport`)).find((one) => one.id === id);
  assert.ok(figure, id);
  return figure.html;
}

function csvOf(folder: string, figure: string): readonly (readonly string[])[] {
  const path = join(site.root, folder, `zeestad/kust/figuren/${figure}.csv`);
  const text = readFileSync(path, "utf8").replace("\ufeff", "").trim();
  return text.split("\r\n").map((line) => line.split(";"));
}

const merger = "In 2025 ging Zeestad (90001) samen met Dorp (90004).";

test("build(2025) says with whom the city went together, and build(2024) whom its figures leave out", () => {
  const now = textOf(pageIn("_nu", "zeestad/kust/rapport").html);
  assert.match(
    now,
    `${merger} De nieuwe gemeente heeft code 90009. De cijfers gaan over het grondgebied van nu`,
  );
  const then = textOf(pageIn("_toen", "zeestad/kust/rapport").html);
  assert.match(
    then,
    `${merger} De nieuwe gemeente heeft code 90009. De cijfers gaan over Zeestad zonder Dorp.`,
  );
  for (const folder of ["_nu", "_toen"]) {
    assert.not.match(textOf(pageIn(folder, "duinstad/kust/rapport").html), "samen met");
  }
});

test("build(2025) draws what was added up apart, with one entry in the legend and one note", () => {
  const html = figureIn("_nu", "zeestad", "huizen-lijn");
  assert.is(html.split("opgeteld uit de gebieden van toen").length - 1, 2); // The entry and the description.
  assert.is(textOf(html).split("(o) = opgeteld").length - 1, 1);
  assert.is(textOf(html).split(merger).length - 1, 1);
  const bars = figureIn("_nu", "zeestad", "ouderen-rang");
  assert.match(bars, "opgeteld uit de gebieden van toen");
  // A city beside it shows the same bar open, and says nothing of a merger of its own.
  const beside = figureIn("_nu", "duinstad", "ouderen-rang");
  assert.match(beside, "(o) = opgeteld");
  assert.not.match(beside, "samen met");
});

test("build(2024) marks nothing", () => {
  for (const { html, path } of pagesOf(join(site.root, "_toen"))) {
    if (path.startsWith("begrippen") || path.startsWith("methode")) continue;
    assert.not.match(textOf(html), "(o)");
  }
  assert.equal(csvOf("_toen", "inwoners-lijn")[0]?.slice(-2), ["status", "bron"]);
  // The year of after has houses of the merged city only.
  const houses = tableRows(figureIn("_toen", "zeestad", "huizen-lijn"));
  assert.ok(houses.flat().includes("nb"));
});

test("build(2025) has in its files which years were added up and which were counted so", () => {
  const [head = [], ...rows] = csvOf("_nu", "huizen-lijn");
  const at = head.indexOf("herkomst");
  const name = head[0] === "Jaar" ? "years" : "areas";
  if (name === "years") {
    const origins = rows.map((row) => [row[0], row[at]]);
    assert.equal(origins.at(0)?.[1], "opgeteld");
    assert.equal(origins.at(-1), ["2025", "waargenomen"]);
  } else {
    assert.ok(rows.some((row) => row[at] === "opgeteld"));
  }
});

test("build(2025) adds up the years of before, and shows the year of after as it is", () => {
  const rows = tableRows(figureIn("_nu", "zeestad", "huizen-lijn"));
  const text = rows.flat().join(" ");
  const numbersOf = (year: string): number => {
    const lines = site.read(`data/themas/kust/huizen/${year}.csv`).trim().split("\n").slice(1);
    return lines
      .map((line) => line.split(";"))
      .filter(([, code]) => ["90001", "90004", "90009"].includes(code ?? ""))
      .reduce((sum, [, , , count]) => sum + Number(count), 0);
  };
  const dots = new Intl.NumberFormat("nl-BE");
  for (const year of ["2022", "2024", "2025"]) {
    assert.match(text, dots.format(numbersOf(year)), year);
  }
});

test("build(2025) breaks off what the source has by the wijken of before, and says why", () => {
  const html = figureIn("_nu", "zeestad", "wijken");
  const rows = tableRows(html);
  assert.equal(rows.find(([name]) => name === "Haven en Dorp")?.slice(1, 2), ["nb"]);
  assert.match(textOf(html), "nb = niet te berekenen");
  // Of Duinstad nothing moved.
  const beside = tableRows(figureIn("_nu", "duinstad", "wijken"));
  assert.equal(beside, tableRows(figureIn("_toen", "duinstad", "wijken")));
});

test("build(2025) makes a page for a wijk that began then, which says that there are no figures and why", () => {
  const { html } = pageIn("_nu", "zeestad/wijken/haven-en-dorp");
  const text = textOf(html).replaceAll("\u00a0", " ");
  assert.match(text, "Over Haven en Dorp zijn er geen cijfers om te tonen.");
  assert.match(text, /Inwoners per wijk nb/);
  assert.match(text, "nb = niet te berekenen");
  assert.not.match(text, "plaats loopt van hoog naar laag");
  assert.match(html, "Kaart van Zeestad met de ligging van Haven en Dorp.");
  const overview = textOf(pageIn("_nu", "zeestad/wijken").html).replaceAll("\u00a0", " ");
  assert.match(overview, /Haven en Dorp nb niet te berekenen .*Zeestad nb niet te berekenen/);
  assert.is(overview.split("nb = niet te berekenen").length - 1, 1);
  // Of Duinstad nothing moved.
  for (const path of ["duinstad/wijken", "duinstad/wijken/noord", "duinstad/wijken/zuid"]) {
    assert.is(textOf(pageIn("_nu", path).html), textOf(pageIn("_toen", path).html), path);
  }
});

test("build(2025) and build(2024) give VGC's kind of city, which did not change, the same figures", () => {
  for (const id of ["inwoners-lijn", "wijken", "piramide"]) {
    assert.equal(
      tableRows(figureIn("_nu", "eilanden", id)),
      tableRows(figureIn("_toen", "eilanden", id)),
      id,
    );
  }
});

test("check(both divisions) finds a municipality without figures, whichever is shown", () => {
  const path = "data/themas/kust/loodsen/2022.csv";
  const whole = site.read(path);
  site.write(path, whole.replace(/^gemeente;90004;.*\n/m, ""));
  site.write("data/uitgave.json", '{ "gebiedsindeling": "2024" }');
  const { status, output } = site.run("check");
  assert.is(status, 1);
  assert.match(output, "loodsen/2022.csv");
  assert.match(output, "geen cijfers voor Dorp (gemeente:90004)");
  site.write(path, whole);
  assert.is(site.run("check").status, 0);
});

test.run();
