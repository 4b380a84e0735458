import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Problem, throwIfAny } from "../scripts/model/report-error.ts";
import { isKnown } from "../scripts/model/value.ts";
import { buildPublication, readCatalogue } from "../scripts/pipeline.ts";

const test = suite("standard reports");

// Themes of which few counts are hidden, so that they are published in seconds.
const themes = ["wonen", "onderwijs", "gezondheid"];
const problems: Problem[] = [];
const all = readCatalogue(join(import.meta.dirname, ".."), problems);
throwIfAny(problems);
const catalogue = {
  ...all,
  themes: all.themes.filter(({ id }) => themes.includes(id)),
  tables: new Map([...all.tables].filter(([, { dataset }]) => themes.includes(dataset.theme))),
};
const { reports } = await buildPublication(catalogue, {
  cities: [],
  themes: [],
  withParts: false,
});

function reportOf(city: string, theme: string) {
  const report = reports.find((one) => one.city.slug === city && one.theme.id === theme);
  if (!report) throw new Error(`no report ${city}/${theme}`);
  return report;
}

/** The latest figure and its year: "350000 in 2024", with as many decimals as the source can be checked by. */
function latestOf(city: string, theme: string, indicator: string, decimals: number): string {
  const latest = reportOf(city, theme).keyFigures.get(indicator)?.latest;
  if (!latest || !isKnown(latest.value)) return "none";
  return `${latest.value.number.toFixed(decimals)} in ${latest.period}`;
}

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
  assert.is(reportOf("vgc", "gezondheid").figures.size, 0);
  // Prices are of the territory since 2025, on which Hasselt has Kortessem.
  assert.is(reportOf("hasselt", "wonen").figures.has("prijs-huis-rang"), false);
  assert.is(reportOf("gent", "wonen").figures.has("prijs-huis-rang"), true);
});

test("a table of parts needs a part with a figure", () => {
  assert.is(reportOf("gent", "wonen").figures.has("prijs-delen-tabel"), false);
  assert.is(reportOf("vgc", "wonen").figures.has("prijs-delen-tabel"), true);
});

test.run();
