import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../../scripts/cli/read-project.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
import { figuresOf, pagesOf, tableRows, textOf } from "./built-site.ts";
import { edit, makeDividedSite } from "./divided-site.ts";
import { type InventedSite, makeSite } from "./invented-site.ts";

const test = suite("city with divisions per figure");

const site = makeDividedSite();

function choose(divisions: unknown, of: InventedSite = site): void {
  edit(of, "data/steden/zeestad/stad.json", (city) => {
    city.indelingPerFiguur = divisions;
  });
}

function problemsOf({ root }: InventedSite): string {
  try {
    readProject(root, { cities: [], themes: [] });
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  return "geen";
}

test("import --stad takes every division of the city, each with codes of its own", () => {
  const { status, output } = site.run("import", "wijkindeling", "--stad", "zeestad");
  assert.is(status, 0, output);
  assert.match(
    output,
    "zeestad: 2 kwartieren uit 6 sectoren, gewogen naar opgegeven; 0 sectoren in meer dan één kwartier.",
  );
  assert.match(
    output,
    /zeestad: 2 stadsdelen uit 6 sectoren, gewogen naar oppervlakte; 2 sectoren/,
  );
  const codesOf = (name: string): readonly string[] =>
    site
      .read(`data/gebieden/eigen/zeestad/${name}/wijken.csv`)
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(";")[0] ?? "");
  assert.equal(codesOf("kwartieren"), ["zeestad_kwartieren_1", "zeestad_kwartieren_2"]);
  assert.equal(codesOf("stadsdelen"), ["zeestad_stadsdelen_1", "zeestad_stadsdelen_2"]);
});

test("a report has the map by one division and the table by two, and passes the audit of the build", async () => {
  choose({ kaart: "kwartieren", wijken: ["wijken", "stadsdelen"] });
  assert.is(problemsOf(site), "geen");
  await site.build({ cities: ["zeestad"] });
  const pages = pagesOf(join(site.root, "_site"));
  const report = pages.find(({ path }) => path === "zeestad/kust/rapport/index.html");
  assert.ok(report);
  const figures = figuresOf(report).filter(({ id }) => /^(kaart|wijken)/.test(id));
  assert.equal(
    figures.map(({ id }) => id),
    ["kaart", "wijken", "wijken-stadsdelen"],
  );
  const [map, byWijk, byStadsdeel] = figures.map(({ html }) => ({
    rows: tableRows(html),
    words: textOf(html).replaceAll("\u00a0", " "),
  }));
  assert.equal(map?.rows.slice(1), [
    ["Noordkant", "1.002,7"],
    ["Zuidkant", "1.067,3"],
  ]);
  assert.match(map?.words ?? "", "Zeestad per kwartier, 2022");
  assert.match(map?.words ?? "", "Indeling: Kwartieren van Zeestad (verzonnen).");
  assert.not.match(map?.words ?? "", "(b)");
  assert.equal(
    byWijk?.rows.slice(1).map(([name, people]) => [name, people]),
    [
      ["’t Zand", "x"],
      ["Haven", "1.900"],
      ["Vuurtoren", "x"],
      ["Niet te lokaliseren", "7"],
      ["Zeestad", "3.112"],
    ],
  );
  // Both add up to the city, each with those who cannot be located.
  assert.equal(
    byStadsdeel?.rows.slice(1).map(([name, people]) => [name, people]),
    [
      ["Oost", "1.204 (b)"],
      ["West", "1.901 (b)"],
      ["Niet te lokaliseren", "7"],
      ["Zeestad", "3.112"],
    ],
  );
  assert.match(byStadsdeel?.words ?? "", "Zeestad per stadsdeel, 2022");
  assert.match(byStadsdeel?.words ?? "", "Indeling: Stadsdelen van Zeestad (verzonnen, 1830).");
  assert.match(byStadsdeel?.words ?? "", "(b) = benaderend");
});

test("the pages of parts stay those of the main division, without a map of another", () => {
  const pages = pagesOf(join(site.root, "_site"));
  const paths = pages.map(({ path }) => path).filter((path) => path.startsWith("zeestad/wijken/"));
  assert.equal(paths, [
    "zeestad/wijken/haven/index.html",
    "zeestad/wijken/index.html",
    "zeestad/wijken/t-zand/index.html",
    "zeestad/wijken/vuurtoren/index.html",
  ]);
  const overview = pages.find(({ path }) => path === "zeestad/wijken/index.html");
  assert.not.match(textOf(overview?.html ?? ""), "Noordkant");
  const svg = readFileSync(join(site.root, "_site/zeestad/kust/figuren/kaart.svg"), "utf8");
  assert.match(svg, "Noordkant");
  const csv = readFileSync(
    join(site.root, "_site/zeestad/kust/figuren/wijken-stadsdelen.csv"),
    "utf8",
  );
  assert.match(csv, "West;1901;");
});

test("a division or figure that is not there, or comes twice, is told with what there is", () => {
  choose({
    kaart: "kwartier",
    "huizen-lijn": "stadsdelen",
    wijken: ["stadsdelen", "stadsdelen"],
  });
  const message = problemsOf(site);
  assert.match(message, 'indeling "kwartier" bij figuur "kaart"');
  assert.match(message, "een indeling van Zeestad: wijken, kwartieren, stadsdelen");
  assert.match(message, 'figuur "huizen-lijn"');
  assert.match(message, "een kaart of tabel van de delen van een stad: kaart, wijken");
  assert.match(message, 'tweemaal indeling "stadsdelen" bij figuur "wijken"');
});

test("a figure without counts by sector cannot be given another division", () => {
  const other = makeDividedSite();
  other.run("import", "wijkindeling", "--stad", "zeestad");
  const official = makeSite();
  for (const year of ["2021", "2022"]) {
    const path = `data/themas/kust/inwoners-wijk/${year}.csv`;
    other.write(path, official.read(path));
  }
  choose({ kaart: "stadsdelen" }, other);
  const message = problemsOf(other);
  assert.match(message, 'figuur "kaart" naar stadsdelen, waarvoor er geen cijfers zijn');
  assert.match(message, "een figuur met cijfers per statistische sector: er is er geen");
});

test("a division in a folder with a name that cannot stand in a code is refused", () => {
  const { output, status } = site.run("import", "wijkindeling", "data/steden/zeestad/Stads_delen");
  assert.is(status, 1);
  assert.match(output, 'een indeling in de map "Stads_delen"');
});

test.run();
