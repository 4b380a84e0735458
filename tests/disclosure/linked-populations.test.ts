import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import type { AreaTree } from "../../scripts/disclosure/linking/area-tree.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { Area, AreaKey } from "../../scripts/model/area.ts";
import type { CellRequest, Measure } from "../../scripts/model/cell.ts";
import { isHidden, isKnown, missing } from "../../scripts/model/value.ts";
import { hideBelowFive } from "../catalogue/invented-dataset.ts";
import { inventedTable } from "./invented-table.ts";

const test = suite("what ties counts of different tables");
const solver = await loadSolver();

const city: AreaKey = "gemeente:90001";
const noAreas: AreaTree = { areas: new Map(), children: new Map(), sectorShares: new Map() };

interface Asked extends Measure {
  readonly area?: AreaKey;
  readonly decimals?: number;
}

/** What is asked of these tables, and which of it leaves the gate hidden: positions in the list. */
async function hiddenAmong(
  tables: readonly RawTable[],
  asked: readonly Asked[],
  areas: AreaTree = noAreas,
): Promise<readonly number[]> {
  const requests = asked.map(
    ({ area = city, decimals, ...measure }): CellRequest => ({
      measure,
      area,
      period: "2022",
      ...(decimals === undefined ? {} : { decimals }),
    }),
  );
  const published = await protect(
    requests,
    new Map(tables.map((table) => [table.dataset.id, table])),
    areas,
    solver,
  );
  return requests.flatMap((request, at) => {
    const { value } = published.cell(request);
    return !isKnown(value) && isHidden(value) ? [at] : [];
  });
}

const bySex = inventedTable(
  { id: "geslacht", dimensions: { geslacht: ["M", "V"] }, population: "zeelui" },
  { [city]: { M: 57, V: 43 } },
);
const byFlag = inventedTable(
  {
    id: "vlag",
    dimensions: { geslacht: ["M", "V"], vlag: ["eigen", "vreemd"] },
    population: "zeelui",
  },
  { [city]: { "M,eigen": 37, "M,vreemd": 20, "V,eigen": 40, "V,vreemd": 3 } },
);

test("protect(two datasets of one population) hides a count that the total in the other would give away", async () => {
  // 43 women in one table, 40 of them under the own flag in the other: 43 − 40 = 3 under another.
  const asked: readonly Asked[] = [
    { dataset: "geslacht", where: { geslacht: ["V"] } },
    { dataset: "vlag", where: { geslacht: ["V"], vlag: ["eigen"] } },
    { dataset: "vlag", where: { geslacht: ["V"], vlag: ["vreemd"] } },
  ];
  assert.equal(await hiddenAmong([bySex, byFlag], asked), [1, 2]);
  // As long as nobody says that both count the same people, nothing ties them.
  const apart = {
    ...byFlag,
    dataset: { ...byFlag.dataset, population: "schippers" },
  };
  assert.equal(await hiddenAmong([bySex, apart], asked), [2]);
});

test("protect(classes in one table, single ages in the other) ties what both can add up", async () => {
  const byAge = inventedTable(
    { id: "leeftijd", dimensions: { leeftijd: "whole-number" }, population: "zeelui" },
    { [city]: { 12: 30, 17: 4, 18: 9, 40: 50 } },
  );
  const byClass = inventedTable(
    {
      id: "klasse",
      dimensions: { klasse: ["0-17", "18+"], vlag: ["eigen", "vreemd"] },
      classesOf: { klasse: "leeftijd" },
      population: "zeelui",
    },
    { [city]: { "0-17,eigen": 31, "0-17,vreemd": 3, "18+,eigen": 19, "18+,vreemd": 40 } },
  );
  // 34 minors by age; 31 of them under the own flag, so 3 under another.
  const asked: readonly Asked[] = [
    { dataset: "leeftijd", where: { leeftijd: { from: 0, to: 17 } } },
    { dataset: "klasse", where: { klasse: ["0-17"], vlag: ["eigen"] } },
    { dataset: "klasse", where: { klasse: ["0-17"], vlag: ["vreemd"] } },
  ];
  assert.equal(await hiddenAmong([byAge, byClass], asked), [1, 2]);
});

