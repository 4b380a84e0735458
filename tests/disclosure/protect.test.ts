import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RawRow, RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { observe } from "../../scripts/indicators/compute.ts";
import type { CellRequest, Measure } from "../../scripts/model/cell.ts";
import type { DisclosureRule } from "../../scripts/model/dataset.ts";
import type { Formula, IndicatorDefinition } from "../../scripts/model/indicator.ts";
import { known, missing, type RawValue } from "../../scripts/model/value.ts";
import {
  hideBelowFive,
  inventedDataset,
  protectedByZeebel,
} from "../catalogue/invented-dataset.ts";
import { bare } from "../model/invented-figure.ts";

const solver = await loadSolver();
const noAreas = { areas: new Map(), children: new Map(), sectorShares: new Map() };

const test = suite("protect");

/** A dataset of one area, by sex and age, in 2022. */
function tableOf(
  counts: Readonly<Record<string, number | RawValue>>,
  rule: DisclosureRule = hideBelowFive,
  isComplete = true,
): RawTable {
  const rows = Object.entries(counts).map(
    ([key, count]): RawRow => ({
      categories: key.split(","),
      value: typeof count === "number" ? known(count) : count,
      status: "waargenomen",
    }),
  );
  return {
    dataset: inventedDataset({
      dimensions: { geslacht: ["M", "V"], leeftijd: "whole-number" },
      isComplete,
      rule,
    }),
    dimensions: ["geslacht", "leeftijd"],
    periods: ["2022"],
    rows: new Map([["gemeente:90001", new Map([["2022", rows]])]]),
  };
}

const request = (measure: Measure): CellRequest => ({
  measure,
  area: "gemeente:90001",
  period: "2022",
});
const people = (where: Measure["where"] = {}): Measure => ({ dataset: "inwoners", where });

async function protectedValue(measure: Measure, table: RawTable): Promise<RawValue> {
  const result = await protect([request(measure)], new Map([["inwoners", table]]), noAreas, solver);
  return bare(result.cell(request(measure)).value);
}

test("protect(minimumCount 5) hides a 4 and shows a 5", async () => {
  assert.equal(await protectedValue(people(), tableOf({ "M,30": 4 })), missing("suppressed"));
  assert.equal(await protectedValue(people(), tableOf({ "M,30": 5 })), known(5));
});

test("protect(count of several rows) weighs their sum", async () => {
  assert.equal(await protectedValue(people(), tableOf({ "M,30": 2, "V,30": 3 })), known(5));
  assert.equal(
    await protectedValue(people(), tableOf({ "M,30": 2, "V,30": 2 })),
    missing("suppressed"),
  );
});

test("protect(zero) follows the rule of the dataset", async () => {
  const hiding: DisclosureRule = { ...hideBelowFive, showZeros: false };
  assert.equal(await protectedValue(people(), tableOf({ "M,30": 0 })), known(0));
  assert.equal(
    await protectedValue(people(), tableOf({ "M,30": 0 }, hiding)),
    missing("suppressed"),
  );
});

test("protect(no row) is zero in a complete dataset, uncovered in another", async () => {
  const women = people({ geslacht: ["V"] });
  assert.equal(await protectedValue(women, tableOf({ "M,30": 9 })), known(0));
  assert.equal(
    await protectedValue(women, tableOf({ "M,30": 9 }, hideBelowFive, false)),
    missing("not-covered"),
  );
});

test("protect(protected by the source) shows what the source shows", async () => {
  assert.equal(await protectedValue(people(), tableOf({ "M,30": 2 }, protectedByZeebel)), known(2));
});

test("protect(hidden by the source) stays hidden, and so does the total", async () => {
  const table = tableOf({ "M,30": missing("suppressed-by-source"), "V,30": 80 });
  assert.equal(await protectedValue(people(), table), missing("suppressed-by-source"));
  assert.equal(await protectedValue(people({ geslacht: ["V"] }), table), known(80));
});

