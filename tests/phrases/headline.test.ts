import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Rank } from "../../scripts/model/key-figure.ts";
import { missing } from "../../scripts/model/value.ts";
import { extremesHeadline, rankHeadline, trendHeadline } from "../../scripts/phrases/headline.ts";
import { figure } from "../model/invented-figure.ts";
import { count, keyFigure, plain, share } from "./invented-key-figure.ts";

const test = suite("headlines");

const { origin } = figure(1);

test("rankHeadline(first, last, shared) does not call a shared place the highest", () => {
  const headline = (rank: Rank) => rankHeadline(keyFigure(share, { latest: figure(0.2), rank }));
  const rank = { position: 1, isShared: false, of: 13, withoutFigure: 0, origin };
  assert.is(
    headline(rank),
    "Het aandeel 65-plussers is in Zeestad het hoogst van de 13 centrumsteden",
  );
  assert.match(headline({ ...rank, position: 13 }) ?? "", "het laagst");
  assert.is(
    headline({ ...rank, isShared: true }),
    "Proef: Zeestad staat gedeeld 1ste van 13 centrumsteden",
  );
});

test("trendHeadline(share) tells from where to where", () => {
  const key = keyFigure(share, { latest: figure(0.17), ten: figure(0.16) });
  assert.is(
    plain(trendHeadline(key)),
    "Het aandeel 65-plussers in Zeestad steeg van 16,0 % in 2012 naar 17,0 % in 2022",
  );
});

test("trendHeadline(count) has no sign before the percentage", () => {
  const key = keyFigure(count, { latest: figure(900), ten: figure(1000) });
  assert.is(plain(trendHeadline(key)), "Zeestad telt 10,0 % minder inwoners dan in 2012");
});

const parts = (...numbers: readonly (number | undefined)[]) =>
  numbers.map((number, index) => ({
    name: `Wijk ${index + 1}`,
    value: number === undefined ? missing("suppressed") : figure(number),
  }));

test("extremesHeadline(parts) names the highest and the lowest", () => {
  assert.is(
    extremesHeadline(parts(5, 9, 1), count),
    "Het aantal inwoners is het hoogst in Wijk 2 en het laagst in Wijk 3",
  );
});

test("extremesHeadline(tie or zero at the bottom) names no lowest", () => {
  for (const lowest of [parts(9, 1, 1), parts(9, 5, 0)]) {
    assert.is(extremesHeadline(lowest, count), "Het aantal inwoners is het hoogst in Wijk 1");
  }
});

test("extremesHeadline(tie at the top, few parts or a hidden figure) says nothing", () => {
  assert.is(extremesHeadline(parts(9, 5, 3, undefined), count), undefined);
  assert.is(extremesHeadline(parts(9, 9, 1), count), undefined);
  assert.is(extremesHeadline(parts(9, 1), count), undefined);
});

test.run();
