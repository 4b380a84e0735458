import { suite } from "uvu";
import * as assert from "uvu/assert";
import { factRelations } from "../../scripts/audit/read/fact-relations.ts";
import type { CellKey } from "../../scripts/model/cell-key.ts";
import { cellOrigin, formulaOrigin } from "../../scripts/model/origin.ts";

const test = suite("factRelations");

const cell = (name: string) => cellOrigin(name as CellKey);
const unknown = () => undefined;
const share = formulaOrigin("quotient", [cell("ouderen"), cell("inwoners")]);

const fact = (origin: ReturnType<typeof formulaOrigin>, low: number, high: number) => ({
  origin,
  low,
  high,
  isOverHidden: false,
});

/** Terms as plain pairs, so that a failing test is easy to read. */
const relationsOf = (...args: Parameters<typeof factRelations>) =>
  factRelations(...args).map(({ terms, low, high }) => ({ terms: [...terms], low, high }));

test("factRelations(percentage) bounds the numerator by the denominator, both unknown", () => {
  // 20,0 % in print is 19,95 to 20,05 %.
  assert.equal(relationsOf(fact(share, 0.1995, 0.2005), unknown), [
    {
      terms: [
        ["ouderen", 1],
        ["inwoners", -0.1995],
      ],
      low: 0,
      high: Number.POSITIVE_INFINITY,
    },
    {
      terms: [
        ["ouderen", 1],
        ["inwoners", -0.2005],
      ],
      low: Number.NEGATIVE_INFINITY,
      high: 0,
    },
  ]);
});

test("factRelations(growth) bounds the later count by the earlier one", () => {
  const growth = formulaOrigin("growth", [cell("2022"), cell("2021")]);
  const [atLeast] = relationsOf(fact(growth, 0.5, 0.5), unknown);
  assert.equal(atLeast?.terms, [
    ["2022", 1],
    ["2021", -1.5],
  ]);
});

test("factRelations(difference of counts) is exact", () => {
  const difference = formulaOrigin("difference", [cell("2022"), cell("2021")]);
  assert.equal(relationsOf(fact(difference, 3, 3), unknown), [
    {
      terms: [
        ["2022", 1],
        ["2021", -1],
      ],
      low: 3,
      high: 3,
    },
  ]);
});

test("factRelations(density) has the surface as a number", () => {
  const surface = { kind: "constant", number: 50, reason: "oppervlakte in km²" } as const;
  const density = formulaOrigin("quotient", [cell("inwoners"), surface]);
  const [atLeast] = relationsOf(fact(density, 19.5, 20.5), unknown);
  assert.equal(atLeast, {
    terms: [["inwoners", 1]],
    low: 975,
    high: Number.POSITIVE_INFINITY,
  });
});

test("factRelations(percentage points) needs known denominators", () => {
  const earlier = formulaOrigin("quotient", [cell("ouderen 2012"), cell("inwoners 2012")]);
  const change = formulaOrigin("difference", [share, earlier]);
  assert.equal(relationsOf(fact(change, 0.01, 0.02), unknown), []);
  const totals = (key: CellKey) => (key.startsWith("inwoners") ? 1000 : undefined);
  assert.equal(relationsOf(fact(change, 0.01, 0.02), totals), [
    {
      terms: [
        ["ouderen", 0.001],
        ["ouderen 2012", -0.001],
      ],
      low: 0.01,
      high: 0.02,
    },
  ]);
});

test.run();
