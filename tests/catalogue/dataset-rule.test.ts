import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { SourceCards } from "../../scripts/catalogue/read-sources.ts";
import { datasetRule } from "../../scripts/catalogue/rules/dataset-rule.ts";
import { normalizeRule } from "../../scripts/catalogue/rules/normalize-rule.ts";
import type { DatasetSpec } from "../../scripts/catalogue/theme/theme-schema.ts";
import type { Problem } from "../../scripts/model/report-error.ts";
import type { RuleSpec } from "../../scripts/model/rule-spec.ts";
import type { Source } from "../../scripts/model/source.ts";

const test = suite("datasetRule");

const five: RuleSpec = {
  aantallen: { drempelwaarde: 5, toonNul: true },
  respondenten: "geen enquête",
  bedragen: "geen bedragen",
  noemer: "geen minimum",
  snippers: false,
};

function cardsOf(rules: Readonly<Record<string, RuleSpec>>): SourceCards {
  const sources = Object.entries(rules).map(([id, rule]): [string, Source] => [
    id,
    {
      id,
      title: id,
      publisher: "Zeebel",
      licence: "CC BY 4.0",
      creditLine: "Zeebel",
      lastReferenceDate: "2022-01-01",
      importedOn: "2026-01-02",
      rule: normalizeRule(rule),
      files: [],
    },
  ]);
  return { sources: new Map(sources), unread: new Set(["gebroken"]) };
}

const cards = cardsOf({
  vijf: five,
  tien: {
    ...five,
    aantallen: { drempelwaarde: 10, toonNul: false },
    noemer: { minimum: 20 },
    snippers: true,
  },
  kenner: { ...five, aantallen: { drempelwaarde: 3, toonNul: true, kenner: true } },
  beide: { ...five, aantallen: { drempelwaarde: 5, toonNul: true, ofAfronden: 5 } },
  vrij: { ...five, aantallen: { doorBronBeschermd: "Zeebel rondt af" } },
  rond: { ...five, aantallen: { afronden: 3 } },
});

function ruleOf(bron: DatasetSpec["bron"], verbergregel: DatasetSpec["verbergregel"] = {}) {
  const problems: Problem[] = [];
  const spec = { id: "boten", soort: "aantallen", bron, verbergregel } as DatasetSpec;
  const where = (...path: readonly PropertyKey[]) => path.join(".");
  return { rule: datasetRule(spec, "counts", cards, where, problems), problems };
}

test("datasetRule(a source that reckons with insiders) goes for whatever is made with it", () => {
  const rule = (bron: DatasetSpec["bron"]) => ruleOf(bron).rule as { withstandsInsiders?: boolean };
  assert.is(rule(["vijf", "kenner"])?.withstandsInsiders, true);
  assert.is(rule(["vijf"])?.withstandsInsiders, undefined);
});

test("datasetRule(two sources) is the strictest, field by field, in any order", () => {
  const strictest = {
    kind: "minimum-count",
    minimumCount: 10,
    showZeros: false,
    minimumDenominator: 20,
    slivers: true,
  };
  assert.equal(ruleOf(["vijf", "tien"]).rule, strictest as never);
  assert.equal(ruleOf(["tien", "vijf", "vrij"]).rule, strictest as never);
});

test("datasetRule(own rule that is stricter) holds", () => {
  const { rule, problems } = ruleOf("vrij", { aantallen: { drempelwaarde: 4, toonNul: true } });
  assert.equal(problems, []);
  assert.is(rule?.kind === "minimum-count" && rule.minimumCount, 4);
  assert.is(
    ruleOf("vijf", { noemer: { minimum: 30 }, snippers: true }).rule?.minimumDenominator,
    30,
  );
});

test("datasetRule(own rule that shows a zero which the source hides) names both", () => {
  const { rule, problems } = ruleOf("tien", { aantallen: { drempelwaarde: 12, toonNul: true } });
  assert.is(rule, undefined);
  assert.is(problems[0]?.where, "verbergregel.aantallen");
  assert.match(problems[0]?.found ?? "", "onder 12; een nul tonen we");
  assert.match(
    problems[0]?.expected ?? "",
    "tien: Aantallen verbergen we onder 10; een nul verbergen we ook",
  );
});

test("datasetRule(source that allows both ways) hides, unless the dataset rounds", () => {
  assert.is(ruleOf("beide").rule?.kind, "minimum-count");
  assert.is(ruleOf("beide", { aantallen: { afronden: 10 } }).rule?.kind, "rounding");
  // A finer rounding shows more.
  assert.is(ruleOf("beide", { aantallen: { afronden: 3 } }).rule, undefined);
});

test("datasetRule(rounding and hiding) is refused, naming both sources", () => {
  const { rule, problems } = ruleOf(["vijf", "rond"]);
  assert.is(rule, undefined);
  assert.match(problems[0]?.found ?? "", "vijf: Aantallen verbergen we onder 5");
  assert.match(problems[0]?.found ?? "", "rond: Aantallen ronden we af op een veelvoud van 3");
});

test("datasetRule(card that could not be read) adds no problem of its own", () => {
  const { rule, problems } = ruleOf(["vijf", "gebroken"]);
  assert.is(rule, undefined);
  assert.equal(problems, []);
  assert.match(ruleOf("nergens").problems[0]?.found ?? "", 'bron "nergens"');
});

test.run();
