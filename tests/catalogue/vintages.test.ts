import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findArea } from "../../scripts/catalogue/areas/area-tables.ts";
import { derivationOf } from "../../scripts/catalogue/areas/derivation-of.ts";
import { findCityArea, findMerger } from "../../scripts/catalogue/areas/find-merger.ts";
import { mapAreas } from "../../scripts/catalogue/areas/map-areas.ts";
import { withoutOthers } from "../../scripts/catalogue/areas/without-others.ts";
import type { RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { type AreaKey, areaKey } from "../../scripts/model/area.ts";
import type { Dataset } from "../../scripts/model/dataset.ts";
import { isKnown } from "../../scripts/model/value.ts";
import type { Vintage } from "../../scripts/model/vintage.ts";
import { type Figures, type InventedVintages, readInvented } from "./invented-vintages.ts";

const test = suite("divisions of before and after 2025");

function figureOf({ rows }: RawTable, area: AreaKey, period: string): number | string | undefined {
  const value = rows.get(area)?.get(period)?.[0]?.value;
  if (value === undefined) return undefined;
  return isKnown(value) ? value.number : value.reason;
}

/** The invented areas and dataset with all that can be added up. */
function mapped(vintage: Vintage, figures: Figures, changes: Partial<Dataset> = {}) {
  const read = readInvented(vintage, figures, changes);
  assert.equal(read.problems, []);
  return { ...read, table: mapAreas(read.table, read.areas) };
}

function derivationAt({ table, areas }: InventedVintages, key: AreaKey, period: string) {
  const area = areas.areas.get(key);
  assert.ok(area, key);
  return derivationOf(table, area, period, areas);
}

const municipalities = ["90001;100", "90002;40", "90003;7", "90004;2", "90005;30"].map(
  (line) => `gemeente;${line}`,
);
const current = ["gemeente;90009;111", "gemeente;90002;44", "gemeente;90005;31"];
const zeestad: AreaKey = "gemeente:90009/2025-01-01";
const duinstad: AreaKey = "gemeente:90002/2025-01-01";

test("findArea(one code in two divisions) is two areas, and one that stayed as it was is one", () => {
  const { areas } = readInvented("2025", { 2024: municipalities });
  const [before, after] = (["2024", "2025"] as const).map((vintage) =>
    findArea(areas, "gemeente", "90002", vintage),
  );
  assert.equal(
    [before, after].map((area) => area && areaKey(area)),
    ["gemeente:90002", duinstad],
  );
  assert.is(findArea(areas, "gemeente", "90001", "2025"), undefined);
  assert.is(
    findArea(areas, "gemeente", "90005", "2024"),
    findArea(areas, "gemeente", "90005", "2025"),
  );
  // A sector that ended in 2019 is of the division until 2024, with figures of its years.
  assert.ok(findArea(areas, "statsec", "90005OUD-", "2024"));
});

test("mapAreas(2025) adds up those that merged, under a new code as well as under the old one", () => {
  const city = mapped("2025", { 2024: municipalities, 2025: current });
  assert.is(figureOf(city.table, zeestad, "2024"), 100 + 7);
  assert.is(figureOf(city.table, duinstad, "2024"), 40 + 2);
  assert.is(figureOf(city.table, "gemeente:90002", "2024"), 40);
  assert.is(figureOf(city.table, zeestad, "2025"), 111);
  assert.equal(
    ["2024", "2025"].map((period) => derivationAt(city, zeestad, period)),
    ["summed", "observed"],
  );
  assert.is(derivationAt(city, "gemeente:90005", "2024"), "observed");
});

test("mapAreas(2024) shows nothing of before for later years of ground that changed", () => {
  const city = mapped("2024", { 2024: municipalities, 2025: current }, { sumsTo: ["groep"] });
  assert.is(figureOf(city.table, "gemeente:90001", "2024"), 100);
  assert.is(figureOf(city.table, zeestad, "2024"), undefined);
  assert.is(derivationAt(city, "gemeente:90001", "2025"), "not-computable");
  assert.is(derivationAt(city, "gemeente:90002", "2025"), "not-computable");
  assert.is(figureOf(city.table, "gemeente:90005", "2025"), 31);
  assert.is(figureOf(city.table, "groep:centrumsteden", "2024"), 170);
});

test("mapAreas(a predecessor hidden by the source) hides the sum for the same reason", () => {
  const hidden = municipalities.map((line) => (line.includes("90003") ? "gemeente;90003;x" : line));
  const { table } = mapped("2025", { 2024: hidden }, { sumsTo: ["groep"] });
  assert.is(figureOf(table, zeestad, "2024"), "suppressed-by-source");
  assert.is(figureOf(table, duinstad, "2024"), 42);
  assert.is(figureOf(table, "groep:centrumsteden/2025-01-01", "2024"), "suppressed-by-source");
});

test("mapAreas(a predecessor without figures) makes no sum of the rest", () => {
  const figures = municipalities.filter((line) => !line.includes("90003"));
  const city = mapped("2025", { 2024: figures }, { sumsTo: ["groep"] });
  assert.is(figureOf(city.table, zeestad, "2024"), undefined);
  assert.is(derivationAt(city, zeestad, "2024"), "not-computable");
  assert.is(figureOf(city.table, "groep:centrumsteden/2025-01-01", "2024"), undefined);
});

test("mapAreas(medians) leaves a merged area empty until the source has it", () => {
  const city = mapped("2025", { 2024: municipalities, 2025: current }, { isAdditive: false });
  assert.is(figureOf(city.table, zeestad, "2024"), undefined);
  assert.is(derivationAt(city, zeestad, "2024"), "not-computable");
  assert.is(figureOf(city.table, zeestad, "2025"), 111);
  assert.is(figureOf(city.table, "gemeente:90005", "2024"), 30);
});

test("mapAreas(group) is of the members of the shown division, or the same area where they stayed", () => {
  const city = mapped("2025", { 2024: municipalities, 2025: current }, { sumsTo: ["groep"] });
  const group: AreaKey = "groep:centrumsteden/2025-01-01";
  assert.is(figureOf(city.table, group, "2024"), 107 + 42 + 30);
  assert.is(figureOf(city.table, group, "2025"), 111 + 44 + 31);
  assert.equal(
    ["2024", "2025"].map((period) => derivationAt(city, group, period)),
    ["summed", "observed"],
  );
  assert.is(figureOf(city.table, "groep:heide", "2024"), 30);
  assert.is(city.areas.areas.has("groep:heide/2025-01-01"), false);
});

test("readTable(an area named outright) takes it for that area, as a sum that an importer made", () => {
  const lines = ["provincie;10000;179", "provincie;10000/2025-01-01;168"];
  const city = mapped("2025", { 2024: lines });
  assert.is(figureOf(city.table, "provincie:10000", "2024"), 179);
  assert.is(figureOf(city.table, "provincie:10000/2025-01-01", "2024"), 168);
  assert.is(derivationAt(city, "provincie:10000/2025-01-01", "2024"), "summed");
});

const sectors = ["90005A00-;10", "90005A01-;8", "90005B00-;11", "90005ZZZZ;1"].map(
  (line) => `statsec;${line}`,
);

test("mapAreas(sectors of before) gives a wijk of today figures only where its sectors stayed", () => {
  const figures = {
    2019: ["statsec;90005A00-;9", "statsec;90005OUD-;7", "statsec;90005B00-;11"],
    2020: sectors,
  };
  const city = mapped("2025", figures, { sumsTo: ["wijk", "gemeente", "groep"] });
  const [kern, rand, unlocated]: readonly AreaKey[] = ["K", "R", "O"].map(
    (code): AreaKey => `wijk:${code}/2025-01-01`,
  );
  assert.ok(kern && rand && unlocated);
  assert.is(figureOf(city.table, kern, "2020"), 10 + 8);
  // The sector that was replaced in 2020 counts in its own years.
  assert.is(figureOf(city.table, kern, "2019"), 9 + 7);
  assert.is(derivationAt(city, kern, "2020"), "summed");
  assert.is(figureOf(city.table, rand, "2020"), undefined);
  assert.is(derivationAt(city, rand, "2020"), "not-computable");
  assert.is(figureOf(city.table, unlocated, "2020"), 1);
  // The city is the sum of all its sectors, not of the wijken that happen to be known.
  assert.is(figureOf(city.table, "gemeente:90005", "2020"), 30);
  assert.is(derivationAt(city, "gemeente:90005", "2020"), "observed");
});

test("mapAreas(sectors of today) adds them up by the table of today, under codes of before", () => {
  const city = mapped(
    "2025",
    { 2024: sectors, 2025: sectors },
    {
      sumsTo: ["wijk", "gemeente"],
    },
  );
  assert.is(figureOf(city.table, "wijk:K/2025-01-01", "2025"), 10 + 8 + 11);
  assert.is(figureOf(city.table, "wijk:K", "2025"), undefined);
  assert.is(figureOf(city.table, "wijk:K", "2024"), 18);
  assert.is(figureOf(city.table, "gemeente:90005", "2025"), 30);
});

test("readTable(a code of the other division) refuses it and says what to write down", () => {
  const { problems } = readInvented("2025", { 2024: ["gemeente;90009;107", "gemeente;90005;30"] });
  assert.is(problems.length, 1);
  assert.is(problems[0]?.found, 'gebied "gemeente:90009", dat er pas sinds 1 januari 2025 is');
  assert.is(problems[0]?.expected, "een gebied van de indeling van 2024");
  assert.match(problems[0]?.hint ?? "", '"gebiedsindeling": "2025"');
  const later = readInvented("2025", { 2025: ["gemeente;90001;100"] });
  assert.is(
    later.problems[0]?.found,
    'gebied "gemeente:90001", dat er sinds 1 januari 2025 niet meer is',
  );
});

test("a source that writes all years in the division of today is taken at its word", () => {
  const figures = { 2010: current, 2011: current };
  const shown = mapped("2025", figures, { vintage: "2025", sumsTo: ["groep"] });
  assert.is(figureOf(shown.table, duinstad, "2010"), 44);
  assert.is(figureOf(shown.table, "gemeente:90002", "2010"), undefined);
  assert.is(derivationAt(shown, duinstad, "2010"), "observed");
  assert.is(figureOf(shown.table, "groep:centrumsteden/2025-01-01", "2010"), 186);
  // On the territory of before there is nothing to make of it, but for who stayed as they were.
  const before = mapped("2024", figures, { vintage: "2025", sumsTo: ["groep"] });
  assert.is(derivationAt(before, "gemeente:90002", "2010"), "not-computable");
  assert.is(figureOf(before.table, "gemeente:90005", "2010"), 31);
  assert.is(figureOf(before.table, "groep:centrumsteden", "2010"), undefined);
});

test("readAreas(provinces that changed) tells which municipality they differ by", () => {
  const { areas } = readInvented("2025", { 2024: municipalities });
  const sharedWith = (key: AreaKey): readonly AreaKey[] =>
    (areas.children.get(key) ?? []).filter((child) => child.startsWith("provincie:"));
  // Gehucht went from Land to Kust.
  assert.equal(sharedWith("provincie:10000/2025-01-01"), ["provincie:10000"]);
  assert.equal(sharedWith("provincie:20000"), ["provincie:20000/2025-01-01"]);
  assert.ok(areas.children.get("provincie:10000/2025-01-01")?.includes("gemeente:90004"));
  assert.equal(sharedWith("provincie:10000"), []);
});

test("withoutOthers(2024) leaves out what is kept for the other territory, unless an edition had that", () => {
  const some = municipalities.filter((line) => !/9000[25];/.test(line));
  const lines = [...some, "provincie;10000;147", "provincie;10000/2025-01-01;149"];
  const { areas, table } = mapped("2024", { 2024: lines });
  const keysWith = (known: readonly AreaKey[]): readonly string[] => {
    const { rows } = withoutOthers(
      mapAreas(table, areas, new Set(known)),
      [],
      areas,
      new Set(known),
    );
    return [...rows.keys()].sort();
  };
  // No city is given here, so every municipality that moved goes.
  assert.equal(keysWith([]), ["provincie:10000"]);
  const all = [...table.rows.keys(), zeestad].sort();
  assert.equal(keysWith([zeestad]), all);
  const later = mapped("2025", { 2024: lines });
  assert.is(withoutOthers(later.table, [], later.areas, new Set()), later.table);
});

test("findCityArea(code of before) follows the city into what it became", () => {
  const { areas } = readInvented("2025", { 2024: municipalities });
  const found = findCityArea("gemeente", "90001", areas);
  assert.is(found && areaKey(found), zeestad);
  const { areas: before } = readInvented("2024", { 2024: municipalities });
  assert.is(findCityArea("gemeente", "90009", before), undefined);
});

test("findMerger(city) tells who went together, from before and from after", () => {
  for (const vintage of ["2024", "2025"] as const) {
    const { areas } = readInvented(vintage, { 2024: municipalities });
    const mergerOf = (code: string) => {
      const area = findCityArea("gemeente", code, areas);
      return area && findMerger(area, areas);
    };
    assert.equal(mergerOf("90001"), {
      year: "2025",
      own: { name: "Zeestad", code: "90001" },
      others: [{ name: "Dorp", code: "90003" }],
      merged: { name: "Zeestad", code: "90009" },
      isShown: vintage === "2025",
    });
    assert.is(mergerOf("90002")?.merged.code, "90002");
    assert.is(mergerOf("90005"), undefined);
  }
});

test.run();
