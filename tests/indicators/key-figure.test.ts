import { suite } from "uvu";
import * as assert from "uvu/assert";
import { computeKeyFigure } from "../../scripts/indicators/key-figure.ts";
import { rankAmong } from "../../scripts/indicators/rank.ts";
import type { Comparison, Rank } from "../../scripts/model/key-figure.ts";
import { known, missing } from "../../scripts/model/value.ts";
import { bare, figure } from "../model/invented-figure.ts";
import {
  cityOf,
  definitionOf,
  duinstad,
  type Entry,
  everybody,
  figuresOf,
  heidestad,
  zeestad,
} from "./invented-figures.ts";

const test = suite("computeKeyFigure");

/** A rank without the figures that it follows from. */
function place(rank: Rank | undefined): Omit<Rank, "origin"> | undefined {
  if (!rank) return undefined;
  const { origin: _, ...rest } = rank;
  return rest;
}

const count = definitionOf({ kind: "count", measure: everybody });
const years = Array.from({ length: 13 }, (_, index) => String(2012 + index));

/** 1,000 in 2012 and 10 more each year. */
const growing: readonly Entry[] = years.map((year, index) => [
  zeestad,
  year,
  30,
  1000 + 10 * index,
]);

async function keyFigure(entries = growing, statuses = {}, city = cityOf(zeestad)) {
  return computeKeyFigure(
    count,
    city,
    await figuresOf(entries, [count], statuses),
    (year) => `${year}-01-01`,
  );
}

test("computeKeyFigure(projections) takes the newest observed year as latest", async () => {
  const key = await keyFigure(growing, { 2023: "prognose", 2024: "prognose" });
  assert.is(key.latest.period, "2022");
  assert.is(key.referenceDate, "2022-01-01");
  // The projections stay, to be drawn.
  assert.is(key.series.at(-1)?.period, "2024");
  assert.is(key.series.at(-1)?.status, "prognose");
});

test("computeKeyFigure(provisional year) may be the latest", async () => {
  assert.is((await keyFigure(growing, { 2024: "voorlopig" })).latest.period, "2024");
});

test("computeKeyFigure(series) compares with 1 and 10 years before the latest", async () => {
  const { one, ten } = (await keyFigure()).changes;
  assert.is(one.since, "2023");
  assert.equal(bare(one.difference), known(10));
  assert.is(ten.since, "2014");
  assert.equal(bare(ten.from), known(1020));
  assert.equal(bare(ten.difference), known(100));
  // From 1,020 to 1,120.
  assert.ok(ten.relative.kind === "known");
  assert.is(ten.relative.number.toFixed(5), "0.09804");
});

test("computeKeyFigure(series with a break) tells no change across it", async () => {
  const broken = { ...count, seriesBreak: { period: "2020", note: "Anders geteld." } };
  const key = computeKeyFigure(
    broken,
    cityOf(zeestad),
    await figuresOf(growing, [broken]),
    (year) => `${year}-01-01`,
  );
  assert.equal(bare(key.changes.one.difference), known(10));
  assert.equal(bare(key.changes.ten.from), missing("not-applicable"));
  assert.equal(bare(key.changes.ten.relative), missing("not-applicable"));
  // The figures themselves stay.
  assert.ok(key.series.every(({ value }) => value.kind === "known"));
});

test("computeKeyFigure(break at the latest period) tells no change at all", async () => {
  const broken = { ...count, seriesBreak: { period: "2024", note: "Anders geteld." } };
  const key = computeKeyFigure(
    broken,
    cityOf(zeestad),
    await figuresOf(growing, [broken]),
    (year) => `${year}-01-01`,
  );
  assert.equal(bare(key.changes.one.from), missing("not-applicable"));
});

test("computeKeyFigure(short series) has no change over 10 years", async () => {
  const { one, ten } = (await keyFigure(growing.slice(-3))).changes;
  assert.equal(bare(one.difference), known(10));
  assert.equal(bare(ten.difference), missing("not-covered"));
  assert.equal(bare(ten.relative), missing("not-covered"));
});

test("computeKeyFigure(earlier year of nobody) has a difference and no percentage", async () => {
  const { changes } = await keyFigure([
    [zeestad, "2021", 30, 0],
    [zeestad, "2022", 30, 50],
  ]);
  const { one } = changes;
  assert.equal(bare(one.difference), known(50));
  assert.equal(bare(one.relative), missing("not-applicable"));
});

test("computeKeyFigure(hidden figure) has no rank, and others rank without it", async () => {
  const entries: readonly Entry[] = [
    [zeestad, "2022", 30, 3],
    [duinstad, "2022", 30, 80],
    [heidestad, "2022", 30, 90],
  ];
  assert.is((await keyFigure(entries)).rank, undefined);
  assert.equal(place((await keyFigure(entries, {}, cityOf(duinstad))).rank), {
    position: 2,
    isShared: false,
    of: 2,
    withoutFigure: 1,
  });
});

test("computeKeyFigure(city without peers) has no rank and no comparisons", async () => {
  const key = await keyFigure(growing, {}, cityOf(zeestad, []));
  assert.is(key.rank, undefined);
  assert.equal(key.peers, []);
  assert.equal(key.comparisons, []);
});

/** Peers with these shares; the second is the own city. */
function peersWith(numbers: readonly (number | undefined)[]): readonly Comparison[] {
  return numbers.map((number, index) => ({
    area: { level: "gemeente", code: String(index), name: `Stad ${index}` },
    isOwn: index === 1,
    series: [],
    latest: {
      period: "2022",
      value: number === undefined ? missing("not-covered") : figure(number),
      status: "waargenomen",
    },
  }));
}

const percent = {
  unit: { kind: "percent", name: "procent", singular: "procent" },
  decimals: 1,
} as const;

test("rankAmong(peers) goes from high to low", () => {
  assert.is(rankAmong(peersWith([0.2, 0.3, 0.1]), percent)?.position, 1);
  assert.is(rankAmong(peersWith([0.2, 0.05, 0.1]), percent)?.position, 3);
});

test("rankAmong(indicator that is not ranked) gives no place", () => {
  assert.is(rankAmong(peersWith([0.2, 0.3]), { ...percent, isUnranked: true }), undefined);
});

test("rankAmong(equal in print) shares the place and the next is skipped", () => {
  // 20.04 % and 20.01 % both print as 20,0 %.
  const rank = rankAmong(peersWith([0.2004, 0.2001, 0.3, 0.1]), percent);
  assert.equal(place(rank), { position: 2, isShared: true, of: 4, withoutFigure: 0 });
  assert.is(rankAmong(peersWith([0.2, 0.1, 0.2]), percent)?.position, 3);
});

test("rankAmong(13 peers, gedeeld 4de) counts only the higher ones", () => {
  const shares = [0.5, 0.2, 0.4, 0.3, 0.2, ...Array.from({ length: 8 }, () => 0.1)];
  assert.equal(place(rankAmong(peersWith(shares), percent)), {
    position: 4,
    isShared: true,
    of: 13,
    withoutFigure: 0,
  });
});

test("rankAmong(missing peers) leaves them out and says how many", () => {
  assert.equal(place(rankAmong(peersWith([undefined, 0.2, 0.3, undefined]), percent)), {
    position: 2,
    isShared: false,
    of: 2,
    withoutFigure: 2,
  });
  assert.is(rankAmong(peersWith([0.2, undefined]), percent), undefined);
});

test.run();
