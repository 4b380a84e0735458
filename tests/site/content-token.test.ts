import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Theme } from "../../scripts/model/theme.ts";
import {
  parseToken,
  tokenProblem,
  unknownSlots,
} from "../../scripts/site/content/content-token.ts";
import { definitionOf, everybody } from "../indicators/invented-figures.ts";

const test = suite("content tokens");

const theme: Theme = {
  id: "kust",
  name: "Kust",
  summary: "",
  documents: ["rapport"],
  reportPages: [1, 2],
  datasets: [],
  indicators: [{ ...definitionOf({ kind: "count", measure: everybody }), id: "inwoners" }],
  figures: [],
};

test("parseToken(name, words, fallback) takes them apart", () => {
  assert.equal(parseToken("stad"), { name: "stad", args: [] });
  assert.equal(parseToken(" zin  stand inwoners "), { name: "zin", args: ["stand", "inwoners"] });
  assert.equal(parseToken("waarde inwoners | geen | cijfer"), {
    name: "waarde",
    args: ["inwoners"],
    fallback: "geen | cijfer",
  });
});

test("tokenProblem(token that exists) finds nothing wrong", () => {
  for (const text of [
    "stad",
    "Stad",
    "deel",
    "delen",
    "duiding",
    "waarde inwoners",
    "jaar inwoners",
    "zin stand inwoners",
  ]) {
    assert.is(tokenProblem(parseToken(text), theme), undefined, text);
  }
});

test("tokenProblem(mistake) says what may stand there", () => {
  const expected = {
    "waarde inwonners": "een indicator: een van inwoners",
    "zin stnd inwoners": "een soort zin: een van stand, evolutie, vergelijking, rang",
    "zin stand": "een indicator: een van inwoners",
    "figuur x": "een figuur: een van ",
    "stad Gent": "geen woorden achter de naam",
  };
  for (const [text, problem] of Object.entries(expected)) {
    assert.is(tokenProblem(parseToken(text), theme), problem, text);
  }
  assert.match(tokenProblem(parseToken("wrde inwoners"), theme) ?? "", "een van figuur");
});

test("tokenProblem(indicator in a text without a theme) is a mistake", () => {
  assert.ok(tokenProblem(parseToken("waarde inwoners"), undefined));
});

test("unknownSlots(sentence) finds misspelt names", () => {
  assert.equal(unknownSlots("Op {datum} telde {stad} {waarde} in {jaar}."), []);
  assert.equal(unknownSlots("In {jar} {wat}"), ["jar", "wat"]);
});

test.run();
