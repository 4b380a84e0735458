import { suite } from "uvu";
import * as assert from "uvu/assert";
import { publishThemes } from "./published-themes.ts";

const test = suite("standard reports");

// Themes of which few counts are hidden, so that they are published in seconds.
const themes = ["wonen", "onderwijs", "gezondheid", "werk", "energie"];
const { reports, reportOf, latestOf } = await publishThemes(themes);

// Computed apart, from the publishers' own files.
for (const [city, theme, indicator, expected, decimals] of [
  ["gent", "wonen", "prijs-gesloten-halfopen", "350000 in 2024", 0],
  ["gent", "wonen", "verkopen", "4065 in 2024", 0],
  ["vgc", "wonen", "verkopen", "11907 in 2024", 0],
  ["gent", "wonen", "aandeel-sociale-huurders", "0.04180 in 2020", 5],
  ["gent", "wonen", "eigenaar", "0.67 in 2020", 2],
  ["gent", "onderwijs", "leerlingen-lager", "16573 in 2021", 0],
  ["gent", "onderwijs", "oki", "1.65655 in 2021", 5],
  ["hasselt", "onderwijs", "oki", "0.94487 in 2021", 5],
  ["gent", "onderwijs", "vertraging-secundair", "0.07620 in 2021", 5],
  ["gent", "onderwijs", "schoolverlaters", "0.13522 in 2020", 5],
  ["hasselt", "onderwijs", "schoolverlaters", "0.09061 in 2020", 5],
  ["leuven", "onderwijs", "thuistaal-basis", "0.368 in 2024", 3],
  ["gent", "gezondheid", "verhoogde-tegemoetkoming", "0.17885 in 2021", 5],
  ["hasselt", "gezondheid", "verhoogde-tegemoetkoming", "0.15582 in 2021", 5],
  ["gent", "gezondheid", "kansarmoede-index", "0.18553 in 2021", 5],
  ["gent", "werk", "werkzoekendengraad", "0.108 in 2024", 3],
  ["gent", "werk", "werkzoekenden", "14576 in 2024", 0],
  // VDAB counts on the territory since 2025, with Borsbeek.
  ["antwerpen", "werk", "werkzoekendengraad", "none", 3],
  ["antwerpen", "werk", "werkloosheidsgraad", "0.07192 in 2020", 5],
  ["gent", "werk", "werkloosheidsgraad", "0.04437 in 2020", 5],
  ["gent", "werk", "langdurig-werkzoekend", "0.58064 in 2021", 5],
  ["antwerpen", "werk", "langdurig-werkzoekend", "0.58999 in 2021", 5],
  ["gent", "werk", "lage-werkintensiteit", "0.13492 in 2020", 5],
  ["gent", "energie", "elektriciteit-per-gezin", "2653.9 in 2021", 1],
  ["gent", "energie", "gas-per-gezin", "13520.8 in 2021", 1],
  ["gent", "energie", "injectie", "182167.8 in 2021", 1],
  ["gent", "energie", "budgetmeters-elektriciteit", "0.02169 in 2020", 5],
] as const) {
  test(`${indicator} of ${city} is what the source says`, () => {
    assert.is(latestOf(city, theme, indicator, decimals), expected);
  });
}

test("every figure names a year, a source, and the city or its peers", () => {
  let count = 0;
  for (const { city, theme, figures } of reports) {
    for (const [id, { subtitle, sources, reference, table }] of figures) {
      const name = `${city.slug}/${theme.id}/${id}`;
      assert.match(subtitle, /\b(19|20)\d\d\b/, name);
      assert.match(reference, /\b(19|20)\d\d\b/, name);
      assert.ok(sources.length > 0, name);
      const names = [subtitle, ...table.rows.map((row) => row.name)].join(" ");
      assert.ok(names.includes(city.name), name);
      count += 1;
    }
  }
  assert.ok(count > 300, String(count));
});

test("no figure of a survey ranks a city or calls it higher", () => {
  const words = /\b(hoger|lager|hoogst|laagst|steeg|daalde|\d+(de|ste) van)\b/;
  let count = 0;
  for (const { city, keyFigures, figures } of reports) {
    for (const { definition, rank } of keyFigures.values()) {
      if (definition.hasUnknownMargin) assert.is(rank, undefined, `${city.slug} ${definition.id}`);
    }
    for (const [id, { definition, title, notes }] of figures) {
      if (!keyFigures.get(definition.indicator)?.definition.hasUnknownMargin) continue;
      assert.not.match(title, words, `${city.slug} ${id}`);
      assert.ok(
        notes.some((note) => note.includes("foutenmarge is niet bekend")),
        `${city.slug} ${id}`,
      );
      count += 1;
    }
  }
  assert.ok(count > 100, String(count));
});

test("a city that no source covers has no figure of others instead", () => {
  for (const theme of ["gezondheid", "energie"])
    assert.is(reportOf("vgc", theme).figures.size, 0, theme);
  // Prices are of the territory since 2025, on which Hasselt has Kortessem.
  assert.is(reportOf("hasselt", "wonen").figures.has("prijs-huis-rang"), false);
  assert.is(reportOf("gent", "wonen").figures.has("prijs-huis-rang"), true);
});

test("a table of parts needs a part with a figure", () => {
  assert.is(reportOf("gent", "wonen").figures.has("prijs-delen-tabel"), false);
  assert.is(reportOf("vgc", "wonen").figures.has("prijs-delen-tabel"), true);
  // The census is of municipalities: wijken for none of the 13, parts for Brussels.
  assert.is(reportOf("gent", "werk").figures.has("census-2011-tabel"), false);
  assert.is(reportOf("vgc", "werk").figures.has("census-2011-tabel"), true);
});

test.run();
