import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../../scripts/audit/audit.ts";
import { readerSystem } from "../../../scripts/audit/reader/reader-system.ts";
import { loadSolver } from "../../../scripts/audit/solver.ts";
import type { DisclosureRule } from "../../../scripts/model/dataset.ts";
import type { JudgedCounts } from "../../../scripts/model/judged-count.ts";
import { type InventedSource, judge, structureOf, threshold } from "./invented-source.ts";

const test = suite("readerSystem");

const solver = await loadSolver();

function findings(source: InventedSource, judged: JudgedCounts) {
  const system = readerSystem(judged, structureOf(source));
  return auditPublication(solver, system, { mode: "ranges" }).findings.map(
    ({ name, low, high, explanation }) => ({ name, low, high, explanation }),
  );
}

const harbours: InventedSource = {
  dimensions: ["soort", "vlag"],
  counts: {
    "gemeente:Zee": { "zeil;BE": 3, "zeil;NL": 20, "motor;BE": 14, "motor;NL": 9 },
    "gemeente:Duin": { "zeil;BE": 8, "zeil;NL": 6, "motor;BE": 7, "motor;NL": 0 },
    "groep:kust": { "zeil;BE": 11, "zeil;NL": 26, "motor;BE": 21, "motor;NL": 9 },
  },
  divisions: { "groep:kust": [{ parts: ["gemeente:Zee", "gemeente:Duin"] }] },
};

test("readerSystem(a category beside its total and the others) gives it away", () => {
  const cells = ["|soort=zeil|vlag=BE", "|soort=zeil|vlag=NL", "|soort=zeil"];
  const keys = cells.map((cell) => `${cell}@gemeente:Zee`);
  assert.equal(findings(harbours, judge(harbours, keys, keys.slice(0, 1))), [
    {
      name: "Zee, 2022, soort zeil, vlag BE",
      low: 3,
      high: 3,
      explanation:
        "Zee, 2022, soort zeil, vlag BE = Zee, 2022, soort zeil (23) − Zee, 2022, soort zeil, vlag NL (20) = 3",
    },
  ]);
  assert.equal(findings(harbours, judge(harbours, keys, keys.slice(0, 2))), []);
});

test("readerSystem(an area beside the group and its other members) gives it away", () => {
  const keys = ["gemeente:Zee", "gemeente:Duin", "groep:kust"].map(
    (area) => `|soort=zeil|vlag=BE@${area}`,
  );
  const [found] = findings(harbours, judge(harbours, keys, keys.slice(0, 1)));
  assert.match(found?.explanation ?? "", /= kust.* \(11\) − Duin.* \(8\) = 3$/);
});

test("readerSystem(overlapping classes of age, none of them inside another) finds what they give together", () => {
  const source: InventedSource = {
    dimensions: ["leeftijd"],
    counts: { "gemeente:Zee": { 14: 30, 15: 2, 16: 40, 17: 50 } },
    divisions: {},
  };
  const keys = ["..14", "..15", "15..16", "16..17"].map((ages) => `|leeftijd=${ages}@gemeente:Zee`);
  // 0 to 15 less 0 to 14 is 2; printed nowhere, but no small count that is asked for either.
  const small = "|leeftijd=15..15@gemeente:Zee";
  const [found] = findings(source, judge(source, [...keys, small], [small]));
  assert.is(
    found?.explanation,
    "Zee, 2022, leeftijd 15 tot 15 = Zee, 2022, leeftijd hoogstens 15 (32) − Zee, 2022, leeftijd hoogstens 14 (30) = 2",
  );
});

test("readerSystem(province with parts that have no figures) still counts no less than its cities", () => {
  const source: InventedSource = {
    dimensions: [],
    counts: { "gemeente:Zee": { "": 2 }, "gemeente:Duin": { "": 9 }, "provincie:P": { "": 12 } },
    divisions: {
      "provincie:P": [{ parts: ["gemeente:Zee", "gemeente:Duin"], rest: [""] }],
    },
  };
  const keys = ["|@gemeente:Zee", "|@gemeente:Duin", "|@provincie:P"];
  const [found] = findings(source, judge(source, keys, keys.slice(0, 1)));
  assert.equal([found?.low, found?.high], [1, 3]);
  assert.match(found?.explanation ?? "", "Zee, 2022 is hoogstens 3, want het is P, 2022 (12)");
});

