import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Contributors } from "../../scripts/catalogue/tables/raw-table.ts";
import { roomToHide } from "../../scripts/disclosure/primary-amounts.ts";
import { seededRandom } from "../../scripts/disclosure/suppression/seeded-random.ts";
import type { ContributorRule } from "../../scripts/model/source-rule.ts";

const test = suite("roomToHide");

const three: ContributorRule = { kind: "contributors", minimumContributors: 3 };
const anyNumber: ContributorRule = { ...three, minimumContributors: 1 };

function near(actual: number | undefined, expected: number): void {
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-9, `${actual} instead of ${expected}`);
}

test("roomToHide(fewer contributors than the rule wants) keeps a tenth open", () => {
  near(roomToHide(100, { number: 2 }, three), 10);
  assert.is(roomToHide(100, { number: 3 }, three), undefined);
});

test("roomToHide(nobody) shows the zero", () => {
  assert.is(roomToHide(0, { number: 0 }, { ...three, closestEstimate: 0.1 }), undefined);
});

test("roomToHide(dominance) is the level of the handbook: 100/k × the largest − the amount", () => {
  const one = { ...anyNumber, largestShare: 0.85 };
  near(roomToHide(100, { number: 5, largest: 90, second: 5 }, one), 90 / 0.85 - 100);
  assert.is(roomToHide(100, { number: 5, largest: 85, second: 5 }, one), undefined);
  const two = { ...anyNumber, twoLargestShare: 0.8 };
  near(roomToHide(100, { number: 5, largest: 50, second: 35 }, two), 85 / 0.8 - 100);
  assert.is(roomToHide(100, { number: 5, largest: 50, second: 30 }, two), undefined);
});

test("roomToHide(p %) is the level of the handbook: p/100 × the largest − what the others gave", () => {
  const rule = { ...anyNumber, closestEstimate: 0.1 };
  near(roomToHide(100, { number: 5, largest: 60, second: 37 }, rule), 6 - 3);
  assert.is(roomToHide(100, { number: 5, largest: 60, second: 34 }, rule), undefined);
});

test("roomToHide(an amount that only just is dominated) keeps a hundredth open", () => {
  const rule = { ...anyNumber, largestShare: 0.85 };
  near(roomToHide(100, { number: 5, largest: 85.001, second: 5 }, rule), 1);
});

test("roomToHide(several rules broken) is the widest of them", () => {
  const rule = { ...three, largestShare: 0.85, closestEstimate: 0.2 };
  const alone: Contributors = { number: 1, largest: 100, second: 0 };
  near(roomToHide(100, alone, rule), 20);
});

test("roomToHide(random amounts) keeps everyone from estimating another closer than the rule says", () => {
  const random = seededRandom(5);
  const rule = { ...anyNumber, closestEstimate: 0.15 };
  let hidden = 0;
  for (let draw = 0; draw < 500; draw++) {
    const [second = 0, largest = 0] = [random() * 100, random() * 100].sort((a, b) => a - b);
    const rest = random() * 20;
    const amount = largest + second + rest;
    const room = roomToHide(amount, { number: 3, largest, second }, rule);
    // Who gave the second largest knows no more of the largest than the upper bound minus its own.
    const estimate = amount + (room ?? 0) - second;
    assert.ok(estimate >= largest * 1.15 - 1e-9);
    hidden += Number(room !== undefined);
  }
  assert.ok(hidden > 50 && hidden < 450, String(hidden));
});

test("roomToHide(contribution that the source did not tell) throws", () => {
  assert.throws(
    () => roomToHide(100, { number: 5 }, { ...three, largestShare: 0.85 }),
    /largest contribution/,
  );
});

test.run();
