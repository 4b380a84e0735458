import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dsvFormat } from "d3-dsv";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAreaMap, readAreaNames, readGroup } from "../../scripts/import/areas/area-tables.ts";

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

/** Borsbeek and Kortessem, that went into a city, and Zwijndrecht, that went to another province. */
const moved = ["11007", "11056", "73040"];
/** The cities and those, Brussels, the provinces of both divisions, the region. */
const areaCount = 13 + moved.length + 19 + 5 + 2 + 1;

/** Of the provinces that changed in 2025 the data have both, the later ones by their first day. */
function sumOfProvinces(sums: ReadonlyMap<string, number>, vintage: "2024" | "2025"): number {
  const codes = [...readAreaMap(root, "provincie", "gewest", vintage)].flatMap(([code, region]) =>
    region === "2000" ? [code] : [],
  );
  return codes.reduce((total, code) => {
    const current = vintage === "2025" ? sums.get(`provincie:${code}/2025-01-01`) : undefined;
    return total + (current ?? sums.get(`provincie:${code}`) ?? 0);
  }, 0);
}

test("groepen.csv holds the 13 centrumsteden and the 19 municipalities of Brussels", () => {
  assert.is(cities.length, 13);
  assert.ok(cities.includes("71022"));
  assert.equal(
    brussels,
    Array.from({ length: 19 }, (_, index) => String(21001 + index)),
  );
});

test("codes that look like numbers are still codes, in both divisions", () => {
  const codes = ["12025E001", "11002E122", "11002E521", "11002S20-"];
  const [before, after] = [readAreaNames(root, "statsec"), readAreaNames(root, "statsec", "2025")];
  for (const code of codes) assert.ok(before.has(code), code);
  for (const code of codes) assert.ok(after.has(code), code);
});

test("the areas of both divisions are those of the publisher, each with its days", () => {
  const identities = readRows("gebieden/gebieden.csv");
  const keys = identities.map(({ niveau, code, vanaf }) => `${niveau};${code};${vanaf}`);
  assert.is(new Set(keys).size, keys.length);
  for (const { code, vanaf, tot } of identities) {
    assert.ok(vanaf === "" || tot === "" || (vanaf ?? "") < (tot ?? ""), code);
  }
  const municipalities = (vintage: "2024" | "2025") => readAreaNames(root, "gemeente", vintage);
  assert.is(municipalities("2024").size, 323);
  assert.is(municipalities("2025").size, 308);
  assert.is(municipalities("2025").get("71072"), "Hasselt");
  assert.is(municipalities("2025").has("71022"), false);
});

test("who has no place is listed, and lies in no wijk with a surface", () => {
  const unlocated = readRows("gebieden/niet-te-lokaliseren.csv");
  const listed = new Set(
    unlocated.map(({ niveau, code, indeling }) => `${niveau};${code};${indeling}`),
  );
  for (const key of [
    "statsec;44021ZZZZ;2024",
    "wijk;11002ONB;2024",
    "wijk;71072WONB;2025",
    "deelgemeente;11002ONBE;2024",
    "gemeente;99991;2025",
  ]) {
    assert.ok(listed.has(key), key);
  }
  for (const [folder, vintage] of [
    ["gebieden", "2024"],
    ["gebieden/jaargang-2025", "2025"],
  ] as const) {
    for (const { niveau, code } of readRows(`${folder}/oppervlakte.csv`)) {
      assert.not.ok(listed.has(`${niveau};${code};${vintage}`), code);
    }
    const unplaced = unlocated.filter(
      ({ niveau, indeling }) => niveau === "statsec" && indeling === vintage,
    );
    const wijkOf = readAreaMap(root, "statsec", "wijk", vintage);
    // Herstappe has one wijk, for its 80 people with a place and those without.
    for (const { code = "" } of unplaced.filter(({ code }) => code !== "73028ZZZZ")) {
      assert.ok(listed.has(`wijk;${wijkOf.get(code)};${vintage}`), code);
    }
  }
});

test("a merged municipality is as large as those that it was made of", () => {
  const before = sumByArea("gebieden/oppervlakte.csv");
  const after = sumByArea("gebieden/jaargang-2025/oppervlakte.csv");
  const predecessors = Map.groupBy(readRows("gebieden/opvolging.csv"), ({ opvolger }) => opvolger);
  assert.is(predecessors.size, 13);
  for (const [successor, rows] of predecessors) {
    const parts = rows.reduce(
      (sum, { voorganger }) => sum + (before.get(`gemeente:${voorganger}`) ?? Number.NaN),
      0,
    );
    const whole = after.get(`gemeente:${successor}`) ?? Number.NaN;
    assert.ok(Math.abs(whole / parts - 1) < 0.005, `${successor}: ${whole} for ${parts}`);
  }
});

test("bevolking-leeftijd and bevolking-kenmerken have the same totals, in 14 years", () => {
  const years = yearsOf("bevolking-leeftijd");
  assert.is(years.length, 14);
  for (const year of years) {
    const byAge = sumByArea(`themas/demografie/bevolking-leeftijd/${year}.csv`);
    const byTraits = sumByArea(`themas/demografie/bevolking-kenmerken/${year}.csv`);
    assert.equal(byAge, byTraits, year);
    assert.is(byAge.size, areaCount);
    assert.is(byAge.get("gewest:2000"), sumOfProvinces(byAge, "2024"), year);
    assert.is(byAge.get("gewest:2000"), sumOfProvinces(byAge, "2025"), year);
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
    assert.is(rows.length, (areaCount - 19) * 4, year);
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
    assert.is(sums.size, areaCount, dataset);
    assert.is(sums.get("gewest:2000"), sumOfProvinces(sums, "2024"), dataset);
    assert.is(sums.get("gewest:2000"), sumOfProvinces(sums, "2025"), dataset);
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
