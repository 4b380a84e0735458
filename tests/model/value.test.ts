import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatValue } from "../../scripts/model/format.ts";
import { leastFirm } from "../../scripts/model/observation.ts";
import {
  divide,
  growth,
  known,
  missing,
  missingReasons,
  missingSign,
  missingWords,
  sumValues,
  withoutUncertain,
} from "../../scripts/model/value.ts";
import { bare, figure } from "./invented-figure.ts";

const test = suite("value");

test("sumValues(known parts) adds them", () => {
  assert.equal(sumValues([known(3), known(0), known(4)]), known(7));
});

test("sumValues(no parts) is not covered, never zero", () => {
  assert.equal(sumValues([]), missing("not-covered"));
});

for (const reason of ["suppressed", "suppressed-by-source", "unknown", "not-covered"] as const) {
  test(`sumValues(a part that is ${reason}) is missing for that reason`, () => {
    assert.equal(sumValues([known(10), missing(reason), known(5)]), missing(reason));
  });
}

for (const reason of ["not-applicable", "empty"] as const) {
  test(`sumValues(a part that is ${reason}) adds the others`, () => {
    assert.equal(sumValues([known(10), missing(reason), known(5)]), known(15));
    assert.equal(sumValues([missing(reason)]), missing(reason));
  });
}

test("known(no finite number) throws", () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => known(number), /not a finite number/);
  }
});

test("divide(left missing, right missing) passes on the first reason", () => {
  assert.equal(divide(missing("unknown"), missing("empty")), missing("unknown"));
  assert.equal(bare(divide(figure(1), missing("suppressed"))), missing("suppressed"));
  assert.equal(bare(divide(figure(6), figure(3))), known(2));
});

test("divide(by zero), growth(from zero) is not applicable", () => {
  assert.equal(bare(divide(figure(1), figure(0))), missing("not-applicable"));
  assert.equal(bare(growth(figure(1), figure(0))), missing("not-applicable"));
});

test("missingSign(every reason) is no number and has words", () => {
  for (const reason of missingReasons) {
    assert.not.match(missingSign(reason), /\d/);
    assert.ok(missingSign(reason).length > 0);
    assert.ok(missingWords({ reason }).length > 3);
    const unit = { kind: "count", name: "inwoners", singular: "inwoner" } as const;
    assert.is(formatValue(missing(reason), unit, 0), missingSign(reason));
  }
});

test("leastFirm(parts) is as firm as the least firm", () => {
  assert.is(leastFirm("waargenomen", "prognose"), "prognose");
  assert.is(leastFirm("schatting", "voorlopig"), "schatting");
  assert.is(leastFirm("waargenomen", "waargenomen"), "waargenomen");
});

test("sumValues, divide and growth carry margins, and hide what they swallow", () => {
  const about = (number: number, margin: number) => ({ ...figure(number), margin });
  assert.equal(sumValues([known(10, 2), known(5), known(7, 1)]), known(22, 3));
  assert.equal(bare(divide(about(200, 20), figure(50))), known(4, 0.4));
  // 210 ± 10 after 200 ± 10: growth of 5%, give or take 10%.
  assert.equal(bare(growth(about(210, 10), about(200, 10))), missing("too-uncertain"));
  assert.equal(withoutUncertain(known(100, 50)), known(100, 50));
  assert.equal(withoutUncertain(known(100, 51)), missing("too-uncertain"));
});

test.run();
