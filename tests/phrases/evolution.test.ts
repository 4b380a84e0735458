import { suite } from "uvu";
import * as assert from "uvu/assert";
import { evolution } from "../../scripts/phrases/evolution.ts";
import { figure } from "../model/invented-figure.ts";
import { count, keyFigure, plain, share } from "./invented-key-figure.ts";

const test = suite("evolution");

test("evolution(count) gives numbers and percentages, over 1 and 10 years", () => {
  const key = keyFigure(count, {
    latest: figure(265086),
    one: figure(263026),
    ten: figure(247676),
  });
  assert.is(
    plain(evolution(key)),
    "Dat zijn er 2.060 meer dan in 2021 (+0,8 %) en 17.410 meer dan in 2012 (+7,0 %).",
  );
});

test("evolution(count that falls) says minder with a minus", () => {
  const key = keyFigure(count, { latest: figure(900), one: figure(1000) });
  assert.is(plain(evolution(key)), "Dat zijn er 100 minder dan in 2021 (−10,0 %).");
});

test("evolution(equal) says so", () => {
  const key = keyFigure(count, { latest: figure(900), one: figure(900), ten: figure(800) });
  assert.is(
    plain(evolution(key)),
    "Dat zijn er evenveel als in 2021 en 100 meer dan in 2012 (+12,5 %).",
  );
});

test("evolution(share) counts procentpunt between the printed figures", () => {
  // 21.449 prints as 21,4 and 20.951 as 21,0: a reader subtracts 0,4, not 0,5.
  const key = keyFigure(share, { latest: figure(0.21449), one: figure(0.20951) });
  assert.is(plain(evolution(key)), "Dat is 0,4 procentpunt meer dan in 2021.");
});

test("evolution(no earlier figure) says nothing", () => {
  assert.is(evolution(keyFigure(count, { latest: figure(900) })), undefined);
});

test.run();
