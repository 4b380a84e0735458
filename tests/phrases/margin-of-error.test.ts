import { suite } from "uvu";
import * as assert from "uvu/assert";
import { rankAmong } from "../../scripts/indicators/rank.ts";
import type { Area } from "../../scripts/model/area.ts";
import type { Comparison, KeyFigure } from "../../scripts/model/key-figure.ts";
import { missing, type Value } from "../../scripts/model/value.ts";
import { comparison, shortComparison } from "../../scripts/phrases/comparison.ts";
import { evolution, shortChange, tableChange } from "../../scripts/phrases/evolution.ts";
import { trendHeadline } from "../../scripts/phrases/headline.ts";
import { placeAmongPeers, rankSentence } from "../../scripts/phrases/rank.ts";
import { definitionOf, everybody, zeestad } from "../indicators/invented-figures.ts";
import { figure } from "../model/invented-figure.ts";
import { plain, province, region } from "./invented-key-figure.ts";

const test = suite("differences within the margin of error");

const satisfied = definitionOf(
  { kind: "count", measure: everybody },
  {
    unit: { kind: "percent", name: "procent", singular: "procent" },
    decimals: 0,
    words: {
      subject: "het aandeel tevreden inwoners",
      statement: "In {jaar} was {waarde} tevreden.",
    },
  },
);

/** A share of a survey, known within so many percentage points. */
function asked(share: number, points: number): Value {
  return { ...figure(share), samplingMargin: points / 100 };
}

function place(value: Value, area: Area = zeestad, isOwn = false): Comparison {
  const latest = { period: "2022", value, status: "waargenomen" } as const;
  return { area, isOwn, series: [latest], latest };
}

function keyFigure(peers: readonly Value[], others: readonly Comparison[] = []): KeyFigure {
  const own = place(asked(0.62, 4), zeestad, true);
  const rank = rankAmong([own, ...peers.map((value) => place(value))], satisfied);
  const before = asked(0.6, 4);
  const change = { since: "2021", from: before, difference: figure(0.02), relative: figure(0.03) };
  return {
    definition: satisfied,
    area: zeestad,
    series: own.series,
    latest: own.latest,
    referenceDate: "2022-01-01",
    changes: { one: change, ten: change },
    comparisons: others,
    peers: [own, ...peers.map((value) => place(value))],
    ...(rank ? { rank } : {}),
  };
}

test("a place gives way to the cities that may be as high", () => {
  // 3 and 4 points together are 5: 66 % is within it, 68 % is not.
  const key = keyFigure([
    asked(0.66, 3),
    asked(0.68, 3),
    asked(0.5, 3),
    missing("too-few-respondents"),
  ]);
  assert.is(key.rank, undefined);
  assert.is(
    plain(rankSentence(key)),
    "Het verschil met 1 van de 3 andere centrumsteden valt binnen de foutenmarge: een plaats in de rij zegt dan niets.",
  );
  assert.is(
    plain(placeAmongPeers(key)),
    "Verschil met 1 van de 3 andere centrumsteden valt binnen de foutenmarge",
  );
});

test("a place stands where every difference is more than chance", () => {
  const key = keyFigure([asked(0.72, 3), asked(0.5, 3)]);
  assert.is(key.rank?.position, 2);
  assert.match(rankSentence(key) ?? "", /gedeeld|2de van 3/);
});

test("a comparison says which differences are more than chance, and which may not be", () => {
  const key = keyFigure([], [place(asked(0.55, 1), province), place(asked(0.64, 1), region)]);
  assert.is(
    plain(comparison(key)),
    "Het aandeel tevreden inwoners ligt hoger dan in de provincie Kust (55 %). Het verschil met het Vlaams Gewest (64 %) valt binnen de foutenmarge.",
  );
  assert.is(
    plain(shortComparison(key)),
    "verschil met het Vlaams Gewest (64 %) valt binnen de foutenmarge",
  );
});

test("what changed within the margin is no rise; its table gives the figure all the same", () => {
  const key = keyFigure([]);
  assert.is(evolution(key), undefined);
  assert.is(trendHeadline(key), undefined);
  assert.is(shortChange(key.changes.one, key.latest, satisfied), undefined);
  assert.is(plain(String(tableChange(key.changes.one, key.latest, satisfied))), "+2");
});

test.run();
