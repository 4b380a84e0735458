import { suite } from "uvu";
import * as assert from "uvu/assert";
import type {
  AmountRule,
  CountRule,
  ProtectedBySource,
  RespondentRule,
  SourceRule,
} from "../../scripts/model/source-rule.ts";
import { isContradiction, strictestRule } from "../../scripts/model/strictest-rule.ts";

const test = suite("strictestRule");

let state = 7;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

function oneOf<Item>(...items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** A field that is there or not. */
function maybe<Name extends string>(name: Name, ...limits: readonly number[]) {
  return random() < 0.5 ? {} : ({ [name]: oneOf(...limits) } as { [Key in Name]: number });
}

function protectedBySource(): ProtectedBySource {
  return { kind: "protected-by-source", explanations: [oneOf("Zeebel rondt af.", "Per gebied.")] };
}

function countRule(): CountRule {
  const hiding = { hiding: { minimumCount: oneOf(3, 4, 5, 10), showZeros: oneOf(true, false) } };
  const rounding = { roundingBase: oneOf(3, 4, 5, 10) };
  return oneOf<CountRule>(
    { kind: "none" },
    protectedBySource(),
    { kind: "small-counts", ...hiding },
    { kind: "small-counts", ...rounding },
    { kind: "small-counts", ...hiding, ...rounding },
  );
}

function respondentRule(): RespondentRule {
  return oneOf<RespondentRule>({ kind: "none" }, protectedBySource(), {
    kind: "survey",
    minimumRespondents: oneOf(20, 50, 100),
    ...maybe("widestMargin", 0.05, 0.1, 0.2),
  });
}

function amountRule(): AmountRule {
  return oneOf<AmountRule>({ kind: "none" }, protectedBySource(), {
    kind: "contributors",
    minimumContributors: oneOf(1, 3, 4),
    ...maybe("largestShare", 0.5, 0.7, 0.85),
    ...maybe("twoLargestShare", 0.75, 0.9),
    ...maybe("closestEstimate", 0.05, 0.1, 0.2),
  });
}

function sourceRule(): SourceRule {
  return {
    counts: countRule(),
    respondents: respondentRule(),
    amounts: amountRule(),
    minimumDenominator: oneOf(0, 10, 20),
    slivers: oneOf(true, false),
  };
}

const rules = Array.from({ length: 400 }, sourceRule);
const pairs = rules.map((left) => [left, oneOf(...rules)] as const);

test("strictestRule(left, right) is the same as strictestRule(right, left)", () => {
  for (const [left, right] of pairs) {
    assert.equal(strictestRule(left, right), strictestRule(right, left));
  }
});

test("strictestRule(three rules) does not depend on which two come first", () => {
  for (const [left, right] of pairs) {
    const third = oneOf(...rules);
    assert.equal(
      strictestRule(strictestRule(left, right), third),
      strictestRule(left, strictestRule(right, third)),
    );
  }
});

test("strictestRule(the same rule twice) is that rule", () => {
  for (const rule of rules) assert.equal(strictestRule(rule, rule), rule);
});

/** What a reader gets of a count, by the words of the rule itself; nothing when it may not be shown. */
function waysToShow(count: number, rule: CountRule): readonly ("as it is" | number)[] {
  if (rule.kind !== "small-counts") return ["as it is"];
  const { hiding, roundingBase } = rule;
  const least = hiding?.minimumCount ?? 0;
  const isShown = hiding && (count === 0 ? hiding.showZeros : count >= least);
  return [...(isShown ? (["as it is"] as const) : []), ...(roundingBase ? [roundingBase] : [])];
}

/** Whoever may show a count as it is, may round it; a multiple of 10 is one of 5. */
function isAllowed(way: "as it is" | number, count: number, rule: CountRule): boolean {
  return waysToShow(count, rule).some(
    (other) => other === "as it is" || (way !== "as it is" && way % other === 0),
  );
}

test("strictestRule(counts) shows no count in a way that one of both does not", () => {
  let shown = 0;
  for (const [left, right] of pairs) {
    const { counts } = strictestRule(left, right);
    for (const count of [0, 1, 2, 3, 4, 5, 9, 10, 50]) {
      for (const way of waysToShow(count, counts)) {
        shown++;
        assert.ok(isAllowed(way, count, left.counts), JSON.stringify([counts, left.counts]));
        assert.ok(isAllowed(way, count, right.counts), JSON.stringify([counts, right.counts]));
      }
    }
  }
  assert.ok(shown > 500, String(shown));
});

interface Share {
  readonly respondents: number;
  readonly margin: number;
}

function showsShare({ respondents, margin }: Share, rule: RespondentRule): boolean {
  if (rule.kind !== "survey") return true;
  return respondents >= rule.minimumRespondents && margin <= (rule.widestMargin ?? 1);
}

interface Amount {
  readonly contributors: number;
  readonly largest: number;
  readonly second: number;
  readonly total: number;
}

function showsAmount({ contributors, largest, second, total }: Amount, rule: AmountRule): boolean {
  if (rule.kind !== "contributors") return true;
  return (
    contributors >= rule.minimumContributors &&
    largest <= (rule.largestShare ?? 1) * total &&
    largest + second <= (rule.twoLargestShare ?? 1) * total &&
    total - largest - second >= (rule.closestEstimate ?? 0) * largest
  );
}

test("strictestRule(respondents, amounts, denominator) shows exactly what both show", () => {
  let hidden = 0;
  for (const [left, right] of pairs) {
    const both = strictestRule(left, right);
    for (let draw = 0; draw < 20; draw++) {
      const share = { respondents: Math.floor(random() * 150), margin: random() * 0.3 };
      const largest = random() * 100;
      const second = random() * largest;
      const rest = random() * 60;
      const contributors = 2 + Math.floor(random() * 4);
      const amount = { contributors, largest, second, total: largest + second + rest };
      const isShareShown =
        showsShare(share, left.respondents) && showsShare(share, right.respondents);
      const isAmountShown = showsAmount(amount, left.amounts) && showsAmount(amount, right.amounts);
      assert.is(showsShare(share, both.respondents), isShareShown);
      assert.is(showsAmount(amount, both.amounts), isAmountShown);
      hidden += Number(!isShareShown) + Number(!isAmountShown);
      const denominator = Math.floor(random() * 30);
      const isRatioShown =
        denominator >= left.minimumDenominator && denominator >= right.minimumDenominator;
      assert.is(denominator >= both.minimumDenominator, isRatioShown);
    }
    assert.is(both.slivers, left.slivers || right.slivers);
  }
  assert.ok(hidden > 500, String(hidden));
});

test("strictestRule(hiding, rounding) contradict each other, unless one allows both", () => {
  const of = (counts: CountRule): SourceRule => ({ ...sourceRule(), counts });
  const hiding = { minimumCount: 5, showZeros: true };
  const hidden = of({ kind: "small-counts", hiding });
  const rounded = of({ kind: "small-counts", roundingBase: 5 });
  const either = of({ kind: "small-counts", hiding, roundingBase: 5 });
  assert.ok(isContradiction(strictestRule(hidden, rounded).counts));
  assert.equal(strictestRule(either, rounded).counts, rounded.counts);
  assert.equal(strictestRule(either, hidden).counts, hidden.counts);
});

test.run();
