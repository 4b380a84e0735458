import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Area } from "../../scripts/model/area.ts";
import type { Change, Comparison, KeyFigure, Rank } from "../../scripts/model/key-figure.ts";
import type { Observation } from "../../scripts/model/observation.ts";
import { difference, growth, missing, type Value } from "../../scripts/model/value.ts";
import { absentFigures } from "../../scripts/phrases/absent-figures.ts";
import { comparison, shortComparison } from "../../scripts/phrases/comparison.ts";
import { evolution, shortChange } from "../../scripts/phrases/evolution.ts";
import { extremesHeadline, rankHeadline, trendHeadline } from "../../scripts/phrases/headline.ts";
import { mergerParagraph, mergerSentence } from "../../scripts/phrases/merger.ts";
import { paragraph, phrase } from "../../scripts/phrases/phrase.ts";
import { rankSentence, shortRank } from "../../scripts/phrases/rank.ts";
import { statement } from "../../scripts/phrases/statement.ts";
import {
  cityOf,
  definitionOf,
  elders,
  everybody,
  zeestad,
} from "../indicators/invented-figures.ts";
import { figure } from "../model/invented-figure.ts";

const test = suite("phrases");

const { origin } = figure(1);

const province: Area = { level: "provincie", code: "02000", name: "de provincie Kust" };
const region: Area = { level: "gewest", code: "2000", name: "het Vlaams Gewest" };
const cities: Area = { level: "groep", code: "centrumsteden", name: "de 13 centrumsteden" };

const count = definitionOf({ kind: "count", measure: everybody });
const share = definitionOf(
  { kind: "share", numerator: elders, denominator: everybody },
  {
    words: {
      subject: "het aandeel 65-plussers",
      statement: "In {jaar} was {waarde} van {stad} 65-plusser.",
    },
  },
);

const observed = (value: Value, period = "2022"): Observation => ({
  period,
  value,
  status: "waargenomen",
});

function changeFrom(since: string, from: Value, latest: Value): Change {
  return {
    since,
    from,
    difference: difference(latest, from),
    relative: growth(latest, from),
  };
}

interface Numbers {
  readonly latest: Value;
  readonly one?: Value;
  readonly ten?: Value;
  readonly others?: readonly (readonly [Area, Value])[];
  readonly rank?: Rank;
  readonly area?: Area;
}

function keyFigure(
  definition: typeof count,
  {
    latest,
    one = missing("not-covered"),
    ten = missing("not-covered"),
    others = [],
    rank,
    area = zeestad,
  }: Numbers,
): KeyFigure {
  return {
    definition,
    area: cityOf(area).area,
    series: [observed(latest)],
    latest: observed(latest),
    referenceDate: "2022-01-01",
    changes: { one: changeFrom("2021", one, latest), ten: changeFrom("2012", ten, latest) },
    comparisons: others.map(
      ([other, value]): Comparison => ({
        area: other,
        isOwn: false,
        series: [],
        latest: observed(value),
      }),
    ),
    peers: [],
    ...(rank ? { rank } : {}),
  };
}

/** Figures do not break from their unit; tests read easier with plain spaces. */
const plain = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ");

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

test("comparison(higher, lower, equal) groups the areas by how they relate", () => {
  const others = [
    [cities, figure(0.179)],
    [province, figure(0.25)],
    [region, figure(0.208)],
  ] as const;
  assert.is(
    plain(comparison(keyFigure(share, { latest: figure(0.208), others }))),
    "Het aandeel 65-plussers ligt hoger dan in de 13 centrumsteden samen (17,9 %), lager dan in de provincie Kust (25,0 %) en even hoog als in het Vlaams Gewest (20,8 %).",
  );
});

test("comparison(several areas on one side) enumerates them", () => {
  const others = [
    [cities, figure(0.179)],
    [region, figure(0.208)],
  ] as const;
  assert.is(
    plain(comparison(keyFigure(share, { latest: figure(0.165), others }))),
    "Het aandeel 65-plussers ligt lager dan in de 13 centrumsteden samen (17,9 %) en het Vlaams Gewest (20,8 %).",
  );
});

test("comparison(equal in print) is even hoog", () => {
  const key = keyFigure(share, { latest: figure(0.20801), others: [[region, figure(0.20799)]] });
  assert.match(plain(comparison(key)) ?? "", "even hoog als in het Vlaams Gewest (20,8 %)");
});

