import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type ConvertedFigures, convertCounts } from "../../scripts/areas/convert-counts.ts";
import type { Division } from "../../scripts/areas/division.ts";
import { roundToTotal } from "../../scripts/areas/largest-remainder.ts";
import { isKnown, known, missing, type RawValue } from "../../scripts/model/value.ts";

const test = suite("convert counts");
const root = join(import.meta.dirname, "../..");

/** Invented draws that are the same in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function divide(weights: Readonly<Record<string, Readonly<Record<string, number>>>>): Division {
  const codes = [...new Set(Object.values(weights).flatMap(Object.keys))].sort();
  return {
    neighbourhoods: codes.map((code) => ({ code, name: `Wijk ${code}` })),
    basis: "opgegeven",
    weights: new Map(
      Object.entries(weights).map(([sector, shares]) => [sector, new Map(Object.entries(shares))]),
    ),
  };
}

function countsOf(numbers: Readonly<Record<string, number>>): Map<string, RawValue> {
  return new Map(Object.entries(numbers).map(([sector, number]) => [sector, known(number)]));
}

function numberOf(value: RawValue | undefined): number {
  assert.ok(value && isKnown(value));
  return value.number;
}

function totalOf({ figures, unlocated }: ConvertedFigures): number {
  return figures.reduce((sum, { count }) => sum + numberOf(count), numberOf(unlocated));
}

/** An invented city: sectors with people, cut at random over at most three of six wijken. */
function inventCity(seed: number) {
  const random = makeRandom(seed);
  const people: Record<string, number> = { "12025E001": 41, zzzz: Math.floor(random() * 50) };
  const weights: Record<string, Record<string, number>> = {};
  for (let index = 0; index < 40; index++) {
    const sector = `S${index}`;
    people[sector] = Math.floor(random() * 900);
    const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => random() + 0.01);
    const sum = parts.reduce((total, part) => total + part, 0);
    const shares: Record<string, number> = {};
    for (const part of parts) {
      const code = `W${Math.floor(random() * 6)}`;
      shares[code] = (shares[code] ?? 0) + part / sum;
    }
    weights[sector] = shares;
  }
  return { people, weights };
}

test("roundToTotal(shares) keeps the total and moves no share by 1 or more", () => {
  const random = makeRandom(7);
  for (let draw = 0; draw < 500; draw++) {
    const whole = Math.floor(random() * 1000);
    const cuts = [0, random(), random(), random(), 1].sort((a, b) => a - b);
    const shares = cuts.slice(1).map((cut, index) => (cut - (cuts[index] ?? 0)) * whole);
    const rounded = roundToTotal(shares);
    assert.is(
      rounded.reduce((sum, number) => sum + number, 0),
      whole,
    );
    for (const [index, number] of rounded.entries()) {
      assert.ok(Math.abs(number - (shares[index] ?? 0)) < 1);
    }
  }
});

test("convertCounts(cut-across division, invented) keeps the city to the person", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { people, weights } = inventCity(seed);
    const counts = countsOf(people);
    const total = Object.values(people).reduce((sum, number) => sum + number, 0);
    assert.is(
      totalOf(convertCounts(counts, divide(weights), new Map(Object.entries(people)))),
      total,
    );
  }
});

test("convertCounts(cut-across division, invented) has the coverage and bounds of a count per person", () => {
  for (let seed = 1; seed <= 25; seed++) {
    const { people, weights } = inventCity(seed);
    const converted = convertCounts(
      countsOf(people),
      divide(weights),
      new Map(Object.entries(people)),
    );
    for (const { neighbourhood, coverage, low, high, isApproximate } of converted.figures) {
      // Person by person: each counts for the chance to live here, and is certain at 1.
      let expected = 0;
      let certain = 0;
      let possible = 0;
      for (const [sector, shares] of Object.entries(weights)) {
        const weight = shares[neighbourhood.code] ?? 0;
        for (let person = 0; person < (people[sector] ?? 0); person++) {
          expected += weight;
          if (weight > 0) possible++;
          if (weight > 1 - 1e-9) certain++;
        }
      }
      assert.ok(Math.abs(coverage - certain / expected) < 1e-9);
      assert.is(low, certain);
      assert.is(high, possible);
      if (!isApproximate) assert.is(low, high);
    }
  }
});

