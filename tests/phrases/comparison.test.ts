import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Rank } from "../../scripts/model/key-figure.ts";
import { missing } from "../../scripts/model/value.ts";
import { comparison } from "../../scripts/phrases/comparison.ts";
import { rankSentence, shortRank } from "../../scripts/phrases/rank.ts";
import { figure } from "../model/invented-figure.ts";
import { cities, count, keyFigure, plain, province, region, share } from "./invented-key-figure.ts";

const test = suite("comparison and rank");

const { origin } = figure(1);

test("comparison(higher, lower, equal) groups the areas by how they relate", () => {
  const others = [
    [cities, figure(0.179)],
    [province, figure(0.25)],
    [region, figure(0.208)],
  ] as const;
  assert.is(
    plain(comparison(keyFigure(share, { latest: figure(0.208), others }))),
    "Het aandeel 65-plussers ligt hoger dan in de 13 centrumsteden samen (17,9 %), lager dan in de provincie Kust (25,0 %) en even hoog als in het Vlaams Gewest (20,8 %).",
  );
});

test("comparison(several areas on one side) enumerates them", () => {
  const others = [
    [cities, figure(0.179)],
    [region, figure(0.208)],
  ] as const;
  assert.is(
    plain(comparison(keyFigure(share, { latest: figure(0.165), others }))),
    "Het aandeel 65-plussers ligt lager dan in de 13 centrumsteden samen (17,9 %) en het Vlaams Gewest (20,8 %).",
  );
});

test("comparison(equal in print) is even hoog", () => {
  const key = keyFigure(share, { latest: figure(0.20801), others: [[region, figure(0.20799)]] });
  assert.match(plain(comparison(key)) ?? "", "even hoog als in het Vlaams Gewest (20,8 %)");
});

test("comparison(area without a figure) leaves it out", () => {
  const others = [
    [province, missing("suppressed")],
    [region, figure(0.208)],
  ] as const;
  assert.is(
    plain(comparison(keyFigure(share, { latest: figure(0.165), others }))),
    "Het aandeel 65-plussers ligt lager dan in het Vlaams Gewest (20,8 %).",
  );
});

test("comparison(count) says nothing: cities differ in size", () => {
  assert.is(
    comparison(keyFigure(count, { latest: figure(9), others: [[region, figure(900)]] })),
    undefined,
  );
});

test("comparison(no areas) says nothing", () => {
  assert.is(comparison(keyFigure(share, { latest: figure(0.2) })), undefined);
});

test("shortRank(shared place) says gedeeld", () => {
  const rank = { position: 4, isShared: true, of: 13, withoutFigure: 0, origin };
  assert.is(shortRank(rank), "gedeeld 4de van 13");
  assert.is(shortRank({ ...rank, position: 1, isShared: false }), "1ste van 13");
  assert.is(shortRank(undefined), undefined);
});

test("rankSentence(missing members) says how many", () => {
  const rank = { position: 4, isShared: false, of: 12, withoutFigure: 1, origin };
  const sentence = (more: Partial<Rank>) =>
    rankSentence(keyFigure(share, { latest: figure(0.2), rank: { ...rank, ...more } }));
  assert.is(
    sentence({}),
    "Van hoog naar laag staat Zeestad daarmee 4de van 12 centrumsteden; voor 1 stad is er geen cijfer.",
  );
  assert.match(sentence({ of: 11, withoutFigure: 2 }) ?? "", "; voor 2 steden is er geen cijfer.");
  assert.match(sentence({ of: 13, withoutFigure: 0 }) ?? "", "4de van 13 centrumsteden.");
  assert.is(rankSentence(keyFigure(share, { latest: figure(0.2) })), undefined);
});

test.run();