test("protect(hidden part) hides every figure made of it, but not the total", async () => {
  // 3 of 103 people are 80 or older.
  const table = tableOf({ "M,30": 60, "V,30": 40, "V,85": 3 });
  const [old, all] = [people({ leeftijd: { from: 80 } }), people()];
  const tables = new Map([["inwoners", table]]);
  const figures = {
    table: await protect([request(old), request(all)], tables, noAreas, solver),
    periodsOf: () => ["2022"],
    limitOf: () => ({ minimum: 0 }),
    squareKilometres: new Map(),
  };
  const figureOf = (formula: Formula): RawValue => {
    const definition = { levels: ["gemeente"], formula } as unknown as IndicatorDefinition;
    const area = { level: "gemeente", code: "90001", name: "Zeestad" } as const;
    return bare(observe(definition, area, "2022", figures).value);
  };
  assert.equal(figureOf({ kind: "count", measure: all }), known(103));
  assert.equal(figureOf({ kind: "count", measure: old }), missing("suppressed"));
  assert.equal(
    figureOf({ kind: "share", numerator: old, denominator: all }),
    missing("suppressed"),
  );
  assert.equal(
    figureOf({ kind: "ratio", numerator: all, denominator: old, per: 100 }),
    missing("suppressed"),
  );
});

test("protect(weighted sum) is guarded by its count, not by its size", async () => {
  const ages: Measure = { ...people(), weightedBy: "leeftijd" };
  // 4 people of 90 together are 360 years: far over 5, and still 4 people.
  assert.equal(await protectedValue(ages, tableOf({ "V,90": 4 })), missing("suppressed"));
  assert.equal(await protectedValue({ ...ages }, tableOf({ "V,90": 4, "M,10": 1 })), known(370));
  // 7 newborns together are 0 years, which is no zero count.
  const strict: DisclosureRule = { ...hideBelowFive, showZeros: false };
  assert.equal(await protectedValue({ ...ages }, tableOf({ "V,0": 7 }, strict)), known(0));
});

test("protect(requests) answers only what was planned", async () => {
  const table = await protect(
    [request(people())],
    new Map([["inwoners", tableOf({ "M,30": 9 })]]),
    noAreas,
    solver,
  );
  assert.equal(bare(table.cell(request(people())).value), known(9));
  assert.throws(() => table.cell(request(people({ geslacht: ["M"] }))), /was not planned/);
  assert.throws(() => table.cell({ ...request(people()), period: "2021" }), /was not planned/);
});

test("protect(the same cell twice) counts it once", async () => {
  const measure = people({ leeftijd: ["30"] });
  const requests = [request(measure), request({ ...measure }), request(people())];
  const { counts } = await protect(
    requests,
    new Map([["inwoners", tableOf({ "M,30": 2, "M,40": 6 })]]),
    noAreas,
    solver,
  );
  assert.equal(counts, { cells: 2, suppressed: 1 });
});

test("protect(area or period without rows) is not covered, also in a complete dataset", async () => {
  const tables = new Map([["inwoners", tableOf({ "M,30": 9 })]]);
  const elsewhere: CellRequest = { ...request(people()), area: "gemeente:90002" };
  const table = await protect([elsewhere], tables, noAreas, solver);
  assert.equal(bare(table.cell(elsewhere).value), missing("not-covered"));
});

test("protect(projection among observations) is a projection", async () => {
  const table = tableOf({ "M,30": 9, "V,30": 9 });
  const rows = table.rows.get("gemeente:90001")?.get("2022") ?? [];
  const mixed = rows.map((row, index) =>
    index === 0 ? { ...row, status: "prognose" as const } : row,
  );
  const tables = new Map([
    [
      "inwoners",
      { ...table, rows: new Map([["gemeente:90001" as const, new Map([["2022", mixed]])]]) },
    ],
  ]);
  const published = await protect([request(people())], tables, noAreas, solver);
  assert.is(published.cell(request(people())).status, "prognose");
});

test.run();
