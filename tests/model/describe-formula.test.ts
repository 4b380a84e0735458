import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Dataset } from "../../scripts/model/dataset.ts";
import { describeFormula, inputsOf } from "../../scripts/model/describe-formula.ts";
import type { Formula } from "../../scripts/model/indicator.ts";

const test = suite("describeFormula");

const dataset = (id: string, name: string): Dataset => ({
  id,
  theme: "kust",
  name,
  kind: "counts",
  unit: "loodsen",
  sources: ["zeebel"],
  folder: id,
  dimensions: {},
  isComplete: true,
  referenceDay: { day: "01-01", yearOffset: 0 },
  rule: {
    kind: "minimum-count",
    minimumCount: 5,
    showZeros: true,
    slivers: false,
    minimumDenominator: 0,
  },
  sumsTo: [],
});
const datasets = [dataset("loodsen", "Loodsen"), dataset("boten", "Boten")];
const sheds = { dataset: "loodsen", where: {} };
const wooden = { dataset: "loodsen", where: { soort: ["hout"], leeftijd: { from: 0, to: 17 } } };
const boats = { dataset: "boten", where: {} };

const formulas: readonly (readonly [Formula, string])[] = [
  [{ kind: "count", measure: sheds }, "Loodsen, zoals in de bron of opgeteld"],
  [
    { kind: "share", numerator: wooden, denominator: sheds },
    "Loodsen (soort: hout; leeftijd: 0 tot 17) gedeeld door Loodsen, als percentage",
  ],
  [
    { kind: "ratio", numerator: boats, denominator: sheds, per: 100 },
    "Boten gedeeld door Loodsen, per 100",
  ],
  [
    { kind: "mean", weighted: { ...sheds, weightedBy: "leeftijd" }, count: sheds },
    "de som van leeftijd van Loodsen gedeeld door Loodsen",
  ],
  [{ kind: "density", measure: boats }, "Boten gedeeld door de oppervlakte in vierkante kilometer"],
  [
    { kind: "growth", measure: boats, years: 10 },
    "Boten: de verandering tegenover 10 jaar eerder, als percentage",
  ],
  [
    {
      kind: "breakdown",
      categories: [
        { id: "hout", name: "van hout", measure: wooden },
        { id: "steen", name: "van steen", measure: sheds },
      ],
      denominator: sheds,
      asShares: true,
    },
    "een cijfer per categorie (van hout en van steen), elk gedeeld door Loodsen",
  ],
];

for (const [formula, words] of formulas) {
  test(`describeFormula(${formula.kind}) says in Dutch what is divided by what`, () => {
    assert.is(describeFormula(formula, datasets), words);
  });
}

test("inputsOf(formula) names each dataset once, with all that is taken from it", () => {
  const inputs = inputsOf({ kind: "share", numerator: wooden, denominator: sheds }, datasets);
  assert.equal(
    inputs.map(({ dataset: { id }, measures }) => [id, measures]),
    [["loodsen", ["Loodsen (soort: hout; leeftijd: 0 tot 17)", "Loodsen"]]],
  );
});

test.run();
