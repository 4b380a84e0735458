import { suite } from "uvu";
import * as assert from "uvu/assert";
import { capitalize, compareDutch, enumerate, ordinal } from "../../scripts/model/dutch.ts";

const test = suite("dutch");

test("enumerate(items) puts en before the last", () => {
  assert.is(enumerate([]), "");
  assert.is(enumerate(["Gent"]), "Gent");
  assert.is(enumerate(["Gent", "Aalst"]), "Gent en Aalst");
  assert.is(enumerate(["Gent", "Aalst", "Genk"]), "Gent, Aalst en Genk");
});

test("ordinal(rank) ends in ste or de as Dutch has it", () => {
  const expected = {
    1: "1ste",
    2: "2de",
    3: "3de",
    7: "7de",
    8: "8ste",
    13: "13de",
    19: "19de",
    20: "20ste",
  };
  for (const [rank, text] of Object.entries(expected)) assert.is(ordinal(Number(rank)), text);
});

test("compareDutch(names) sorts accents with their letter and numbers by size", () => {
  const sorted = ["Zwijnaarde", "Élan", "wijk 10", "wijk 9", "Eeklo"].sort(compareDutch);
  assert.equal(sorted, ["Eeklo", "Élan", "wijk 9", "wijk 10", "Zwijnaarde"]);
});

test("capitalize(text) changes the first letter only", () => {
  assert.is(capitalize("het Vlaams Gewest"), "Het Vlaams Gewest");
  assert.is(capitalize("élan"), "Élan");
  assert.is(capitalize("’t Zand"), "’t Zand");
  assert.is(capitalize(""), "");
});

test.run();
