import { suite } from "uvu";
import * as assert from "uvu/assert";
import { computeTicks } from "../../scripts/charts/axis-ticks.ts";
import { stackLabels } from "../../scripts/charts/label-stack.ts";
import { canPrint, textWidth } from "../../scripts/charts/text-metrics.ts";

const test = suite("chart-layout");

test("textWidth(text, size) is the width that the font states", () => {
  // "n" is 544 units of 1000 wide, a digit 497.
  assert.is(Math.round(textWidth("0000", 100)), 199);
  assert.ok(textWidth("Zeestad", 12, 600) > textWidth("Zeestad", 12, 400));
  assert.is(textWidth("", 12), 0);
});

test("canPrint(text) knows the signs of Dutch figures", () => {
  assert.ok(canPrint("−1.234,5\u00a0% – €\u00a0café ë x ?"));
  assert.not.ok(canPrint("漢"));
});

test("computeTicks(numbers, count) starts at zero unless the values lie far from it", () => {
  assert.equal(computeTicks([12, 21], 5).values, [0, 5, 10, 15, 20, 25]);
  assert.ok(computeTicks([12, 21], 5).includesZero);
  assert.not.ok(computeTicks([251_000, 270_000], 5).includesZero);
  assert.ok(computeTicks([-2, 3], 5).includesZero);
  assert.equal(computeTicks([0], 4).values, [0, 0.25, 0.5, 0.75, 1]);
});

test("stackLabels(labels, from, to) never overlaps and stays inside", () => {
  const labels = [50, 52, 51, 198, 3].map((wanted) => ({ wanted, height: 30 }));
  const centres = stackLabels(labels, 0, 200).toSorted((one, other) => one - other);
  for (const [index, centre] of centres.entries()) {
    assert.ok(centre >= 15 && centre <= 185);
    if (index > 0) assert.ok(centre - (centres[index - 1] as number) >= 30 - 1e-9);
  }
});

test("stackLabels(labels, from, to) leaves a label alone that has room", () => {
  assert.equal(stackLabels([{ wanted: 40, height: 20 }], 0, 100), [40]);
});

test.run();
