import { suite } from "uvu";
import * as assert from "uvu/assert";
import { faultsIn, type LanguageRule } from "../../scripts/language/rule.ts";
import { rulesForEditors } from "../../scripts/language/rules.ts";
import { splitSentences } from "../../scripts/language/sentence-rules.ts";
import { rulesForPages } from "./printed-rules.ts";

const test = suite("language rules");

const nouns = [
  { plural: "inwoners", singular: "inwoner" },
  { plural: "loodsen per km²", singular: "loods per km²" },
  { plural: "jaar", singular: "jaar" },
];
const editors = rulesForEditors(nouns);
const pages = rulesForPages(nouns);
const rules = new Map<string, LanguageRule>(
  [...Object.values(editors), ...Object.values(pages)].flat().map((rule) => [rule.id, rule]),
);

/** Of each rule: a text that breaks it with the words that are told, and texts that keep to it. */
const examples: Readonly<
  Record<
    string,
    { readonly bad: readonly (readonly [string, string])[]; readonly good: readonly string[] }
  >
> = {
  "dubbele-spatie": {
    bad: [["De  stad groeit.", "e  stad"]],
    good: ["De stad groeit.", "In 2022 was 16,6\u00a0% ouder."],
  },
  "spatie-voor-leesteken": {
    bad: [
      ["De stad , die groeit.", "stad ,"],
      ["De stad groeit .", "groeit ."],
      ["De stad (aan zee ) groeit.", "zee )"],
    ],
    good: ["De stad, die groeit.", "Van 1 januari … tot nu.", "Een bestand .csv staat klaar."],
  },
  "spatie-na-leesteken": {
    bad: [
      ["De stad,die groeit.", "stad,die"],
      ["De stad ( aan zee) groeit.", "( aan"],
    ],
    good: ["De stad, die groeit.", "Dat is 12,5 meer."],
  },
  "lege-haakjes": {
    bad: [
      ["Zeestad ligt lager dan Duinstad ().", "()"],
      ["De groep ‘’ is het grootst.", "‘’"],
    ],
    good: ["Zeestad ligt lager dan Duinstad (12)."],
  },
  "dubbel-leesteken": {
    bad: [
      ["Zeestad groeit..", ".."],
      ["Zeestad,, die groeit.", ",,"],
    ],
    good: ["Zeestad groeit…", "Zeestad groeit (t.o.v. toen).", "Cijfers o.a. van nu."],
  },
  "achtergebleven-teken": {
    bad: [
      ["In {jaar} telde Zeestad 12 inwoners.", "{jaar}"],
      ["Er zijn [[waarde inwoners]].", "[[waarde inwoners]]"],
      ["Er zijn undefined inwoners.", "undefined"],
    ],
    good: ["Nullen tonen we wel.", "In 2022 telde Zeestad 12 inwoners."],
  },
  "decimale-komma": {
    bad: [
      ["Dat is 12.5 procentpunt.", "12.5"],
      ["Dat is 0.1234 meer.", "0.1234"],
      ["Het waren er 12.5.", "12.5"],
    ],
    good: [
      "Dat is 12,5 procentpunt.",
      "Er zijn 1.234 inwoners.",
      "Licentie: CC BY 4.0.",
      "JSON-stat, versie 2.0.",
      "Bijgewerkt op 1.12.2022.",
    ],
  },
  duizendtallen: {
    bad: [
      ["Er zijn 12500 inwoners.", "12500"],
      ["Er zijn 12 500 inwoners.", "12 500"],
    ],
    good: [
      "Er zijn 12.500 inwoners.",
      "In 2022 waren er 500.",
      "Zeestad (90001) ging op.",
      "De nieuwe gemeente heeft code 90001.",
      "Uit het bestand ggw72024.shp.",
    ],
  },
  procentteken: { bad: [["Dat is 12,5% meer.", "12,5%"]], good: ["Dat is 12,5 % meer."] },
  minteken: {
    bad: [["De groei is -2,3 %.", "-2,3"]],
    good: ["De groei is −2,3 %.", "Wie 18-64 jaar is.", "Van 2010-2022."],
  },
  "getekende-nul": {
    bad: [["Dat zijn er 3 meer (+0,0 %).", "+0,0"]],
    good: ["Dat zijn er 3 meer (+0,1 %).", "De groei is 0,0 %."],
  },
  rangtelwoord: {
    bad: [
      ["Zeestad staat 8de van 13.", "8de"],
      ["Zeestad staat 2ste van 13.", "2ste"],
      ["Zeestad staat 1e van 13.", "1e"],
    ],
    good: ["Zeestad staat 8ste van 13, 2de, 1ste, 13de, 20ste, 101ste, 102de."],
  },
  procentpunt: {
    bad: [
      ["Dat is 2,0 % meer dan in 2012.", "Dat is 2,0 % meer"],
      ["Dat is 2 procentpunten meer.", "procentpunten"],
    ],
    good: ["Dat is 2,0 procentpunt meer dan in 2012.", "Zeestad telt 2,0 % meer inwoners."],
  },
  "harde-spatie": { bad: [["Dat is 16,6 % nu.", "6 %"]], good: ["Dat is 16,6\u00a0% nu."] },
  "engels-woord": {
    bad: [
      ["Het total van de stad.", "total"],
      ["Per year zijn het er 12.", "year"],
    ],
    good: ["Het totaal van de stad.", "Wat de stad is, of was, in per week."],
  },
  "dubbel-woord": {
    bad: [
      ["Dat is de de stad.", "de de"],
      ["Cijfers van van nu.", "van van"],
      ["Het het aantal stijgt.", "Het het"],
    ],
    good: ["Dat is de stad.", "Meer-meer is geen woord meer."],
  },
  "dubbel-lidwoord": {
    bad: [["In de het Vlaams Gewest.", "de het"]],
    good: ["In het Vlaams Gewest.", "De een groeit, de ander krimpt."],
  },
  koppelteken: {
    bad: [
      ["Er zijn 65 plussers.", "65 plussers"],
      ["Er zijn 65plussers.", "65plussers"],
      ["Er zijn 18 jarigen.", "8 jarigen"],
    ],
    good: ["Er zijn 65-plussers en 18-jarigen."],
  },
  "leeftijd-tot-en-met": {
    bad: [["De 18 tot 64-jarigen.", "18 tot 64-jarigen"]],
    good: ["De 18- tot en met 64-jarigen."],
  },
  afkorting: {
    bad: [["Tov vorig jaar, tem 2022.", "tem"]],
    good: ["T.o.v. vorig jaar, t.e.m. 2022."],
  },
  "het-woord": {
    bad: [
      ["De aantal inwoners stijgt.", "De aantal"],
      ["Deze cijfer stijgt.", "Deze cijfer"],
    ],
    good: [
      "Het aantal inwoners stijgt.",
      "De aantallen stijgen.",
      "De gemiddelde leeftijd stijgt.",
    ],
  },
  "de-woord": {
    bad: [
      ["Het stad groeit.", "Het stad"],
      ["Dit wijk groeit.", "Dit wijk"],
    ],
    good: ["De stad groeit.", "Het stadhuis groeit.", "Deze wijk groeit."],
  },
  "naam-met-lidwoord": {
    bad: [
      ["Hoger dan in Vlaams Gewest.", "in Vlaams Gewest"],
      ["Lager dan in provincie Kust.", "in provincie"],
    ],
    good: [
      "Hoger dan in het Vlaams Gewest.",
      "Ter vergelijking: Vlaams Gewest (12).",
      "Lager dan in de provincie Kust.",
    ],
  },
  "percentage-enkelvoud": {
    bad: [
      ["In 2022 waren 5,3 % van de inwoners ouder.", "waren 5,3 % van de"],
      ["5,3 % van de inwoners zijn ouder.", "3 % van de inwoners zijn"],
    ],
    good: ["5,3 % van de inwoners is ouder.", "Meer dan 30 % van het inkomen aan wonen."],
  },
  "een-enkelvoud": {
    bad: [["Zeestad telt 1 inwoners.", "1 inwoners"]],
    good: ["Zeestad telt 1 inwoner.", "Zeestad telt 1,0 inwoners.", "Zeestad telt 21 inwoners."],
  },
  "meer-meervoud": {
    bad: [["Zeestad telt 12 inwoner.", "12 inwoner"]],
    good: ["Zeestad telt 12 inwoners.", "Zeestad telt 1 inwoner.", "Zeestad telt 12 jaar."],
  },
  "werkwoord-bij-een": {
    bad: [
      ["In 2022 waren er in Zeestad 1 loods.", "waren er in Zeestad 1 loods"],
      ["Dat zijn er 1 meer dan in 2021.", "zijn er 1 meer"],
    ],
    good: [
      "In 2022 was er in Zeestad 1 loods.",
      "Dat is er 1 meer dan in 2021.",
      "Op 1 januari waren er 12.",
    ],
  },
  hoofdletter: {
    bad: [
      ["de stad groeit.", "de"],
      ["De stad groeit. ze is groot.", "ze"],
    ],
    good: [
      "De stad groeit. Ze is groot.",
      "’t Zand groeit.",
      "12 inwoners zijn er.",
      "De stad enz. groeit.",
      "x = verborgen.",
    ],
  },
  eindpunt: {
    bad: [["De stad groeit", "groeit"]],
    good: ["De stad groeit.", "Groeit ze?", "Er zijn er twee:", "Ze groeit (traag)."],
  },
  "herhaalde-zin": {
    bad: [["De stad groeit. Dat is zo. De stad groeit.", "De stad groeit."]],
    good: ["De stad groeit. De haven groeit."],
  },
  "titel-zonder-punt": {
    bad: [["De stad groeit.", "groeit."]],
    good: ["De stad groeit", "Groeit de stad?"],
  },
  "titel-hoofdletter": { bad: [["de stad groeit", "de"]], good: ["De stad groeit", "65-plussers"] },
  "kop-met-cijfer": {
    bad: [["12,3 % van de inwoners is ouder", "12,3 %"]],
    good: ["Van de inwoners is 12,3 % ouder"],
  },
  "kop-met-twee-cijfers": {
    bad: [["4 12,3 % van de inwoners is ouder", "4 12,3 %"]],
    good: ["4 Van de inwoners is 12,3 % ouder"],
  },
};

test("every rule has an example of what breaks it and of what keeps to it", () => {
  assert.equal(Object.keys(examples).sort(), [...rules.keys()].sort());
});

for (const [id, { bad, good }] of Object.entries(examples)) {
  const rule = rules.get(id);
  if (!rule) continue;
  test(`${id} finds what breaks it, and nothing else`, () => {
    for (const [text, found] of bad) assert.equal(rule.find(text), [found], text);
    for (const text of good) assert.equal(rule.find(text), [], text);
  });
}

test("explanations are whole Dutch sentences that keep to the rules themselves", () => {
  for (const { id, explanation } of rules.values()) {
    // What a rule forbids, its own explanation may quote.
    const others = editors.sentence.filter((rule) => rule.id !== id);
    assert.equal(
      faultsIn(explanation, others).map(({ rule }) => rule.id),
      [],
      explanation,
    );
  }
});

test("splitSentences(text) does not end a sentence at an abbreviation, a date or a number", () => {
  assert.equal(splitSentences("Op 1 jan. telde t.o.v. toen 1.234 er. Dat is zo! En 12 niet."), [
    "Op 1 jan. telde t.o.v. toen 1.234 er.",
    "Dat is zo!",
    "En 12 niet.",
  ]);
});

test.run();
