import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RawRow, RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { type Area, type AreaKey, areaKey } from "../../scripts/model/area.ts";
import type { CellRequest, Measure } from "../../scripts/model/cell.ts";
import { known, missing, type RawValue } from "../../scripts/model/value.ts";
import { inventedDataset, roundTo } from "../catalogue/invented-dataset.ts";
import { bare } from "../model/invented-figure.ts";

const solver = await loadSolver();
const test = suite("roundCounts");

const city: Area = { level: "gemeente", code: "90001", name: "Zeestad" };
const parts: readonly Area[] = ["Haven", "Veld", "Kaai"].map((name, at) => ({
  level: "wijk",
  code: `90001W${at}`,
  name,
}));
const areas = {
  areas: new Map([city, ...parts].map((area) => [areaKey(area), area])),
  children: new Map([[areaKey(city), parts.map(areaKey)]]),
  sectorShares: new Map(),
};

/** Households with one and with two children per neighbourhood; the city is their sum. */
function tableOf(counts: readonly (readonly [ones: number, twos: number | RawValue])[]): RawTable {
  const value = (count: number | RawValue) => (typeof count === "number" ? known(count) : count);
  const rowsOf = (ones: RawValue, twos: RawValue): ReadonlyMap<string, RawRow[]> =>
    new Map([
      [
        "2022",
        [
          { categories: ["1"], value: ones, status: "waargenomen" },
          { categories: ["2"], value: twos, status: "waargenomen" },
        ],
      ],
    ]);
  const own = parts.map((part, at): [AreaKey, ReadonlyMap<string, RawRow[]>] => {
    const [ones, twos] = counts[at] ?? [0, 0];
    return [areaKey(part), rowsOf(known(ones), value(twos))];
  });
  const sum = (side: 0 | 1): number =>
    counts.reduce((total, pair) => total + (typeof pair[side] === "number" ? pair[side] : 0), 0);
  const isComplete = counts.every(([, twos]) => typeof twos === "number");
  const cityTwos = isComplete ? known(sum(1)) : missing("suppressed-by-source");
  return {
    dataset: inventedDataset({
      id: "gezinnen",
      name: "Gezinnen",
      dimensions: { kinderen: ["1", "2"] },
      rule: roundTo(5),
    }),
    dimensions: ["kinderen"],
    periods: ["2022"],
    rows: new Map([...own, [areaKey(city), rowsOf(known(sum(0)), cityTwos)]]),
  };
}

const measures: readonly Measure[] = [["1"], ["2"], ["1", "2"]].map((kinderen) => ({
  dataset: "gezinnen",
  where: { kinderen },
}));

/** Per area, the city first: one child, two, all. */
async function publish(table: RawTable): Promise<readonly (readonly RawValue[])[]> {
  const requests = [city, ...parts].map((area) =>
    measures.map((measure): CellRequest => ({ measure, area: areaKey(area), period: "2022" })),
  );
  const result = await protect(requests.flat(), new Map([["gezinnen", table]]), areas, solver);
  return requests.map((row) => row.map((request) => bare(result.cell(request).value)));
}

function numbersOf(rows: readonly (readonly RawValue[])[]): readonly (readonly number[])[] {
  return rows.map((row) =>
    row.map((value) => {
      if (value.kind !== "known") throw new Error(value.reason);
      return value.number;
    }),
  );
}

test("protect(rounding) publishes multiples that add up over sizes and over areas", async () => {
  const counts = [
    [3, 4],
    [12, 1],
    [28, 31],
  ] as const;
  const [all = [], ...own] = numbersOf(await publish(tableOf(counts)));
  for (const [ones = 0, twos = 0, both] of [all, ...own]) assert.is(ones + twos, both);
  for (const [column, total] of all.entries()) {
    assert.is(
      own.reduce((sum, row) => sum + (row[column] ?? 0), 0),
      total,
    );
  }
  for (const [at, pair] of counts.entries()) {
    for (const side of [0, 1] as const) {
      const rounded = own[at]?.[side] ?? Number.NaN;
      assert.is(rounded % 5, 0);
      assert.ok(Math.abs(rounded - pair[side]) < 5);
    }
  }
});

test("protect(rounding) hides nothing, and rounds a table without small counts too", async () => {
  const rows = numbersOf(
    await publish(
      tableOf([
        [21, 33],
        [12, 17],
        [28, 31],
      ]),
    ),
  );
  assert.ok(rows.flat().every((number) => number % 5 === 0));
});

test("protect(rounding, hidden by the source) rounds the rest", async () => {
  const [all = [], first = []] = await publish(
    tableOf([
      [3, missing("suppressed-by-source")],
      [12, 1],
      [28, 31],
    ]),
  );
  assert.equal(all[1], missing("suppressed-by-source"));
  assert.equal(first[1], missing("suppressed-by-source"));
  assert.equal(first[2], missing("suppressed-by-source"));
  const [ones] = first;
  assert.ok(ones?.kind === "known" && ones.number % 5 === 0);
});

test("protect(rounding, sum of a dimension) stops: it has no rounded count", async () => {
  const measure: Measure = { dataset: "gezinnen", where: {}, weightedBy: "kinderen" };
  const request = { measure, area: areaKey(city), period: "2022" };
  const table = tableOf([[1, 2]]);
  try {
    await protect([request], new Map([["gezinnen", table]]), areas, solver);
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /no count that can be rounded/);
  }
});

test.run();
