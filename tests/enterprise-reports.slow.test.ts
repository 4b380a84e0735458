import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RawTable } from "../scripts/catalogue/tables/raw-table.ts";
import { isKnown } from "../scripts/model/value.ts";
import { publishThemes } from "./published-themes.ts";

const test = suite("reports on enterprises");

// Three themes on one file of enterprises: protected together, so published together.
const { catalogue, latestOf } = await publishThemes(["economie", "handel", "landbouw"]);

// Computed apart, from the publishers' own files.
for (const [city, theme, indicator, expected, decimals] of [
  ["gent", "economie", "inkomen-per-inwoner", "20248.7 in 2020", 1],
  ["gent", "economie", "aandeel-igo", "0.06641 in 2022", 5],
  ["hasselt", "economie", "aandeel-betalingsachterstand", "0.01795 in 2021", 5],
  ["vgc", "economie", "inkomen-per-inwoner-2013", "13524.90 in 2013", 2],
  ["gent", "economie", "ondernemingen", "26273 in 2019", 0],
  ["gent", "handel", "detailhandel", "2014 in 2019", 0],
  ["gent", "handel", "groothandel", "1118 in 2019", 0],
  ["gent", "handel", "starters-detailhandel", "185 in 2019", 0],
  ["oostende", "handel", "stopzettingen-detailhandel", "76 in 2019", 0],
  ["oostende", "handel", "horecazaken", "629 in 2019", 0],
  ["vgc", "handel", "detailhandel", "10493 in 2019", 0],
  ["gent", "landbouw", "landbouw-ondernemingen", "196 in 2019", 0],
  ["oostende", "landbouw", "landbouw-ondernemingen", "64 in 2019", 0],
  ["gent", "landbouw", "landbouwgrond", "4111.485 in 2015", 3],
] as const) {
  test(`${indicator} of ${city} is what the source says`, () => {
    assert.is(latestOf(city, theme, indicator, decimals), expected);
  });
}

test("datasets of one population count the same enterprises in every section and area", () => {
  const pairs = [
    ["btw-ondernemingen", "handelsondernemingen"],
    ["btw-ondernemingen", "landbouwondernemingen"],
    ["btw-starters", "handelsstarters"],
    ["btw-stopzettingen", "handelsstopzettingen"],
  ];
  for (const [first = "", second = ""] of pairs) {
    const tables = [first, second].map((id) => catalogue.tables.get(id));
    const [one, other] = tables.map((table) => table && perSection(table));
    assert.ok(one && one.size > 500, first);
    assert.equal(other, one, `${first} en ${second}`);
    assert.is(tables[0]?.dataset.population, tables[1]?.dataset.population);
  }
});

/** "gemeente:44021 2019 G" → enterprises; sections without any are left out. */
function perSection({ rows, dimensions }: RawTable): ReadonlyMap<string, number> {
  const at = dimensions.indexOf("sectie");
  const sums = new Map<string, number>();
  for (const [area, byPeriod] of rows) {
    for (const [period, list] of byPeriod) {
      for (const { categories, value } of list) {
        const key = `${area} ${period} ${categories[at]}`;
        const number = isKnown(value) ? value.number : Number.NaN;
        if (number !== 0) sums.set(key, (sums.get(key) ?? 0) + number);
      }
    }
  }
  return sums;
}

test.run();
