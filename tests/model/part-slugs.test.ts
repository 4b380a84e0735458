import { suite } from "uvu";
import * as assert from "uvu/assert";
import { slugOf, slugParts } from "../../scripts/model/part-slugs.ts";

const test = suite("part slugs");

test("slugOf(name) keeps letters and digits, without accents", () => {
  assert.is(slugOf("Sint-Vérone - ’t Zand & Kaai 2"), "sint-verone-t-zand-kaai-2");
  assert.is(slugOf("…"), "");
});

test("slugParts(equal or empty names) adds the code, whatever the order", () => {
  const parts = [
    { code: "Z1", name: "Noord" },
    { code: "Z2", name: "noord" },
    { code: "Z3", name: "…" },
    { code: "Z4", name: "Zuid" },
  ];
  const slugs = slugParts(parts);
  assert.equal([...slugs.values()], ["noord-z1", "noord-z2", "z3", "zuid"]);
  assert.equal(slugParts(parts.toReversed()).get("Z1"), "noord-z1");
});

test.run();
