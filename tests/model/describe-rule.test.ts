import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  describeAmounts,
  describeCounts,
  describeRespondents,
  describeRule,
  plainLimit,
} from "../../scripts/model/describe-rule.ts";

const test = suite("describeRule");

test("describeCounts(each way) says what happens to small counts and to zeros", () => {
  const hiding = { minimumCount: 5, showZeros: false };
  const of = (rule: Parameters<typeof describeCounts>[0]) => describeCounts(rule, plainLimit);
  assert.is(
    of({ kind: "small-counts", hiding }),
    "Aantallen verbergen we onder 5; een nul verbergen we ook.",
  );
  assert.is(
    of({ kind: "small-counts", hiding: { ...hiding, showZeros: true }, roundingBase: 5 }),
    "Aantallen verbergen we onder 5; een nul tonen we, of ronden we af op een veelvoud van 5.",
  );
  assert.is(
    of({ kind: "protected-by-source", explanations: ["Zeebel rondt af", "Per gebied."] }),
    "Aantallen staan er zoals de bron ze vrijgeeft: Zeebel rondt af. Per gebied.",
  );
  assert.is(of({ kind: "none" }), undefined);
});

test("describeAmounts(every limit) names each, with percentages", () => {
  const limits = { minimumContributors: 3, largestShare: 0.85, twoLargestShare: 0.925 };
  assert.is(
    describeAmounts({ kind: "contributors", ...limits, closestEstimate: 0.1 }, plainLimit),
    "Bedragen verbergen we bij minder dan 3 bijdragers, als de grootste bijdrage meer dan 85 % van het bedrag is, als de twee grootste bijdragen samen meer dan 92,5 % van het bedrag zijn of als iemand die zelf bijdraagt de grootste bijdrage tot op 10 % kan schatten.",
  );
  assert.is(
    describeAmounts({ kind: "contributors", minimumContributors: 1 }, plainLimit),
    "Bedragen verbergen we nooit.",
  );
});

test("describeRespondents(no widest margin) speaks of respondents only", () => {
  assert.is(
    describeRespondents({ kind: "survey", minimumRespondents: 50 }, plainLimit),
    "Aandelen uit een enquête tonen we niet bij minder dan 50 respondenten.",
  );
});

test("describeRule(source of counts) leaves out what it has no figures of", () => {
  const none = { kind: "none" } as const;
  const hiding = { minimumCount: 4, showZeros: true };
  assert.equal(
    describeRule(
      {
        counts: { kind: "small-counts", hiding },
        respondents: none,
        amounts: none,
        minimumDenominator: 20,
        slivers: false,
      },
      plainLimit,
    ),
    [
      "Aantallen verbergen we onder 4; een nul tonen we.",
      "Een aandeel, verhouding, gemiddelde of groei tonen we niet als het op minder dan 20 berekend is.",
    ],
  );
});

test.run();
