import { suite } from "uvu";
import * as assert from "uvu/assert";
import { classBounds, classLabels, classOf } from "../../scripts/charts/class-bounds.ts";
import { figure } from "../model/invented-figure.ts";

const test = suite("class-bounds");
const { origin } = figure(1);
const percent = {
  unit: { kind: "percent", name: "procent", singular: "procent" },
  decimals: 1,
} as const;

test("classBounds(values, decimals) rounds the quantiles for looks", () => {
  const values = Array.from({ length: 101 }, (_, index) => 5 + index * 0.25);
  assert.equal(classBounds(values, 1), [10, 15, 20, 25]);
});

test("classBounds(values, decimals) leaves no class empty and no bound twice", () => {
  for (const values of [
    [1, 1, 1, 9],
    [0, 0.1],
    [1, 2, 3],
    [5, 5, 5, 5, 5.1],
    [3, 1000, 1001, 1002],
  ]) {
    const bounds = classBounds(values, 1);
    assert.is(new Set(bounds).size, bounds.length);
    const used = new Set(values.map((value) => classOf(value, bounds)));
    assert.is(used.size, bounds.length + 1, JSON.stringify([values, bounds]));
  }
});

test("classBounds(values, decimals) has no bounds where there is no spread", () => {
  assert.equal(classBounds([], 1), []);
  assert.equal(classBounds([4, 4], 1), []);
});

test("classLabels(bounds, base, origin) says to which class a bound belongs", () => {
  assert.equal(classLabels([10, 15], percent, origin), [
    "minder dan 10,0\u00a0%",
    "10,0–14,9\u00a0%",
    "15,0\u00a0% of meer",
  ]);
});

test.run();
