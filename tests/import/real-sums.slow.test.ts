import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  readAreaMap,
  readSpellings,
  readSuccessors,
} from "../../scripts/import/areas/area-tables.ts";
import { ProblemList } from "../../scripts/import/problem-list.ts";
import { readPopulationFile } from "../../scripts/import/publishers/population-file.ts";
import type { Vintage } from "../../scripts/model/vintage.ts";

const test = suite("sums over all municipalities in the publisher's files");

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = fileURLToPath(new URL("../../../shared/data/statbel/bevolking", import.meta.url));
const flanders = "2000";

/** Inhabitants by municipality, and its province by the file itself. */
async function readYear(year: number) {
  const problems = new ProblemList(join(folder, `TF_SOC_POP_STRUCT_${year}.zip`));
  const table = await readPopulationFile(readSpellings(root, "gewest"), problems);
  assert.equal(problems.problems, []);
  assert.ok(table);
  const people = new Map<string, number>();
  const provinceOf = new Map<string, string>();
  const byProvince = new Map<string, number>();
  let region = 0;
  for (const [code, { province, region: of, cube }] of table.municipalities) {
    if (of !== flanders) continue;
    const { total } = cube;
    people.set(code, total);
    provinceOf.set(code, province);
    byProvince.set(province, (byProvince.get(province) ?? 0) + total);
    region += total;
  }
  return { people, provinceOf, byProvince, region };
}

/** The same people, one level up. */
function addUp(
  counts: ReadonlyMap<string, number>,
  parentOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [code, count] of counts) {
    const parent = parentOf.get(code);
    assert.ok(parent, code);
    sums.set(parent, (sums.get(parent) ?? 0) + count);
  }
  return sums;
}

function sorted(counts: ReadonlyMap<string, number>) {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

const tables = (vintage: Vintage) => ({
  districtOf: readAreaMap(root, "gemeente", "arrondissement", vintage),
  provinceOfDistrict: readAreaMap(root, "arrondissement", "provincie", vintage),
  provinceOf: readAreaMap(root, "gemeente", "provincie", vintage),
  regionOf: readAreaMap(root, "provincie", "gewest", vintage),
});

/** Skipped, visibly, where the publisher's files are not there. */
function testYear(year: number, name: string, check: () => Promise<void>): void {
  if (existsSync(join(folder, `TF_SOC_POP_STRUCT_${year}.zip`))) {
    test(`${name}, ${year}`, check);
    return;
  }
  console.log(`overgeslagen: ${name}, ${year}: ../shared/data/statbel/bevolking is er niet`);
  test.skip(name);
}

// Municipalities have the codes of 2024 since 2019.
for (const year of [2019, 2020, 2021, 2022]) {
  testYear(
    year,
    "gemeenten → arrondissementen → provincies → gewest, before and after 2025",
    async () => {
      const { people, byProvince, region } = await readYear(year);
      assert.is(people.size, 300);
      const before = tables("2024");
      const districts = addUp(people, before.districtOf);
      assert.is(districts.size, 22);
      const provinces = addUp(districts, before.provinceOfDistrict);
      assert.equal(sorted(provinces), sorted(addUp(people, before.provinceOf)));
      // And the same as by the columns of the publisher.
      assert.equal(sorted(provinces), sorted(byProvince));
      assert.equal([...addUp(provinces, before.regionOf)], [[flanders, region]]);

      const after = tables("2025");
      const successors = readSuccessors(root);
      const merged = addUp(
        people,
        new Map([...people.keys()].map((code) => [code, successors.get(code) ?? code])),
      );
      assert.is(merged.size, 285);
      const nextProvinces = addUp(addUp(merged, after.districtOf), after.provinceOfDistrict);
      assert.equal(sorted(nextProvinces), sorted(addUp(merged, after.provinceOf)));
      assert.equal([...addUp(nextProvinces, after.regionOf)], [[flanders, region]]);
      // Only Zwijndrecht is elsewhere.
      const moved = people.get("11056") ?? 0;
      assert.ok(moved > 18_000);
      assert.is(nextProvinces.get("10000"), (provinces.get("10000") ?? 0) - moved);
      assert.is(nextProvinces.get("40000"), (provinces.get("40000") ?? 0) + moved);
      assert.is(nextProvinces.get("70000"), provinces.get("70000"));
      // Kortessem came from the arrondissement of Tongeren.
      const nextDistricts = addUp(merged, after.districtOf);
      const village = people.get("73040") ?? 0;
      assert.is(nextDistricts.get("71000"), (districts.get("71000") ?? 0) + village);
      assert.is(nextDistricts.get("73000"), (districts.get("73000") ?? 0) - village);
    },
  );
}

for (const year of [2009, 2018]) {
  testYear(year, "gemeenten → provincies → gewest, with the codes of before 2019", async () => {
    const { people, provinceOf, byProvince, region } = await readYear(year);
    assert.is(people.size, 308);
    assert.equal(sorted(addUp(people, provinceOf)), sorted(byProvince));
    assert.equal([...addUp(byProvince, tables("2024").regionOf)], [[flanders, region]]);
    for (const code of ["71022", "73040", "11002", "11007", "11056"])
      assert.ok(people.has(code), code);
  });
}

test.run();
