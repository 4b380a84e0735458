import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Members } from "../../scripts/catalogue/areas/area-tables.ts";
import { readCatalogue } from "../../scripts/catalogue/read-catalogue.ts";
import type { RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { type AreaKey, type AreaLevel, areaKey } from "../../scripts/model/area.ts";
import type { Problem } from "../../scripts/model/report-error.ts";
import { isKnown } from "../../scripts/model/value.ts";
import { vintages } from "../../scripts/model/vintage.ts";

const test = suite("parts and wholes in the committed figures");

const root = join(import.meta.dirname, "../..");
const catalogueOf = Object.fromEntries(
  vintages.map((vintage) => {
    const problems: Problem[] = [];
    const catalogue = readCatalogue(root, problems, vintage);
    assert.equal(problems, []);
    return [vintage, catalogue];
  }),
);

function catalogueIn(vintage: string) {
  const found = catalogueOf[vintage];
  assert.ok(found, vintage);
  return found;
}

function tableIn(vintage: string, dataset: string): RawTable {
  const found = catalogueIn(vintage).tables.get(dataset);
  assert.ok(found, dataset);
  return found;
}

/** By its categories, those of an area in a period; absent where the source has none. */
function countsOf(
  { rows }: RawTable,
  area: AreaKey,
  period: string,
): ReadonlyMap<string, number> | undefined {
  const list = rows.get(area)?.get(period);
  return (
    list &&
    new Map(
      list.map(({ categories, value }) => [
        categories.join(";"),
        isKnown(value) ? value.number : Number.NaN,
      ]),
    )
  );
}

function totalOf(table: RawTable, area: AreaKey, period: string): number {
  return [...(countsOf(table, area, period)?.values() ?? [])].reduce(
    (sum, count) => sum + count,
    0,
  );
}

/** Sums by categories; what an area lacks in a complete dataset is zero. */
function add(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of counts.flatMap((one) => [...one])) {
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

function sorted(counts: ReadonlyMap<string, number> | undefined) {
  return [...(counts ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All areas of a level below an area, by one table after the other. */
function below(area: AreaKey, path: readonly AreaLevel[], tree: Members): readonly AreaKey[] {
  return path.reduce<readonly AreaKey[]>(
    (areas, level) =>
      areas.flatMap((one) => (tree.get(one) ?? []).filter((key) => key.startsWith(`${level}:`))),
    [area],
  );
}

const before = catalogueIn("2024");
const tree = before.areas.childrenIn["2024"] ?? new Map();
const municipalities: readonly AreaKey[] = ["groep:centrumsteden", "groep:vgc"].flatMap((key) =>
  below(key as AreaKey, ["gemeente"], tree),
);

test("sectors, wijken and deelgemeenten of every city add up to its inhabitants, in every year", () => {
  const sectors = tableIn("2024", "bevolking-sector");
  const people = tableIn("2024", "bevolking-leeftijd");
  assert.is(municipalities.length, 13 + 19);
  assert.is(sectors.periods.length, 12);
  for (const period of sectors.periods) {
    for (const city of municipalities) {
      const where = `${city}, ${period}`;
      const whole = totalOf(people, city, period);
      assert.ok(whole > 20_000, where);
      const sumOver = (path: readonly AreaLevel[]): number =>
        below(city, path, tree).reduce((sum, key) => sum + totalOf(sectors, key, period), 0);
      assert.is(sumOver(["wijk", "statsec"]), whole, where);
      assert.is(sumOver(["wijk"]), whole, where);
      assert.is(sumOver(["deelgemeente", "statsec"]), whole, where);
      assert.is(totalOf(sectors, city, period), whole, where);
    }
  }
});

test("the parts of each wijk add up to it, who cannot be located among them", () => {
  const sectors = tableIn("2024", "bevolking-sector");
  for (const period of sectors.periods) {
    for (const wijk of municipalities.flatMap((city) => below(city, ["wijk"], tree))) {
      const parts = below(wijk, ["statsec"], tree).flatMap(
        (key) => countsOf(sectors, key, period) ?? [],
      );
      assert.equal(
        sorted(countsOf(sectors, wijk, period)),
        sorted(add(parts)),
        `${wijk}, ${period}`,
      );
    }
  }
});

const datasets = [
  "bevolking-leeftijd",
  "bevolking-kenmerken",
  "huishoudens",
  "btw-ondernemingen",
  "btw-starters",
  "btw-stopzettingen",
];

for (const vintage of vintages) {
  test(`provinces add up to the Vlaams Gewest, in the division of ${vintage}`, () => {
    const members = catalogueIn(vintage).areas.childrenIn[vintage]?.get("gewest:2000") ?? [];
    // 99991 is who lives somewhere in Flanders; no source of ours has figures of it.
    const provinces = members.filter(
      (key) => key.startsWith("provincie:") && key !== "provincie:99991",
    );
    assert.is(provinces.length, 5);
    for (const dataset of datasets) {
      const table = tableIn(vintage, dataset);
      for (const period of table.periods) {
        const parts = provinces.flatMap((key) => countsOf(table, key, period) ?? []);
        assert.is(parts.length, 5);
        assert.equal(
          sorted(add(parts)),
          sorted(countsOf(table, "gewest:2000", period)),
          `${dataset} ${period}`,
        );
      }
    }
  });

  test(`the cities add up to the group, in the division of ${vintage}`, () => {
    const { areas, cities } = catalogueIn(vintage);
    const group = cities.find(({ slug }) => slug === "gent")?.comparisons[0];
    assert.is(group?.level, "groep");
    const key = group && areaKey(group);
    const members = (key && areas.childrenIn[vintage]?.get(key)) ?? [];
    assert.is(members.length, 13);
    for (const dataset of datasets) {
      const table = tableIn(vintage, dataset);
      for (const period of table.periods) {
        const parts = members.flatMap((member) => countsOf(table, member, period) ?? []);
        assert.is(parts.length, 13, `${dataset} ${period}`);
        assert.equal(
          sorted(add(parts)),
          sorted(key && countsOf(table, key, period)),
          `${dataset} ${period}`,
        );
      }
    }
  });
}

test("each merged city has in every year and category what its predecessors have", () => {
  const { areas, cities } = catalogueIn("2025");
  const merged = cities.filter(({ merger }) => merger);
  assert.equal(
    merged.map(({ name }) => name),
    ["Antwerpen", "Hasselt"],
  );
  for (const { area, name } of merged) {
    const predecessors = areas.predecessors.get(areaKey(area)) ?? [];
    assert.is(predecessors.length, 2);
    for (const dataset of datasets) {
      const table = tableIn("2025", dataset);
      for (const period of table.periods) {
        const parts = predecessors.flatMap((key) => countsOf(table, key, period) ?? []);
        assert.is(parts.length, 2);
        assert.equal(
          sorted(add(parts)),
          sorted(countsOf(table, areaKey(area), period)),
          `${name} ${dataset} ${period}`,
        );
      }
    }
  }
});

test("every other city and VGC have the same figures in both divisions", () => {
  const { cities } = catalogueIn("2025");
  const others = cities.filter(({ merger }) => !merger);
  assert.is(others.length, 12);
  for (const dataset of [...datasets, "bevolking-sector"]) {
    const [first, second] = [tableIn("2024", dataset), tableIn("2025", dataset)];
    for (const { area, name } of others) {
      for (const period of first.periods) {
        assert.equal(
          countsOf(first, areaKey(area), period),
          countsOf(second, areaKey(area), period),
          `${name} ${dataset} ${period}`,
        );
      }
    }
  }
});

test("wijken of 2025 never have more people than their city; all of them together where all stayed", () => {
  const { cities } = catalogueIn("2025");
  const sectors = tableIn("2025", "bevolking-sector");
  const complete: string[] = [];
  for (const { area, name, parts, slug } of cities) {
    if (slug === "vgc") continue;
    const known = parts.filter(({ key }) => sectors.rows.has(key));
    if (known.length === parts.length) complete.push(name);
    for (const period of sectors.periods) {
      const whole = totalOf(tableIn("2025", "bevolking-leeftijd"), areaKey(area), period);
      const sum = known.reduce((total, { key }) => total + totalOf(sectors, key, period), 0);
      if (known.length === parts.length) assert.is(sum, whole, `${name} ${period}`);
      else assert.ok(sum < whole, `${name} ${period}`);
    }
  }
  assert.equal(complete, ["Kortrijk"]);
});

test.run();