test("protect(tables of one population that differ) ties nothing where they differ", async () => {
  const other = inventedTable(
    { id: "geslacht", dimensions: { geslacht: ["M", "V"] }, population: "zeelui" },
    { [city]: { M: 57, V: 44 } },
  );
  const asked: readonly Asked[] = [
    { dataset: "geslacht", where: { geslacht: ["V"] } },
    { dataset: "vlag", where: { geslacht: ["V"], vlag: ["eigen"] } },
    { dataset: "vlag", where: { geslacht: ["V"], vlag: ["vreemd"] } },
  ];
  assert.equal(await hiddenAmong([other, byFlag], asked), [2]);
});

test("protect(a mean over few people) hides the mean that would give a small count away", async () => {
  // Two people of 10 and three of 90: together 5 with a mean of 58,0. Only 2 and 3 fit.
  const crew = inventedTable(
    { id: "bemanning", dimensions: { leeftijd: "whole-number" } },
    { [city]: { 10: 2, 90: 3 } },
  );
  const counts: readonly Asked[] = [
    { dataset: "bemanning", where: {} },
    { dataset: "bemanning", where: { leeftijd: { from: 0, to: 49 } } },
    { dataset: "bemanning", where: { leeftijd: { from: 50 } } },
  ];
  const mean: Asked = { dataset: "bemanning", where: {}, weightedBy: "leeftijd", decimals: 1 };
  assert.ok(!(await hiddenAmong([crew], counts)).includes(0));
  assert.ok((await hiddenAmong([crew], [...counts, mean])).includes(3));
});

test("protect(a mean over many people) leaves it: it tells nothing of a small count", async () => {
  const crew = inventedTable(
    { id: "bemanning", dimensions: { leeftijd: "whole-number" } },
    { [city]: { 10: 400, 40: 4, 60: 300, 90: 250 } },
  );
  const asked: readonly Asked[] = [
    { dataset: "bemanning", where: {}, weightedBy: "leeftijd", decimals: 1 },
    { dataset: "bemanning", where: {} },
    { dataset: "bemanning", where: { leeftijd: { from: 20, to: 49 } } },
  ];
  assert.equal(await hiddenAmong([crew], asked), [2]);
});

/** A city of two divisions: quays A and B, docks P and Q; three people live in A and Q. */
const divided: AreaTree = {
  areas: new Map(
    ["gemeente:90001", "wijk:A", "wijk:B", "deelgemeente:P", "deelgemeente:Q"].map((key) => {
      const [level, code = ""] = key.split(":");
      return [key as AreaKey, { level, code, name: code } as Area];
    }),
  ),
  children: new Map<AreaKey, readonly AreaKey[]>([
    [city, ["wijk:A", "wijk:B", "deelgemeente:P", "deelgemeente:Q"]],
    ["wijk:A", ["statsec:1", "statsec:2"]],
    ["wijk:B", ["statsec:3"]],
    ["deelgemeente:P", ["statsec:1"]],
    ["deelgemeente:Q", ["statsec:2", "statsec:3"]],
  ]),
  sectorShares: new Map(),
};
const quays = inventedTable(
  { id: "kaden", dimensions: {}, sumsTo: ["wijk", "deelgemeente", "gemeente"] },
  {
    "statsec:1": { "": 40 },
    "statsec:2": { "": 3 },
    "statsec:3": { "": 60 },
    "wijk:A": { "": 43 },
    "wijk:B": { "": 60 },
    "deelgemeente:P": { "": 40 },
    "deelgemeente:Q": { "": 63 },
    [city]: { "": 103 },
  },
);
const areasOf = (keys: readonly AreaKey[]): readonly Asked[] =>
  keys.map((area) => ({ dataset: "kaden", where: {}, area }));

test("protect(two divisions) hides the sliver between them, which no page prints", async () => {
  // A − P = 43 − 40 = 3 people between two lines on the map.
  const both = areasOf(["wijk:A", "wijk:B", "deelgemeente:P", "deelgemeente:Q", city]);
  assert.ok((await hiddenAmong([quays], both, divided)).length > 0);
  assert.equal(await hiddenAmong([quays], areasOf(["wijk:A", "wijk:B", city]), divided), []);
});

test("protect(two divisions, slivers off) shows all: the rule says that such pieces are no secret", async () => {
  const open = { ...quays, dataset: { ...quays.dataset, rule: hideBelowFive } };
  const both = areasOf(["wijk:A", "wijk:B", "deelgemeente:P", "deelgemeente:Q", city]);
  assert.equal(await hiddenAmong([open], both, divided), []);
});

