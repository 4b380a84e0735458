import { suite } from "uvu";
import * as assert from "uvu/assert";
import { breakDown, observe } from "../../scripts/indicators/compute.ts";
import type { Area } from "../../scripts/model/area.ts";
import type { Derivation } from "../../scripts/model/derivation.ts";
import type { IndicatorDefinition } from "../../scripts/model/indicator.ts";
import { known, missing, type RawValue } from "../../scripts/model/value.ts";
import { bare } from "../model/invented-figure.ts";
import {
  definitionOf,
  duinstad,
  type Entry,
  elders,
  everybody,
  figuresOf,
  heidestad,
  together,
  zeestad,
} from "./invented-figures.ts";

const test = suite("observe");

/** Zeestad is ten times Duinstad, and much younger; the group is their sum. */
const entries: readonly Entry[] = [
  [zeestad, "2021", 30, 950],
  [zeestad, "2022", 30, 900],
  [zeestad, "2022", 70, 100],
  [duinstad, "2021", 30, 100],
  [duinstad, "2022", 30, 50],
  [duinstad, "2022", 70, 50],
  [together, "2021", 30, 1050],
  [together, "2022", 30, 950],
  [together, "2022", 70, 150],
];

async function figureOf(
  definition: IndicatorDefinition,
  area: Area,
  period = "2022",
  from = entries,
): Promise<RawValue> {
  return bare(observe(definition, area, period, await figuresOf(from, [definition])).value);
}

const share = definitionOf({ kind: "share", numerator: elders, denominator: everybody });

test("observe(share of a group) divides sums and averages nothing", async () => {
  assert.equal(await figureOf(share, zeestad), known(0.1));
  assert.equal(await figureOf(share, duinstad), known(0.5));
  // 150 of 1,100; the mean of 10 % and 50 % would be 30 %.
  assert.equal(await figureOf(share, together), known(150 / 1100));
});

test("observe(mean of a group) weighs people, not areas", async () => {
  const mean = definitionOf({
    kind: "mean",
    weighted: { ...everybody, weightedBy: "leeftijd" },
    count: everybody,
  });
  // (900 × 30 + 100 × 70) / 1,000
  assert.equal(await figureOf(mean, zeestad), known(34));
  // (950 × 30 + 150 × 70) / 1,100
  assert.equal(await figureOf(mean, together), known(39000 / 1100));
});

test("observe(ratio) counts per hundred of the others", async () => {
  const young = { dataset: "inwoners", where: { leeftijd: { to: 64 } } };
  const ratio = definitionOf({ kind: "ratio", numerator: elders, denominator: young, per: 100 });
  assert.equal(await figureOf(ratio, duinstad), known(100));
});

test("observe(growth) compares with that many years before", async () => {
  const growth = definitionOf({ kind: "growth", measure: everybody, years: 1 });
  // From 950 to 1,000.
  const value = await figureOf(growth, zeestad);
  assert.ok(value.kind === "known");
  assert.is(value.number.toFixed(6), "0.052632");
  assert.equal(await figureOf(growth, duinstad), known(0));
});

test("observe(growth without an earlier year) is not covered", async () => {
  const growth = definitionOf({ kind: "growth", measure: everybody, years: 10 });
  assert.equal(await figureOf(growth, zeestad), missing("not-covered"));
  assert.equal(
    await figureOf(
      { ...growth, formula: { kind: "growth", measure: everybody, years: 1 } },
      zeestad,
      "2021",
    ),
    missing("not-covered"),
  );
});

test("observe(density) divides by the size, and needs one", async () => {
  const density = definitionOf({ kind: "density", measure: everybody });
  assert.equal(await figureOf(density, zeestad), known(20));
  assert.equal(await figureOf(density, together), missing("not-applicable"));
});

test("observe(nobody to divide by) is not applicable, not infinite", async () => {
  const empty: readonly Entry[] = [[heidestad, "2022", 30, 0]];
  assert.equal(await figureOf(share, heidestad, "2022", empty), missing("not-applicable"));
});

test("observe(level the indicator is not for) is not applicable", async () => {
  assert.equal(
    await figureOf({ ...share, levels: ["gemeente"] }, together),
    missing("not-applicable"),
  );
});

test("observe(area without rows) is not covered", async () => {
  assert.equal(await figureOf(share, heidestad), missing("not-covered"));
});

test("breakDown(shares) gives parts of one whole, in order", async () => {
  const ages = definitionOf({
    kind: "breakdown",
    denominator: everybody,
    asShares: true,
    categories: [
      {
        id: "jong",
        name: "jonger",
        measure: { dataset: "inwoners", where: { leeftijd: { to: 64 } } },
      },
      { id: "oud", name: "ouder", measure: elders },
    ],
  });
  const { parts } = breakDown(ages, zeestad, "2022", await figuresOf(entries, [ages]));
  assert.equal(
    parts.map(({ category, observation }) => [category.id, bare(observation.value)]),
    [
      ["jong", known(0.9)],
      ["oud", known(0.1)],
    ],
  );
});

test("observe(share of what was added up) is as far from the source as the furthest of both", async () => {
  const figures = await figuresOf(entries, [share]);
  const derivationOf = (derivation: Derivation) =>
    observe(share, zeestad, "2022", { ...figures, derivationOf: () => derivation }).derivation;
  assert.is(derivationOf("summed"), "summed");
  assert.is(derivationOf("observed"), undefined);
  assert.is(observe(share, zeestad, "2022", figures).derivation, undefined);
});

test("observe(a year that the source has for other ground) says that it cannot be computed", async () => {
  const figures = {
    ...(await figuresOf(entries, [share])),
    derivationOf: (): Derivation => "not-computable",
  };
  // Heidestad has no figures at all; a source that has them for its ground of before is no gap of the source.
  const { value, derivation } = observe(share, heidestad, "2022", figures);
  assert.equal(bare(value), missing("not-computable"));
  assert.is(derivation, "not-computable");
});

test.run();
