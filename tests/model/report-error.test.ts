import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems, type Problem } from "../../scripts/model/report-error.ts";

const test = suite("report error");

const problemOn = (line: number, expected = "een getal"): Problem => ({
  where: `data/a.csv:${line}`,
  found: `waarde "${line},5"`,
  expected,
});

test("formatProblems(one mistake on 40 lines) tells five in full and where the others are", () => {
  const text = formatProblems(Array.from({ length: 40 }, (_, at) => problemOn(at + 2)));
  assert.match(text, /^40 problemen gevonden:/);
  assert.is(text.match(/gevonden: {2}/g)?.length, 5);
  assert.match(text, "✗ data/a.csv:6\n");
  assert.match(text, /idem: {6}ook op regel 7, 8, .*, 26 en nog 15 regels$/);
});

test("formatProblems(other mistakes, other files) tells each of them in full", () => {
  const other = { ...problemOn(9), where: "data/b.csv:9" };
  const text = formatProblems([
    ...[2, 3, 4, 5, 6, 7].map((line) => problemOn(line)),
    other,
    problemOn(8, "een code"),
  ]);
  assert.is(text.match(/gevonden: {2}/g)?.length, 8);
});

test.run();
