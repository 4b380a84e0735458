import { suite } from "uvu";
import * as assert from "uvu/assert";
import { classBounds, classLabels, classOf } from "../../scripts/charts/maps/class-bounds.ts";
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

test("classBounds(few values) makes few classes", () => {
  assert.equal(classBounds([109, 119, 1605, 2216, 3185, 5939], 0), [1000, 3000]);
  assert.is(classBounds([1, 2, 3, 4, 5, 6, 7, 8], 0).length, 3);
});

test("classBounds(a skewed distribution) rounds large bounds coarser than small ones", () => {
  const values = Array.from({ length: 60 }, (_, index) => Math.round(20 * 1.12 ** index));
  const bounds = classBounds(values, 0);
  assert.is(bounds.length, 4);
  for (const bound of bounds) assert.match(String(bound), /^[1-9]5?0*$/);
});

test("classBounds(values around zero) never puts shrinking and growing in one class", () => {
  const values = [-9.3, -1.6, -0.8, 1.4, 2.4, 3.8, 4.3, 6.2, 7.4, 8.9, 10.6, 13.7, 18.7];
  const bounds = classBounds(values, 1);
  assert.ok(bounds.includes(0), String(bounds));
  assert.is(new Set(values.map((value) => classOf(value, bounds))).size, bounds.length + 1);
  assert.not.ok(classBounds([1, 2, 3, 4, 5, 6], 1).includes(0));
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
  assert.equal(classLabels([-5, 0], percent, origin)[1], "−5,0 tot −0,1\u00a0%");
});

test.run();
