import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "../scripts/cli/build.ts";
import { allOptions } from "../scripts/cli/options.ts";
import { ownDivisionImporter } from "../scripts/import/divisions/own-division.ts";
import { fileEffects } from "../scripts/import/effects.ts";
import { ReportError } from "../scripts/model/report-error.ts";
import { readCatalogue } from "../scripts/pipeline.ts";
import { inventGentDivision } from "./import/gent-project.ts";
import { copyRealYears, keepDemography } from "./real-years.ts";
import { textOf } from "./sites/built-site.ts";

const test = suite("own division in a site");
const silent = { step: () => () => undefined, say: () => undefined };

// Gent has six invented wijken that cut its sectors.
const root = copyRealYears(["2022"]);
keepDemography(root);
const folder = join(root, "data/steden/gent/wijken");
mkdirSync(folder);
const drawing = { ...inventGentDivision(), crs: { properties: { name: "EPSG:31370" } } };
const card = {
  naam: "Verzonnen wijken",
  enkelvoud: "wijk",
  meervoud: "wijken",
  bron: "verzonnen voor deze test",
  grenzen: { bestand: "wijken.geojson", codeVeld: "code", naamVeld: "naam" },
};
writeFileSync(join(folder, "wijken.geojson"), JSON.stringify(drawing));
writeFileSync(join(folder, "indeling.json"), JSON.stringify(card));

function problemsNow(): readonly string[] {
  const problems: { readonly found: string }[] = [];
  readCatalogue(root, problems as never);
  return problems.map(({ found }) => found);
}

test("a division that was not imported, or has changed since, stops the build", async () => {
  assert.equal(problemsNow(), ["een wijkindeling die nog niet is ingevoerd"]);
  const context = { root, today: "2026-01-02", effects: fileEffects };
  await ownDivisionImporter.run([folder], context);
  assert.equal(problemsNow(), []);
  writeFileSync(join(folder, "wijken.geojson"), JSON.stringify({ ...drawing, naam: "nieuw" }));
  assert.equal(problemsNow(), ["een bestand dat sinds de invoer is gewijzigd of verdwenen"]);
  writeFileSync(join(folder, "wijken.geojson"), JSON.stringify(drawing));
});

test("the report of Gent has the invented wijken, approximate, and passes the audit of the build", async () => {
  process.chdir(root);
  const options = { ...allOptions, cities: ["gent"], themes: ["demografie"], withPdf: false };
  await build(root, options, "_site", silent).catch((error: unknown) => {
    if (error instanceof ReportError) throw new Error(error.message);
    throw error;
  });
  const html = readFileSync(join(root, "_site/gent/demografie/rapport/index.html"), "utf8");
  const words = textOf(html).replaceAll("\u00a0", " ");
  assert.match(words, "Verzonnen Midden-Onder 123.000 (b)");
  assert.match(words, "Verzonnen West-Boven ~");
  assert.match(words, "Niet te lokaliseren 257 nvt");
  assert.match(words, "Indeling: Verzonnen wijken (verzonnen voor deze test).");
  assert.match(words, "(b) = benaderend: omgerekend uit statistische sectoren");
  assert.match(words, "~ = te onzeker:");
  const svg = readFileSync(join(root, "_site/gent/demografie/figuren/dichtheid-kaart.svg"), "utf8");
  assert.match(svg, "Midden-Onder");
  const sheet = textOf(
    readFileSync(join(root, "_site/gent/wijken/verzonnen-midden-onder/index.html"), "utf8"),
  ).replaceAll("\u00a0", " ");
  assert.match(sheet, "telde Verzonnen Midden-Onder ca. 123.000 inwoners");
  assert.match(sheet, "1ste van 5 wijken; voor 1 wijk is er geen cijfer");
  const hidden = textOf(
    readFileSync(join(root, "_site/gent/wijken/verzonnen-west-boven/index.html"), "utf8"),
  );
  assert.match(hidden, "Over Verzonnen West-Boven zijn er geen cijfers om te tonen.");
  const csv = readFileSync(join(root, "_site/gent/demografie/figuren/delen-tabel.csv"), "utf8");
  assert.match(csv, "Verzonnen Midden-Onder;123000;");
  assert.match(csv, "Gent;265086;");
});

test.run();