test("readerSystem(two divisions of one city) puts both together", () => {
  const source: InventedSource = {
    dimensions: [],
    counts: {
      "statsec:A": { "": 40 },
      "statsec:B": { "": 30 },
      "statsec:C": { "": 3 },
      "wijk:AB": { "": 70 },
      "wijk:C": { "": 3 },
      "deelgemeente:A": { "": 40 },
      "deelgemeente:BC": { "": 33 },
    },
    divisions: {
      "wijk:AB": [{ parts: ["statsec:A", "statsec:B"] }],
      "wijk:C": [{ parts: ["statsec:C"] }],
      "deelgemeente:A": [{ parts: ["statsec:A"] }],
      "deelgemeente:BC": [{ parts: ["statsec:B", "statsec:C"] }],
    },
  };
  const keys = ["wijk:AB", "wijk:C", "deelgemeente:A", "deelgemeente:BC"].map(
    (area) => `|@${area}`,
  );
  const [found, ...others] = findings(source, judge(source, keys, ["|@wijk:C"]));
  assert.is(found?.explanation, "C, 2022 = A, 2022 (40) + BC, 2022 (33) − AB, 2022 (70) = 3");
  assert.equal(others, []);
  assert.equal(findings(source, judge(source, keys, ["|@wijk:C", "|@deelgemeente:BC"])), []);
});

test("readerSystem(own neighbourhoods with shares of sectors) is off by a person for each row", () => {
  const source: InventedSource = {
    dimensions: [],
    counts: {
      "statsec:A": { "": 3 },
      "statsec:B": { "": 100 },
      "wijk:A": { "": 3 },
      "wijk:B": { "": 100 },
      "eigenwijk:P": { "": 53 },
      "eigenwijk:Q": { "": 50 },
      "gemeente:Zee": { "": 103 },
    },
    divisions: {
      "wijk:A": [{ parts: ["statsec:A"] }],
      "wijk:B": [{ parts: ["statsec:B"] }],
      "eigenwijk:P": [{ parts: ["statsec:A", "statsec:B"], shares: { "statsec:B": 0.5 } }],
      "eigenwijk:Q": [{ parts: ["statsec:B"], shares: { "statsec:B": 0.5 } }],
      "gemeente:Zee": [{ parts: ["wijk:A", "wijk:B"] }, { parts: ["eigenwijk:P", "eigenwijk:Q"] }],
    },
  };
  const keys = Object.keys(source.counts)
    .filter((area) => !area.startsWith("statsec"))
    .map((area) => `|@${area}`);
  const found = (hidden: readonly string[], printed = keys) =>
    findings(source, judge(source, printed, hidden)).map(({ name, low, high }) => [
      name,
      low,
      high,
    ]);
  // P is A and half of B, and half of B is 50: A is 53 less 50, within a person.
  const withoutQ = keys.filter((key) => !key.endsWith(":Q"));
  assert.equal(found(["|@wijk:A", "|@gemeente:Zee"], withoutQ), [["A, 2022", 2, 4]]);
  // P and Q together are the city, to the person, and so are A and B.
  assert.equal(found(["|@wijk:A", "|@gemeente:Zee"]), [["A, 2022", 3, 3]]);
  assert.equal(found(["|@wijk:A", "|@gemeente:Zee", "|@eigenwijk:P"]), []);
  assert.equal(found(["|@wijk:A", "|@wijk:B", "|@gemeente:Zee"]), []);
});

const withSlivers: DisclosureRule = { ...threshold, slivers: true };

test("readerSystem(a rest that no page prints, with slivers in the rule) must leave a small one open", () => {
  const keys = ["|@gemeente:Zee", "|soort=motor@gemeente:Zee", "|soort=zeil|vlag=NL@gemeente:Zee"];
  const rule = withSlivers;
  // 46 ships less 23 with a motor and 20 Dutch ones under sail: 3 Belgian ones under sail.
  const [found, ...others] = findings(harbours, judge(harbours, keys, [], rule));
  assert.equal([found?.low, found?.high, others.length], [3, 3, 0]);
  assert.match(found?.explanation ?? "", /^niet afgedrukt deel = Zee, 2022 \(46\).*= 3$/);
  assert.equal(findings(harbours, judge(harbours, keys, keys.slice(1, 2), rule)), []);
  assert.equal(findings(harbours, judge(harbours, keys, [])), []);
});

test("readerSystem(a large rest, and one that can be nothing) has nothing to hide", () => {
  const keys = ["|@gemeente:Zee", "|soort=zeil@gemeente:Zee", "|vlag=NL@gemeente:Zee"];
  assert.equal(findings(harbours, judge(harbours, keys, [], withSlivers)), []);
});

test.run();
