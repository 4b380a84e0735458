import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readCatalogue } from "../../scripts/catalogue/read-catalogue.ts";
import type { RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import type { Problem } from "../../scripts/model/report-error.ts";
import { isKnown } from "../../scripts/model/value.ts";

const test = suite("series of the merged cities, worked by hand");

const root = join(import.meta.dirname, "../..");
const problems: Problem[] = [];
const catalogue = readCatalogue(root, problems, "2025");

const hasselt: AreaKey = "gemeente:71072/2025-01-01";
const antwerpen: AreaKey = "gemeente:11002/2025-01-01";

/** Sum of an area's rows in a period, of those that `counts`. */
function sumOf(
  dataset: string,
  area: AreaKey,
  period: string,
  counts: (categories: readonly string[]) => boolean = () => true,
): number {
  const rows = catalogue.tables.get(dataset)?.rows.get(area)?.get(period) ?? [];
  return rows.reduce((sum, { categories, value }) => {
    assert.ok(isKnown(value));
    return counts(categories) ? sum + value.number : sum;
  }, 0);
}

function derivationsOf({ derivations }: RawTable, area: AreaKey): readonly string[] {
  return [...new Set(derivations?.get(area)?.values())];
}

test("the figures of the repository are right for the division of 2025", () => {
  assert.equal(problems, []);
});

test("a city of which the source lacks the municipality it merged with is not computable, and no mistake", () => {
  const table = catalogue.tables.get("handelspercelen");
  assert.ok(table);
  assert.equal(derivationsOf(table, hasselt), []);
  assert.not.ok(table.rows.get(hasselt)?.has("2015"));
  assert.ok(table.rows.get("gemeente:44021")?.has("2015"));
});

/** Year, the city, the municipality it merged with: Statbel, TF_SOC_POP_STRUCT, inhabitants on 1 January. */
const ofHasselt = [
  [2009, 72_315, 8_153, 80_468],
  [2010, 73_067, 8_318, 81_385],
  [2011, 73_810, 8_323, 82_133],
  [2012, 74_588, 8_400, 82_988],
  [2013, 75_579, 8_389, 83_968],
  [2014, 75_991, 8_393, 84_384],
  [2015, 76_331, 8_380, 84_711],
  [2016, 76_685, 8_359, 85_044],
  [2017, 77_124, 8_359, 85_483],
  [2018, 77_651, 8_446, 86_097],
  [2019, 78_296, 8_442, 86_738],
  [2020, 78_714, 8_437, 87_151],
  [2021, 79_089, 8_443, 87_532],
  [2022, 79_524, 8_595, 88_119],
] as const;

const ofAntwerpen = [
  [2009, 477_936, 10_136, 488_072],
  [2010, 483_505, 10_125, 493_630],
  [2011, 493_548, 10_207, 503_755],
  [2012, 502_604, 10_233, 512_837],
  [2013, 507_911, 10_278, 518_189],
  [2014, 510_610, 10_451, 521_061],
  [2015, 513_570, 10_465, 524_035],
  [2016, 517_042, 10_540, 527_582],
  [2017, 520_504, 10_581, 531_085],
  [2018, 523_248, 10_685, 533_933],
  [2019, 525_935, 10_854, 536_789],
  [2020, 529_247, 10_949, 540_196],
  [2021, 529_417, 11_077, 540_494],
  [2022, 530_630, 11_226, 541_856],
] as const;

for (const [name, key, own, other, series] of [
  ["Hasselt", hasselt, "gemeente:71022", "gemeente:73040", ofHasselt],
  ["Antwerpen", antwerpen, "gemeente:11002", "gemeente:11007", ofAntwerpen],
] as const) {
  test(`inhabitants of ${name}, 2009-2022, are those of both municipalities`, () => {
    for (const [year, city, village, together] of series) {
      assert.is(city + village, together);
      for (const dataset of ["bevolking-leeftijd", "bevolking-kenmerken"]) {
        assert.is(sumOf(dataset, own, String(year)), city, `${dataset} ${year}`);
        assert.is(sumOf(dataset, other, String(year)), village, `${dataset} ${year}`);
        assert.is(sumOf(dataset, key, String(year)), together, `${dataset} ${year}`);
      }
    }
    const table = catalogue.tables.get("bevolking-leeftijd");
    assert.ok(table);
    assert.equal(derivationsOf(table, key), ["summed"]);
    assert.is(table.derivations?.get(key)?.size, series.length);
  });
}

test("people of 65 and older are added up before the share is taken", () => {
  const isOld = ([, age]: readonly string[]): boolean => Number(age) >= 65;
  // Hasselt 18 640 of 79 524 and Kortessem 1 951 of 8 595: together 20 591 of 88 119, or 23,4%.
  assert.is(sumOf("bevolking-leeftijd", "gemeente:71022", "2022", isOld), 18_640);
  assert.is(sumOf("bevolking-leeftijd", "gemeente:73040", "2022", isOld), 1_951);
  assert.is(sumOf("bevolking-leeftijd", hasselt, "2022", isOld), 20_591);
});

test("households of the merged cities are added up, observed and projected", () => {
  const alone = ([size]: readonly string[]): boolean => size === "1";
  // Living alone in 2023: Hasselt 14 573 + Kortessem 1 014; Antwerpen 108 077 + Borsbeek 1 703.
  assert.is(sumOf("huishoudens", hasselt, "2023", alone), 15_587);
  assert.is(sumOf("huishoudens", antwerpen, "2023", alone), 109_780);
  // All in 2023: 14 573 + 12 929 + 4 462 + 5 672 = 37 636, and 1 014 + 1 395 + 601 + 705 = 3 715.
  assert.is(sumOf("huishoudens", hasselt, "2023"), 41_351);
  const statuses = catalogue.tables.get("huishoudens")?.rows.get(hasselt)?.get("2030") ?? [];
  assert.equal([...new Set(statuses.map(({ status }) => status))], ["prognose"]);
  const table = catalogue.tables.get("huishoudens");
  assert.ok(table);
  // Also for years from 2025 on: the source writes them all in the division of before.
  assert.equal(derivationsOf(table, hasselt), ["summed"]);
});

test("enterprises of the merged cities are added up", () => {
  // 2019: Hasselt 8 867 + Kortessem 779; Antwerpen 46 380 + Borsbeek 697.
  assert.is(sumOf("btw-ondernemingen", hasselt, "2019"), 9_646);
  assert.is(sumOf("btw-ondernemingen", antwerpen, "2019"), 47_077);
});

test("Zwijndrecht is in another province since 2025", () => {
  const inhabitants = (area: AreaKey): number => sumOf("bevolking-leeftijd", area, "2022");
  // Zwijndrecht had 19 243 inhabitants: 1 886 609 - 19 243 and 1 543 865 + 19 243.
  assert.is(inhabitants("gemeente:11056"), 19_243);
  assert.is(inhabitants("provincie:10000"), 1_886_609);
  assert.is(inhabitants("provincie:10000/2025-01-01"), 1_867_366);
  assert.is(inhabitants("provincie:40000"), 1_543_865);
  assert.is(inhabitants("provincie:40000/2025-01-01"), 1_563_108);
});

test("wijken of the merged cities have figures only where their sectors stayed", () => {
  const rows = catalogue.tables.get("bevolking-sector")?.rows;
  // Tuilt, the only wijk of Hasselt with the same sectors on the same ground: 1 577 + 182.
  assert.is(sumOf("bevolking-sector", "wijk:71072W23/2025-01-01", "2022"), 1_759);
  assert.is(rows?.has("wijk:71072W01/2025-01-01"), false);
  // Of Kortessem and Borsbeek the source has no sectors, and so none of the merged cities as a whole.
  assert.is(rows?.has("wijk:11007A01/2025-01-01"), false);
  assert.is(rows?.has(hasselt), false);
  assert.is(rows?.has(antwerpen), false);
});

test.run();
