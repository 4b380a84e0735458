import { suite } from "uvu";
import * as assert from "uvu/assert";
import { observe } from "../../scripts/indicators/compute.ts";
import { computeKeyFigure } from "../../scripts/indicators/key-figure.ts";
import type { Formula } from "../../scripts/model/indicator.ts";
import { known, missing, type RawValue, type Value } from "../../scripts/model/value.ts";
import {
  cityOf,
  definitionOf,
  duinstad,
  type Entry,
  elders,
  everybody,
  figuresOf,
  heidestad,
  zeestad,
} from "./invented-figures.ts";

const test = suite("least denominator");

/** 40 of 200 in Zeestad, 6 of 20 in Duinstad, 3 of 19 in Heidestad. */
const entries: readonly Entry[] = [
  [zeestad, "2021", 30, 20],
  [zeestad, "2022", 30, 160],
  [zeestad, "2022", 70, 40],
  [duinstad, "2021", 30, 19],
  [duinstad, "2022", 30, 14],
  [duinstad, "2022", 70, 6],
  [heidestad, "2021", 30, 3],
  [heidestad, "2022", 30, 16],
  [heidestad, "2022", 70, 3],
];
const limited = { minimum: 20, unit: "inwoners" };
const tooFew = { ...missing("too-few"), about: "inwoners" };

function withoutOrigin({ origin: _, ...value }: Value): RawValue {
  return value;
}

async function figureOf(formula: Formula, area: typeof zeestad): Promise<RawValue> {
  const definition = definitionOf(formula);
  const figures = { ...(await figuresOf(entries, [definition], {})), limitOf: () => limited };
  return withoutOrigin(observe(definition, area, "2022", figures).value);
}

const share: Formula = { kind: "share", numerator: elders, denominator: everybody };

test("observe(share of at least 20) is shown", async () => {
  assert.equal(await figureOf(share, zeestad), known(0.2));
  assert.equal(await figureOf(share, duinstad), known(0.3));
});

test("observe(ratio over fewer than 20) says of what there are too few", async () => {
  const ratio: Formula = { kind: "ratio", numerator: everybody, denominator: everybody, per: 100 };
  assert.equal(await figureOf(ratio, duinstad), known(100));
  assert.equal(await figureOf(ratio, heidestad), tooFew);
});

test("observe(share with a hidden numerator) is hidden, whatever it is computed on", async () => {
  assert.equal(await figureOf(share, heidestad), missing("suppressed"));
});

test("observe(mean age of fewer than 20) says so", async () => {
  const mean: Formula = {
    kind: "mean",
    weighted: { ...everybody, weightedBy: "leeftijd" },
    count: everybody,
  };
  assert.equal(await figureOf(mean, zeestad), known(38));
  assert.equal(await figureOf(mean, heidestad), tooFew);
});

test("observe(growth from fewer than 20) says so; from a hidden count it is hidden", async () => {
  const growth: Formula = { kind: "growth", measure: everybody, years: 1 };
  assert.equal(await figureOf(growth, zeestad), known(9));
  assert.equal(await figureOf(growth, duinstad), tooFew);
  assert.equal(await figureOf(growth, heidestad), missing("suppressed"));
});

test("observe(count) needs no denominator", async () => {
  assert.equal(await figureOf({ kind: "count", measure: everybody }, heidestad), known(19));
});

test("computeKeyFigure(count) prints no percentage of change from fewer than 20", async () => {
  const definition = definitionOf({ kind: "count", measure: everybody });
  const figures = { ...(await figuresOf(entries, [definition])), limitOf: () => limited };
  const changeIn = (area: typeof zeestad) =>
    computeKeyFigure(definition, cityOf(area), figures, () => "2022-01-01").changes.one;
  assert.equal(withoutOrigin(changeIn(zeestad).relative), known(9));
  assert.equal(withoutOrigin(changeIn(duinstad).relative), tooFew);
  assert.equal(withoutOrigin(changeIn(duinstad).difference), known(1));
});

test("observe(ratio of two datasets) asks for the stricter of both", async () => {
  const definition = definitionOf({
    kind: "ratio",
    numerator: { ...elders, dataset: "ouderen" },
    denominator: everybody,
    per: 1,
  });
  const one = await figuresOf(entries, [definitionOf(share)]);
  const figures = {
    ...one,
    table: {
      ...one.table,
      cell: (request: Parameters<typeof one.table.cell>[0]) =>
        one.table.cell({ ...request, measure: { ...request.measure, dataset: "inwoners" } }),
    },
    limitOf: (dataset: string) =>
      dataset === "ouderen" ? { minimum: 100, unit: "ouderen" } : { minimum: 0, unit: "inwoners" },
  };
  assert.equal(withoutOrigin(observe(definition, zeestad, "2022", figures).value), known(0.2));
  assert.equal(withoutOrigin(observe(definition, duinstad, "2022", figures).value), tooFew);
});

test.run();
