import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Breakdown, Change, KeyFigure, Rank } from "../../scripts/model/key-figure.ts";
import { difference, growth, type Value } from "../../scripts/model/value.ts";
import { evolution, shortChange } from "../../scripts/phrases/evolution.ts";
import {
  breakdownHeadline,
  rankHeadline,
  shiftHeadline,
  trendHeadline,
} from "../../scripts/phrases/headline.ts";
import { statement } from "../../scripts/phrases/statement.ts";
import {
  cityOf,
  definitionOf,
  elders,
  everybody,
  zeestad,
} from "../indicators/invented-figures.ts";
import { figure } from "../model/invented-figure.ts";
import { count, plain, share } from "./invented-key-figure.ts";

const test = suite("phrases about small and equal figures");

const { origin } = figure(1);

function keyFigure(definition: typeof count, latest: Value, from: Value, rank?: Rank): KeyFigure {
  const change = (since: string): Change => ({
    since,
    from,
    difference: difference(latest, from),
    relative: growth(latest, from),
  });
  const observation = { period: "2022", value: latest, status: "waargenomen" } as const;
  return {
    definition,
    area: cityOf(zeestad).area,
    series: [observation],
    latest: observation,
    referenceDate: "2022-01-01",
    changes: { one: change("2021"), ten: change("2012") },
    comparisons: [],
    peers: [],
    ...(rank ? { rank } : {}),
  };
}

const tile = ({ changes, latest, definition }: KeyFigure) =>
  plain(shortChange(changes.ten, latest, definition));

test("change of one is singular, in a sentence and in a title", () => {
  const key = keyFigure(count, figure(8), figure(7));
  assert.is(plain(evolution(key)), "Dat is er 1 meer dan in 2021 en 1 meer dan in 2012.");
  assert.is(plain(trendHeadline(key)), "Zeestad telt 1 inwoner meer dan in 2012");
});

test("change of a small count is told in numbers: from 3 to 6 is no 100 %", () => {
  const key = keyFigure(count, figure(6), figure(3));
  assert.is(plain(trendHeadline(key)), "Zeestad telt 3 inwoners meer dan in 2012");
  assert.is(tile(key), "+3 sinds 2012");
  // From twenty on a percentage says something.
  assert.is(tile(keyFigure(count, figure(25), figure(20))), "+25,0 % sinds 2012");
});

test("change that prints as 0,0 % is told in numbers", () => {
  const key = keyFigure(count, figure(100_012), figure(100_000));
  assert.is(plain(evolution(key)), "Dat zijn er 12 meer dan in 2021 en 12 meer dan in 2012.");
  assert.is(plain(trendHeadline(key)), "Zeestad telt 12 inwoners meer dan in 2012");
  assert.is(tile(key), "+12 sinds 2012");
});

test("shortChange(no difference) says as in that year, not since it", () => {
  assert.is(tile(keyFigure(count, figure(900), figure(900))), "evenveel als in 2012");
  assert.is(tile(keyFigure(share, figure(0.2), figure(0.2))), "hetzelfde als in 2012");
});

test("evolution(unit of one word) names it", () => {
  const price = definitionOf(
    { kind: "count", measure: everybody },
    { unit: { kind: "number", name: "euro", singular: "euro" } },
  );
  assert.is(
    plain(evolution(keyFigure(price, figure(3000), figure(1000)))),
    "Dat is 2.000 euro meer dan in 2021 en 2.000 euro meer dan in 2012.",
  );
});

test("statement(growth) is told with a verb and without a sign", () => {
  const grown = definitionOf(
    { kind: "share", numerator: elders, denominator: everybody },
    { words: { subject: "de groei", statement: "In tien jaar {veranderde} {stad} met {waarde}." } },
  );
  const said = (value: number) => plain(statement(keyFigure(grown, figure(value), figure(0.1))));
  assert.is(said(0.068), "In tien jaar steeg Zeestad met 6,8 %.");
  assert.is(said(-0.068), "In tien jaar daalde Zeestad met 6,8 %.");
  assert.is(said(0), "In tien jaar veranderde Zeestad met 0,0 %.");
});

test("statement(one) has its verb in the singular", () => {
  const farms = definitionOf(
    { kind: "count", measure: everybody },
    { words: { subject: "het aantal", statement: "In {jaar} waren er in {stad} {waarde}." } },
  );
  const said = (value: number) => plain(statement(keyFigure(farms, figure(value), figure(3))));
  assert.is(said(1), "In 2022 was er in Zeestad 1 inwoner.");
  assert.is(said(2), "In 2022 waren er in Zeestad 2 inwoners.");
});

test("rankHeadline(some without a figure) does not speak for those", () => {
  const rank: Rank = { position: 1, isShared: false, of: 11, withoutFigure: 2, origin };
  const said = (more: Partial<Rank>) =>
    rankHeadline(keyFigure(share, figure(0.2), figure(0.1), { ...rank, ...more })) ?? "";
  assert.match(said({}), / het hoogst van de 11 centrumsteden met een cijfer$/);
  assert.match(said({ position: 4 }), / staat 4de van 11 centrumsteden met een cijfer$/);
  assert.match(said({ of: 13, withoutFigure: 0 }), / het hoogst van de 13 centrumsteden$/);
});

function breakdown(period: string, ...shares: readonly number[]): Breakdown {
  return {
    area: zeestad,
    period,
    parts: shares.map((value, index) => ({
      category: { id: `${index}`, name: `soort ${index + 1}`, where: {} },
      observation: { period, value: figure(value), status: "waargenomen" },
    })),
  } as unknown as Breakdown;
}

test("breakdownHeadline(two equal in print) names no largest", () => {
  assert.is(
    plain(breakdownHeadline(breakdown("2022", 0.4, 0.35, 0.25), share)),
    "In Zeestad is de groep ‘soort 1’ in 2022 het grootst: 40,0 %",
  );
  assert.is(breakdownHeadline(breakdown("2022", 0.40001, 0.39999, 0.2), share), undefined);
});

test("shiftHeadline(two that changed as much in print, or none) names no largest change", () => {
  const before = breakdown("2012", 0.5, 0.3, 0.2);
  assert.is(
    plain(shiftHeadline(before, breakdown("2022", 0.6, 0.25, 0.15), share)),
    "Tussen 2012 en 2022 veranderde vooral de groep ‘soort 1’: van 50,0 % naar 60,0 %",
  );
  assert.is(shiftHeadline(before, breakdown("2022", 0.6, 0.2, 0.2), share), undefined);
  assert.is(shiftHeadline(before, breakdown("2022", 0.5, 0.3, 0.2), share), undefined);
});

test.run();