test("comparison(area without a figure) leaves it out", () => {
  const others = [
    [province, missing("suppressed")],
    [region, figure(0.208)],
  ] as const;
  assert.is(
    plain(comparison(keyFigure(share, { latest: figure(0.165), others }))),
    "Het aandeel 65-plussers ligt lager dan in het Vlaams Gewest (20,8 %).",
  );
});

test("comparison(count) says nothing: cities differ in size", () => {
  assert.is(
    comparison(keyFigure(count, { latest: figure(9), others: [[region, figure(900)]] })),
    undefined,
  );
});

test("comparison(no areas) says nothing", () => {
  assert.is(comparison(keyFigure(share, { latest: figure(0.2) })), undefined);
});

test("shortRank(shared place) says gedeeld", () => {
  const rank = { position: 4, isShared: true, of: 13, withoutFigure: 0, origin };
  assert.is(shortRank(rank), "gedeeld 4de van 13");
  assert.is(shortRank({ ...rank, position: 1, isShared: false }), "1ste van 13");
  assert.is(shortRank(undefined), undefined);
});

test("rankSentence(missing members) says how many", () => {
  const rank = { position: 4, isShared: false, of: 12, withoutFigure: 1, origin };
  const sentence = (more: Partial<Rank>) =>
    rankSentence(keyFigure(share, { latest: figure(0.2), rank: { ...rank, ...more } }));
  assert.is(
    sentence({}),
    "Van hoog naar laag staat Zeestad daarmee 4de van 12 centrumsteden; voor 1 stad is er geen cijfer.",
  );
  assert.match(sentence({ of: 11, withoutFigure: 2 }) ?? "", "; voor 2 steden is er geen cijfer.");
  assert.match(sentence({ of: 13, withoutFigure: 0 }) ?? "", "4de van 13 centrumsteden.");
  assert.is(rankSentence(keyFigure(share, { latest: figure(0.2) })), undefined);
});

test("rankHeadline(first, last, shared) does not call a shared place the highest", () => {
  const headline = (rank: Rank) => rankHeadline(keyFigure(share, { latest: figure(0.2), rank }));
  const rank = { position: 1, isShared: false, of: 13, withoutFigure: 0, origin };
  assert.is(
    headline(rank),
    "Het aandeel 65-plussers is in Zeestad het hoogst van de 13 centrumsteden",
  );
  assert.match(headline({ ...rank, position: 13 }) ?? "", "het laagst");
  assert.is(
    headline({ ...rank, isShared: true }),
    "Proef: Zeestad staat gedeeld 1ste van 13 centrumsteden",
  );
});

test("trendHeadline(share) tells from where to where", () => {
  const key = keyFigure(share, { latest: figure(0.17), ten: figure(0.16) });
  assert.is(
    plain(trendHeadline(key)),
    "Het aandeel 65-plussers in Zeestad steeg van 16,0 % in 2012 naar 17,0 % in 2022",
  );
});

test("trendHeadline(count) has no sign before the percentage", () => {
  const key = keyFigure(count, { latest: figure(900), ten: figure(1000) });
  assert.is(plain(trendHeadline(key)), "Zeestad telt 10,0 % minder inwoners dan in 2012");
});

const parts = (...numbers: readonly (number | undefined)[]) =>
  numbers.map((number, index) => ({
    name: `Wijk ${index + 1}`,
    value: number === undefined ? missing("suppressed") : figure(number),
  }));

test("extremesHeadline(parts) names the highest and the lowest", () => {
  assert.is(
    extremesHeadline(parts(5, 9, 1), count),
    "Het aantal inwoners is het hoogst in Wijk 2 en het laagst in Wijk 3",
  );
});

test("extremesHeadline(tie or zero at the bottom) names no lowest", () => {
  for (const lowest of [parts(9, 1, 1), parts(9, 5, 0)]) {
    assert.is(extremesHeadline(lowest, count), "Het aantal inwoners is het hoogst in Wijk 1");
  }
});

test("extremesHeadline(tie at the top, few parts or a hidden figure) says nothing", () => {
  assert.is(extremesHeadline(parts(9, 5, 3, undefined), count), undefined);
  assert.is(extremesHeadline(parts(9, 9, 1), count), undefined);
  assert.is(extremesHeadline(parts(9, 1), count), undefined);
});

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
