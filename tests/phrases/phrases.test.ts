import { suite } from "uvu";
import * as assert from "uvu/assert";
import { missing } from "../../scripts/model/value.ts";
import { absentFigures } from "../../scripts/phrases/absent-figures.ts";
import { comparison, shortComparison } from "../../scripts/phrases/comparison.ts";
import { evolution, shortChange } from "../../scripts/phrases/evolution.ts";
import { trendHeadline } from "../../scripts/phrases/headline.ts";
import { mergerParagraph, mergerSentence } from "../../scripts/phrases/merger.ts";
import { paragraph, phrase } from "../../scripts/phrases/phrase.ts";
import { statement } from "../../scripts/phrases/statement.ts";
import { figure } from "../model/invented-figure.ts";
import { cities, count, keyFigure, plain, region, share } from "./invented-key-figure.ts";

const test = suite("phrases");

test("statement(key figure) fills in the steward's sentence", () => {
  assert.is(
    plain(statement(keyFigure(count, { latest: figure(265086) }))),
    "Op 1 januari 2022 telde Zeestad 265.086 inwoners.",
  );
});

test("statement(area with an article) keeps it", () => {
  assert.is(
    plain(statement(keyFigure(share, { latest: figure(0.2082), area: region }))),
    "In 2022 was 20,8 % van het Vlaams Gewest 65-plusser.",
  );
});

test("statement(one) is singular", () => {
  assert.match(plain(statement(keyFigure(count, { latest: figure(1) }))) ?? "", "1 inwoner.");
});

for (const reason of ["suppressed", "suppressed-by-source", "unknown", "not-covered"] as const) {
  test(`statement, evolution, comparison, trend(${reason}) say nothing`, () => {
    const key = keyFigure(share, {
      latest: missing(reason),
      one: figure(0.2),
      ten: figure(0.1),
      others: [[region, figure(0.2)]],
    });
    for (const make of [statement, evolution, comparison, shortComparison, trendHeadline]) {
      assert.is(make(key), undefined, make.name);
    }
    assert.is(shortChange(key.changes.ten, key.latest, share), undefined);
  });
}

test("phrases(unknown margin) set figures side by side, without a direction", () => {
  const survey = keyFigure(
    { ...share, hasUnknownMargin: true },
    {
      latest: figure(0.84),
      one: figure(0.8),
      ten: figure(0.7),
      others: [
        [cities, figure(0.85)],
        [region, figure(0.8)],
      ],
    },
  );
  assert.is(
    plain(comparison(survey)),
    "Ter vergelijking: in de 13 centrumsteden samen 85,0 % en in het Vlaams Gewest 80,0 %.",
  );
  assert.is(plain(shortComparison(survey)), "het Vlaams Gewest: 80,0 %");
  const said = [
    evolution(survey),
    shortChange(survey.changes.ten, survey.latest, survey.definition),
    trendHeadline(survey),
  ];
  assert.equal(said, [undefined, undefined, undefined]);
});

test("absentFigures(key figures) names what no source has, and what cannot be computed", () => {
  const lacks = (name: string, reason: "not-covered" | "not-computable" | "suppressed") =>
    keyFigure({ ...share, shortName: name }, { latest: missing(reason) });
  const has = keyFigure(share, { latest: figure(0.2) });
  assert.is(
    absentFigures([has, lacks("Huurprijs", "not-covered"), lacks("OKI", "not-covered")]),
    "Voor Zeestad heeft geen van de bronnen een cijfer over: huurprijs; OKI.",
  );
  assert.is(
    absentFigures([has, lacks("Huurprijs", "not-computable")]),
    "Niet te berekenen voor het grondgebied van Zeestad: huurprijs.",
  );
  assert.is(absentFigures([has, lacks("Huurprijs", "suppressed")]), undefined);
  assert.is(
    absentFigures([lacks("Huurprijs", "not-covered")]),
    "Voor Zeestad heeft geen van de bronnen van dit thema een cijfer.",
  );
  // Its parts may have figures.
  assert.is(
    absentFigures([{ ...lacks("Huurprijs", "not-covered"), area: cities }]),
    "Voor de 13 centrumsteden als geheel heeft geen van de bronnen van dit thema een cijfer.",
  );
});

test("phrase(slot without text) empties the sentence, paragraph(all empty) itself", () => {
  assert.is(phrase`In ${"Zeestad"} ${undefined}.`, undefined);
  assert.is(paragraph("Een.", undefined, "Twee."), "Een. Twee.");
  assert.is(paragraph(undefined, undefined), undefined);
});

const own = { name: "Zeestad", code: "90001" };
const village = { name: "Dorp", code: "90003" };

test("mergerSentence(others) names each with the code it had", () => {
  const merged = { name: "Zeestad", code: "90009" };
  const merger = { year: "2025", own, others: [village], merged, isShown: true };
  assert.is(mergerSentence(merger), "In 2025 ging Zeestad (90001) samen met Dorp (90003).");
  const others = [village, { name: "Gehucht", code: "90004" }];
  assert.is(
    mergerSentence({ ...merger, others }),
    "In 2025 ging Zeestad (90001) samen met Dorp (90003) en Gehucht (90004).",
  );
});

test("mergerParagraph(code kept, and another territory shown) says so", () => {
  const merger = { year: "2025", own, others: [village], merged: own, isShown: false };
  assert.is(
    mergerParagraph(merger),
    "In 2025 ging Zeestad (90001) samen met Dorp (90003). De code bleef 90001. De cijfers gaan over Zeestad zonder Dorp.",
  );
  assert.is(
    mergerParagraph({ ...merger, isShown: true }),
    "In 2025 ging Zeestad (90001) samen met Dorp (90003). De code bleef 90001. De cijfers gaan over het grondgebied van nu; die van vóór 2025 zijn opgeteld uit de gemeenten van toen.",
  );
});

test.run();
