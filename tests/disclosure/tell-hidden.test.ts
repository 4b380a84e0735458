import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { LinkedProtection } from "../../scripts/disclosure/protected-table.ts";
import { tellHidden } from "../../scripts/disclosure/tell-hidden.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import type { CellKey } from "../../scripts/model/cell-key.ts";
import type { Witness } from "../../scripts/model/certificate.ts";

const test = suite("tellHidden");

const duinstad: AreaKey = "gemeente:2";
const zeestad: AreaKey = "gemeente:1";

/** 7 = 2 + 5, where 2 is small and 5 is hidden with it. */
function protection(low: Witness, high: Witness): LinkedProtection {
  const cell = (name: string, value: number, isPrimary: boolean) => ({
    name,
    value,
    weight: value,
    isPrimary,
    isForced: false,
    isPrinted: true,
    ...(isPrimary ? { range: { low: 1, high: 4 } } : {}),
  });
  return {
    datasets: ["loodsen"],
    period: "2022",
    linked: {
      kind: "counts",
      cells: [cell("som", 7, false), cell("klein", 2, true), cell("mee", 5, false)],
      relations: [],
    },
    hidden: [false, true, true],
    keys: ["som", "klein", "mee"] as readonly string[] as readonly CellKey[],
    requests: [1, 2, 3].map(() => ({
      measure: { dataset: "loodsen", where: {} },
      area: duinstad,
      period: "2022",
    })),
    hiddenMeans: [],
    isSceptical: true,
    certificate: { proofs: [{ cell: 1, low, high }] },
    cost: 5,
    bound: 5,
  };
}

const low: Witness = [
  [1, 1],
  [2, 6],
];
const high: Witness = [
  [1, 4],
  [2, 3],
];
const datasets = new Set(["loodsen"]);

test("tellHidden(table in which both are small) tells 1 to 2", () => {
  const told = tellHidden([protection(low, high)], { areas: new Set([duinstad]), datasets });
  assert.equal(told.small, { low: 1, high: 2 });
});

test("tellHidden(tables with as many small counts) tells the number itself", () => {
  const told = tellHidden([protection(low, low)], { areas: new Set([duinstad]), datasets });
  assert.equal(told.small, { low: 1, high: 1 });
});

test("tellHidden(table that holds more) allows for the most of all tables", () => {
  const more: Witness = [[2, 15]];
  const told = tellHidden([protection(low, more)], { areas: new Set([duinstad]), datasets });
  assert.is(told.mostUnits, 17);
});

test("tellHidden(other area, dataset or period) tells of nothing", () => {
  const nothing = { small: { low: 0, high: 0 }, mostUnits: 0 };
  const all = [protection(low, high)];
  const areas = new Set([duinstad]);
  assert.equal(tellHidden(all, { areas: new Set([zeestad]), datasets }), nothing);
  assert.equal(tellHidden(all, { areas, datasets: new Set() }), nothing);
  assert.equal(tellHidden(all, { areas, datasets, period: "2021" }), nothing);
});

test.run();