test("protect(a total and all parts but one) hides for the small part that is left over", async () => {
  // 100 sailors, 60 under the own flag and 37 under none: 3 under another, though nothing prints those.
  const flags = inventedTable(
    { id: "vlag", dimensions: { vlag: ["eigen", "vreemd", "geen"] } },
    { [city]: { eigen: 60, vreemd: 3, geen: 37 } },
  );
  const asked: readonly Asked[] = [
    { dataset: "vlag", where: {} },
    { dataset: "vlag", where: { vlag: ["eigen"] } },
    { dataset: "vlag", where: { vlag: ["geen"] } },
  ];
  assert.equal(await hiddenAmong([flags], asked), [2]);
});

test("protect(a rest of one kind only, as the others do not occur there) hides for it", async () => {
  // 63 less 60 under the own flag; all three are women, for want of men under another flag.
  const port: AreaKey = "gemeente:90002";
  const flags = inventedTable(
    { id: "vlag", dimensions: { vlag: ["eigen", "vreemd"], geslacht: ["M", "V"] } },
    {
      [city]: { "eigen,M": 35, "eigen,V": 25, "vreemd,V": 3 },
      [port]: { "eigen,M": 30, "eigen,V": 20, "vreemd,M": 40, "vreemd,V": 30 },
    },
  );
  const asked: readonly Asked[] = [
    { dataset: "vlag", where: {} },
    { dataset: "vlag", where: { vlag: ["eigen"] } },
    { dataset: "vlag", where: { geslacht: ["V"] }, area: port },
  ];
  assert.equal((await hiddenAmong([flags], asked)).length, 1);
});

test("protect(two totals that cross) leaves a small crossing that does not follow from them", async () => {
  // 43 women, 23 under another flag, 100 in all: how many women are under another flag, no reader can say.
  const asked: readonly Asked[] = [
    { dataset: "vlag", where: {} },
    { dataset: "vlag", where: { geslacht: ["V"] } },
    { dataset: "vlag", where: { vlag: ["vreemd"] } },
  ];
  assert.equal(await hiddenAmong([byFlag], asked), []);
});

test("protect(a province with some of its cities) knows what they leave of it", async () => {
  const tree: AreaTree = {
    areas: new Map<AreaKey, Area>([
      ["provincie:P", { level: "provincie", code: "P", name: "P" }],
      [city, { level: "gemeente", code: "90001", name: "Zeestad" }],
      ["gemeente:90002", { level: "gemeente", code: "90002", name: "Duinstad" }],
    ]),
    children: new Map<AreaKey, readonly AreaKey[]>([["provincie:P", [city, "gemeente:90002"]]]),
    sectorShares: new Map(),
  };
  // 23 in the province, 20 in the city: the only other municipality has 3, though the source does not give it.
  const boats = inventedTable(
    { id: "boten", dimensions: {} },
    { "provincie:P": { "": 23 }, [city]: { "": 20 } },
  );
  const asked = ["provincie:P", city].map((area) => ({
    dataset: "boten",
    where: {},
    area: area as AreaKey,
  }));
  assert.equal((await hiddenAmong([boats], asked, tree)).length, 1);
});

test("protect(hidden by the source) hides another count where a total would give it away", async () => {
  // The source gives the total and the women; the men follow: 57 − 43.
  const veiled = inventedTable(
    { id: "vlag", dimensions: { vlag: ["eigen", "vreemd", "geen"] }, population: "zeelui" },
    { [city]: { eigen: 60, vreemd: missing("suppressed-by-source"), geen: 37 } },
  );
  const asked: readonly Asked[] = [
    { dataset: "geslacht", where: {} },
    { dataset: "vlag", where: { vlag: ["eigen"] } },
    { dataset: "vlag", where: { vlag: ["vreemd"] } },
    { dataset: "vlag", where: { vlag: ["geen"] } },
  ];
  // 100 in all, 60 + 37 shown: the hidden ones are 3, until another is hidden too.
  assert.equal(await hiddenAmong([bySex, veiled], asked), [2, 3]);
  assert.equal(await hiddenAmong([veiled], asked.slice(1)), [1]);
});

test.run();
