import { suite } from "uvu";
import * as assert from "uvu/assert";
import { closestWord } from "../../scripts/model/closest-word.ts";

const test = suite("closest word");

const cities = ["gent", "genk", "aalst", "oostende", "m", "v"];

test("closestWord(capital, letter too few, two that changed places) finds the word that was meant", () => {
  assert.is(closestWord("Gent", cities), "gent");
  assert.is(closestWord("oostnde", cities), "oostende");
  assert.is(closestWord("oostedne", cities), "oostende");
  assert.is(closestWord("alast", cities), "aalst");
});

test("closestWord(another word, one letter) finds nothing", () => {
  assert.is(closestWord("brussel", cities), undefined);
  assert.is(closestWord("x", cities), undefined);
  assert.is(closestWord("", cities), undefined);
});

test.run();
