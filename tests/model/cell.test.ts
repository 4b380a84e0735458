import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cellKey, type Selection, selects } from "../../scripts/model/cell.ts";
import {
  describeReference,
  describeReferenceDay,
  referenceDate,
} from "../../scripts/model/dataset.ts";

const test = suite("cell");

function keyOf(where: Selection, weightedBy?: string): string {
  const measure = { dataset: "inwoners", where, ...(weightedBy ? { weightedBy } : {}) };
  return cellKey({ measure, area: "gemeente:44021", period: "2022" });
}

test("cellKey(same cell, written otherwise) is the same", () => {
  assert.is(
    keyOf({ geslacht: ["M", "V"], leeftijd: { from: 0, to: 17 } }),
    keyOf({ leeftijd: { to: 17, from: 0 }, geslacht: ["V", "M"] }),
  );
});

test("cellKey(other selection, weight, area or period) is another", () => {
  const measure = { dataset: "inwoners", where: {} };
  const keys = [
    keyOf({}),
    keyOf({ geslacht: ["M"] }),
    keyOf({ leeftijd: { from: 17 } }),
    keyOf({ leeftijd: { to: 17 } }),
    keyOf({ leeftijd: ["17"] }),
    keyOf({}, "leeftijd"),
    cellKey({ measure, area: "wijk:44021", period: "2022" }),
    cellKey({ measure, area: "gemeente:44021", period: "2021" }),
    cellKey({ measure: { ...measure, dataset: "huizen" }, area: "gemeente:44021", period: "2022" }),
  ];
  assert.is(new Set(keys).size, keys.length);
});

test("selects(range, age) includes both ends", () => {
  const range = { from: 18, to: 64 };
  assert.equal(
    ["17", "18", "64", "65"].map((age) => selects(range, age)),
    [false, true, true, false],
  );
  assert.ok(selects({ from: 65 }, "104"));
});

test("selects(list, code) compares text", () => {
  assert.ok(selects(["02000"], "02000"));
  assert.not.ok(selects(["02000"], "2000"));
});

test("describeReference(period) says the day, or the year of what happened in it", () => {
  const firstDay = { day: "01-01", yearOffset: 0 };
  const lastDay = { day: "12-31", yearOffset: 0, isYearTotal: true };
  assert.is(describeReference("2022", firstDay), "toestand op 1 januari 2022");
  assert.is(describeReference("2019", lastDay), "in de loop van 2019");
  assert.is(describeReferenceDay(firstDay), "toestand op 1 januari");
  assert.is(describeReferenceDay(lastDay), "in de loop");
});

test("referenceDate(period, end of the year before) is a day earlier", () => {
  assert.is(referenceDate("2022", { day: "12-31", yearOffset: -1 }), "2021-12-31");
  assert.is(referenceDate("2022", { day: "01-01", yearOffset: 0 }), "2022-01-01");
});

test.run();
