import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { attackFacts } from "../../../scripts/cli/audit-site.ts";
import type { DisclosureRule } from "../../../scripts/model/dataset.ts";
import {
  type InventedSource,
  judge,
  keyOf,
  numberOf,
  structureOf,
  threshold,
} from "./invented-source.ts";

const test = suite("slivers, attacked as a build does");

const harbours: InventedSource = {
  dimensions: ["soort", "vlag"],
  counts: { "gemeente:Zee": { "zeil;BE": 3, "zeil;NL": 20, "motor;BE": 14, "motor;NL": 9 } },
  divisions: {},
};
const [all, motors, dutch] = [
  "|@gemeente:Zee",
  "|soort=motor@gemeente:Zee",
  "|soort=zeil|vlag=NL@gemeente:Zee",
] as const;
const rule: DisclosureRule = { ...threshold, slivers: true };

/** What a build finds in files that print these cells; of those in `earlier`, an edition did so before. */
async function problems(
  hidden: readonly string[],
  { asked = rule, earlier = [] }: { asked?: DisclosureRule; earlier?: readonly string[] } = {},
) {
  const exactly = (text: string) => {
    const number = numberOf(harbours, keyOf(text));
    return [keyOf(text), { low: number, high: number }] as const;
  };
  const shown = [all, motors, dutch].filter((text) => !hidden.includes(text));
  return attackFacts(
    { cells: new Map(shown.map(exactly)), formulas: [], settled: [], hidden: new Set() },
    {
      judged: [judge(harbours, [all, motors, dutch], hidden, asked)],
      structures: new Map([["d", structureOf(harbours)]]),
      protections: [],
      roundings: [],
      earlier: new Map(earlier.map(exactly)),
    },
    mkdtempSync(join(tmpdir(), "aanvallen-")),
  );
}

test("a small rest of shown counts is found, with the sum that gives it", async () => {
  const found = await problems([]);
  assert.is(found.length, 1);
  assert.match(found[0]?.found ?? "", /niet afgedrukt deel = Zee, 2022 \(46\).*= 3$/);
});

test("it is not, where one of those is hidden, or where the rule says that it is no secret", async () => {
  assert.equal(await problems([motors]), []);
  assert.equal(await problems([], { asked: threshold }), []);
});

test("what an earlier edition gave away by itself stops no build: it cannot be taken back", async () => {
  assert.equal(await problems([], { earlier: [all, motors, dutch] }), []);
  // Two of the three counts do not give it away; the third, of now, does.
  assert.is((await problems([], { earlier: [all, motors] })).length, 1);
});

test.run();