test("convertCounts(nested division) is exact: Gent's own wijken from its sectors", () => {
  const read = (path: string): string[][] =>
    readFileSync(join(root, path), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(";"));
  const cityOf = new Map(
    read("data/gebieden/wijk_gemeente.csv").map(([code = "", city]) => [code, city]),
  );
  const wijkOf = new Map(
    read("data/gebieden/statsec_wijk.csv")
      .filter(([, wijk = ""]) => cityOf.get(wijk) === "44021")
      .map(([sector = "", wijk = ""]) => [sector, wijk]),
  );
  const unlocated = wijkOf.get("44021ZZZZ") ?? "";
  const people: Record<string, number> = {};
  for (const [, sector = "", count] of read("data/themas/demografie/bevolking-sector/2022.csv")) {
    if (wijkOf.has(sector)) people[sector] = Number(count);
  }
  const weights = Object.fromEntries(
    [...wijkOf]
      .filter(([, wijk]) => wijk !== unlocated)
      .map(([sector, wijk]) => [sector, { [wijk]: 1 }]),
  );
  const converted = convertCounts(
    countsOf(people),
    divide(weights),
    new Map(Object.entries(people)),
  );
  assert.is(totalOf(converted), 265086);
  assert.is(numberOf(converted.unlocated), people["44021ZZZZ"]);
  for (const { neighbourhood, count, shown, coverage, isApproximate } of converted.figures) {
    const sum = [...wijkOf]
      .filter(([, wijk]) => wijk === neighbourhood.code)
      .reduce((total, [sector]) => total + (people[sector] ?? 0), 0);
    assert.is(numberOf(count), sum);
    assert.equal(shown, count);
    assert.is(coverage, 1);
    assert.is(isApproximate, false);
    assert.ok(isKnown(count) && count.margin === undefined);
  }
});

test("convertCounts(a larger weight) never lowers the count", () => {
  const random = makeRandom(3);
  for (let draw = 0; draw < 500; draw++) {
    const people = { A: Math.floor(random() * 300), B: Math.floor(random() * 300) };
    const share = random();
    const counts = [0, 0.2, 0.4, 0.6, 0.8, 1].map((weight) => {
      const division = divide({
        A: { W1: weight, W2: 1 - weight },
        B: { W1: share, W3: 1 - share },
      });
      const { figures } = convertCounts(
        countsOf(people),
        division,
        new Map(Object.entries(people)),
        0,
      );
      return numberOf(figures[0]?.count);
    });
    assert.equal(
      counts,
      counts.toSorted((a, b) => a - b),
    );
  }
});

test("convertCounts(cut sector) is marked, has a margin and is hidden below the coverage", () => {
  const people = { A: 5000, B: 400 };
  const division = divide({ A: { W1: 1 }, B: { W1: 0.5, W2: 0.5 } });
  const { figures } = convertCounts(
    countsOf({ A: 1234, B: 200 }),
    division,
    new Map(Object.entries(people)),
  );
  const [first, second] = figures;
  // 1234 + half of 200, with a margin of 200 × √(½ × ½) = 100.
  assert.is(numberOf(first?.count), 1334);
  assert.equal(first?.shown, known(1334, 100));
  assert.ok(first?.isApproximate);
  assert.is(first?.coverage, 5000 / 5200);
  assert.is(second?.coverage, 0);
  assert.equal(second?.shown, missing("too-uncertain"));
  assert.is(numberOf(second?.count), 100);
});

test("convertCounts(hidden sector) hides every neighbourhood with a part of it, and no other", () => {
  const division = divide({ A: { W1: 0.9, W2: 0.1 }, B: { W3: 1 }, C: { W3: 1 } });
  const counts = new Map<string, RawValue>([
    ["A", missing("suppressed-by-source")],
    ["B", known(12)],
    ["C", missing("empty")],
  ]);
  const people = new Map([
    ["A", 10],
    ["B", 20],
    ["C", 0],
  ] as const);
  const { figures, unlocated } = convertCounts(counts, division, people);
  assert.equal(
    figures.map(({ shown }) => shown),
    [missing("suppressed-by-source"), missing("suppressed-by-source"), known(12)],
  );
  assert.equal(unlocated, known(0));
});

test.run();
