import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dsvFormat } from "d3-dsv";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAreaMap, readAreaNames, readGroup } from "../../scripts/import/area-tables.ts";

const test = suite("committed data");

const root = fileURLToPath(new URL("../..", import.meta.url));
const cities = readGroup(root, "centrumsteden");
const brussels = readGroup(root, "vgc");
const wijkToMunicipality = readAreaMap(root, "wijk", "gemeente");
const semicolons = dsvFormat(";");

function readRows(path: string) {
  return semicolons.parse(readFileSync(join(root, "data", path), "utf8"));
}

/** Sum of `waarde` by "niveau:code". */
function sumByArea(path: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { niveau, code, waarde } of readRows(path)) {
    const key = `${niveau}:${code}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(waarde));
  }
  return sums;
}

function yearsOf(folder: string): readonly string[] {
  const names = readdirSync(join(root, "data/themas/demografie", folder));
  return names.filter((name) => name.endsWith(".csv")).map((name) => name.slice(0, 4));
}

test("groepen.csv holds the 13 centrumsteden and the 19 municipalities of Brussels", () => {
  assert.is(cities.length, 13);
  assert.ok(cities.includes("71022"));
  assert.equal(
    brussels,
    Array.from({ length: 19 }, (_, index) => String(21001 + index)),
  );
});

test("codes that look like numbers are still codes", () => {
  const sectors = readAreaNames(root, "statsec");
  for (const code of ["12025E001", "11002E122", "11002E521"]) assert.ok(sectors.has(code), code);
});

test("bevolking-leeftijd and bevolking-kenmerken have the same totals, in 14 years", () => {
  const years = yearsOf("bevolking-leeftijd");
  assert.is(years.length, 14);
  for (const year of years) {
    const byAge = sumByArea(`themas/demografie/bevolking-leeftijd/${year}.csv`);
    const byTraits = sumByArea(`themas/demografie/bevolking-kenmerken/${year}.csv`);
    assert.equal(byAge, byTraits, year);
    assert.is(byAge.size, 13 + 19 + 5 + 1);
    const provinces = [...byAge].filter(([key]) => key.startsWith("provincie:"));
    const total = provinces.reduce((sum, [, count]) => sum + count, 0);
    assert.is(byAge.get("gewest:2000"), total, year);
  }
});

test("sectors add up to the municipality, through the area tables, 2011-2022", () => {
  const wijken = readAreaMap(root, "statsec", "wijk");
  const former = readAreaMap(root, "statsec2019", "statsec2024");
  const split = new Map(
    readRows("gebieden/statsec-aanvulling.csv").map(({ statsec, statsec2024 }) => [
      statsec,
      statsec2024,
    ]),
  );
  const years = yearsOf("bevolking-sector");
  assert.is(years.length, 12);
  for (const year of years) {
    const totals = new Map<string, number>();
    for (const { code = "", waarde } of readRows(
      `themas/demografie/bevolking-sector/${year}.csv`,
    )) {
      const sector = former.get(code) ?? split.get(code) ?? code;
      const wijk = wijken.get(sector);
      assert.ok(wijk, `${year} ${code}`);
      const municipality = wijkToMunicipality.get(wijk) ?? "";
      totals.set(municipality, (totals.get(municipality) ?? 0) + Number(waarde));
    }
    const population = sumByArea(`themas/demografie/bevolking-leeftijd/${year}.csv`);
    for (const code of [...cities, ...brussels]) {
      assert.is(totals.get(code), population.get(`gemeente:${code}`), `${year} ${code}`);
    }
  }
});

test("huishoudens covers every city and is projected from 2024", () => {
  for (const year of yearsOf("huishoudens")) {
    const rows = readRows(`themas/demografie/huishoudens/${year}.csv`);
    assert.is(rows.length, (13 + 5 + 1) * 4, year);
    const status = year < "2024" ? "waargenomen" : "prognose";
    assert.ok(
      rows.every(({ status: found }) => found === status),
      year,
    );
  }
});

test("btw-ondernemingen covers every city, and the provinces add up to Flanders", () => {
  for (const dataset of ["btw-ondernemingen", "btw-starters", "btw-stopzettingen"]) {
    const sums = sumByArea(`themas/economie/${dataset}/2019.csv`);
    assert.is(sums.size, 13 + 19 + 5 + 1, dataset);
    const provinces = [...sums].filter(([key]) => key.startsWith("provincie:"));
    assert.is(
      sums.get("gewest:2000"),
      provinces.reduce((sum, [, count]) => sum + count, 0),
      dataset,
    );
  }
});

type CityTopology = Topology<{ delen: GeometryCollection<{ code: string }>; stad: never }>;

function readMap(name: string): CityTopology {
  return JSON.parse(readFileSync(join(root, "data/gebieden/kaarten", name), "utf8"));
}

const names = readAreaNames(root, "gemeente");
const mapParts = new Map([
  ["vgc.topojson", brussels],
  ...cities.map((city) => {
    const wijken = [...wijkToMunicipality].filter(([, code]) => code === city);
    return [`${names.get(city)?.toLowerCase()}.topojson`, wijken.map(([wijk]) => wijk)] as const;
  }),
]);
/** "Wijk onbekend" is people, not a place. */
const wijkNames = readAreaNames(root, "wijk");

for (const [name, codes] of mapParts) {
  test(`${name} is small and has every part, with shared borders`, () => {
    const text = readFileSync(join(root, "data/gebieden/kaarten", name));
    assert.ok(text.length <= 60_000, `${text.length} bytes`);
    const map = readMap(name);
    const located = codes.filter((code) => !wijkNames.get(code)?.startsWith("Wijk onbekend"));
    const { features } = feature(map, map.objects.delen);
    assert.equal(features.map((part) => part.properties.code).sort(), [...located].sort());
    const uses = new Map<number, number>();
    for (const part of map.objects.delen.geometries) {
      for (const arc of "arcs" in part ? part.arcs.flat(3) : []) {
        const index = arc < 0 ? ~arc : arc;
        uses.set(index, (uses.get(index) ?? 0) + 1);
      }
    }
    assert.ok([...uses.values()].some((count) => count === 2));
    assert.ok("stad" in map.objects);
  });
}

test("oppervlakte.csv has every municipality and agrees with the known size of Gent", () => {
  const sizes = sumByArea("gebieden/oppervlakte.csv");
  const municipalities = [...sizes.keys()].filter((key) => key.startsWith("gemeente:"));
  assert.is(municipalities.length, 319);
  assert.ok(Math.abs((sizes.get("gemeente:44021") ?? 0) - 157.77) < 0.05);
});

test.run();
