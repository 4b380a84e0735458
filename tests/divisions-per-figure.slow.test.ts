import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "../scripts/cli/build.ts";
import { allOptions } from "../scripts/cli/options.ts";
import { divisionFolders, ownDivisionImporter } from "../scripts/import/divisions/own-division.ts";
import { fileEffects } from "../scripts/import/effects.ts";
import { ReportError } from "../scripts/model/report-error.ts";
import { formatStadsdelen, gentCitySectors, inventGentStadsdelen } from "./import/gent-project.ts";
import { copyRealYears, keepDemography } from "./real-years.ts";
import { figuresOf, pagesOf, tableRows, textOf } from "./sites/built-site.ts";

const test = suite("divisions per figure in Gent");
const silent = { step: () => () => undefined, say: () => undefined };

// Gent keeps its official wijken, and has three invented stadsdelen of whole wijken.
const root = copyRealYears(["2022"]);
keepDemography(root);
const folder = join(root, "data/steden/gent/stadsdelen");
const stadsdeelOf = inventGentStadsdelen();
mkdirSync(folder);
writeFileSync(join(folder, "stadsdelen.csv"), formatStadsdelen());
writeFileSync(
  join(folder, "indeling.json"),
  JSON.stringify({
    naam: "Verzonnen stadsdelen",
    enkelvoud: "stadsdeel",
    meervoud: "stadsdelen",
    bron: "verzonnen voor deze test",
    gewichten: "stadsdelen.csv",
    gewichtenPer: "wijk",
  }),
);
const cityPath = join(root, "data/steden/gent/stad.json");
const city = JSON.parse(readFileSync(cityPath, "utf8"));
writeFileSync(
  cityPath,
  JSON.stringify({
    ...city,
    indelingPerFiguur: { "dichtheid-kaart": "stadsdelen", "delen-tabel": ["wijken", "stadsdelen"] },
  }),
);

/** Inhabitants per invented stadsdeel, added up from the file of the sectors. */
function addUpByHand(): ReadonlyMap<string, number> {
  const path = join(root, "data/themas/demografie/bevolking-sector/2022.csv");
  const counts = new Map(
    readFileSync(path, "utf8")
      .split("\n")
      .map((line) => line.split(";"))
      .map(([, code = "", count]) => [code, Number(count)] as const),
  );
  const sums = new Map<string, number>();
  for (const { code, wijk } of gentCitySectors()) {
    const name = stadsdeelOf.get(wijk) ?? "";
    sums.set(name, (sums.get(name) ?? 0) + (counts.get(code) ?? 0));
  }
  return sums;
}

test("the report of Gent has a map by stadsdeel and the table by both, exact, and passes the audit of the build", async () => {
  const context = { root, today: "2026-01-02", effects: fileEffects };
  await ownDivisionImporter.run(
    divisionFolders(root, "gent").map((path) => join(root, path)),
    context,
  );
  process.chdir(root);
  const options = {
    ...allOptions,
    cities: ["gent"],
    themes: ["demografie"],
    withPdf: false,
    withParts: false,
  };
  await build(root, options, "_site", silent).catch((error: unknown) => {
    if (error instanceof ReportError) throw new Error(error.message);
    throw error;
  });
  const report = pagesOf(join(root, "_site")).find(
    ({ path }) => path === "gent/demografie/rapport/index.html",
  );
  assert.ok(report);
  const htmlOf = (id: string): string => figuresOf(report).find((one) => one.id === id)?.html ?? "";
  const rowsOf = (id: string) =>
    tableRows(htmlOf(id)).map((row) => row.map((text) => text.replaceAll("\u00a0", " ")));
  const people = new Map(
    rowsOf("delen-tabel-stadsdelen").map(([name = "", count = ""]) => [name, count]),
  );
  const sums = addUpByHand();
  assert.is(sums.size, 3);
  for (const [name, sum] of sums) {
    assert.is(people.get(name), sum.toLocaleString("nl-BE"), name);
  }
  const located = [...sums.values()].reduce((total, sum) => total + sum, 0);
  assert.is(people.get("Niet te lokaliseren"), String(265_086 - located));
  assert.is(people.get("Gent"), "265.086");
  assert.is(rowsOf("dichtheid-kaart").length, 4);
  // Head, 25 wijken, who cannot be located, and the city.
  assert.is(rowsOf("delen-tabel").length, 28);
  const words = textOf(htmlOf("delen-tabel-stadsdelen")).replaceAll("\u00a0", " ");
  assert.match(words, "Gent per stadsdeel, 2022");
  assert.match(words, "Indeling: Verzonnen stadsdelen (verzonnen voor deze test).");
  assert.not.match(words, "benaderend");
  assert.match(textOf(htmlOf("delen-tabel")), "Gent per wijk, 2022");
});

test.run();
