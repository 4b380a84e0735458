import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditRounded } from "../../scripts/audit/audit-rounded.ts";
import type { FormulaFact, PublishedFacts } from "../../scripts/audit/read/published-facts.ts";
import { readPublished } from "../../scripts/audit/read/read-published.ts";
import { roundedToReader } from "../../scripts/audit/rounded-to-reader.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { buildSiteData } from "../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../scripts/cli/options.ts";
import { cellsOf } from "../../scripts/model/origin.ts";
import { makeRoundedSite } from "../sites/rounded-site.ts";
import { publishedSite } from "./published-site.ts";

const test = suite("roundedToReader");

const solver = await loadSolver();
const site = makeRoundedSite();
await site.build();
const published = publishedSite(site);
const { facts } = await readPublished(published.folder, published.manifest);
const { roundings } = await buildSiteData(site.root, { ...allOptions, withPdf: false });

/** What the audit says of files in which these facts stand. */
function problemsIn(known: PublishedFacts): readonly string[] {
  return roundedToReader(roundings, known).problems.map(({ found }) => found);
}

const cells = roundings.flatMap(({ linked, keys, rounded }) =>
  keys.map((key, at) => ({
    key,
    value: linked.cells[at]?.value ?? 0,
    isExact: linked.cells[at]?.value === rounded[at],
  })),
);

test("roundedToReader(site as built) prints multiples only, and nothing is given away", () => {
  assert.ok(cells.some(({ value }) => value > 0 && value < 5));
  const { problems, tables } = roundedToReader(roundings, facts);
  assert.equal(problems, []);
  let small = 0;
  for (const table of tables) {
    assert.equal(auditRounded(solver, table, { mode: "ranges" }).findings, []);
    small += table.linked.cells.filter(({ value }) => value > 0 && value < 5).length;
  }
  assert.ok(small > 5, String(small));
});

test(`roundedToReader(any of ${cells.length} true counts printed) reports it`, () => {
  for (const { key, value, isExact } of cells) {
    if (isExact) continue;
    const exact = { low: value, high: value };
    const found = problemsIn({ ...facts, cells: new Map([...facts.cells, [key, exact]]) });
    assert.ok(found.includes("een afgedrukt aantal dat niet afgerond is"), key);
  }
});

test("roundedToReader(formula from true counts) reports it", () => {
  const keys = new Set(cells.map(({ key }) => key));
  const isRounded = ({ origin }: FormulaFact) => [...cellsOf(origin)].some((key) => keys.has(key));
  const formulas = [...facts.formulas, ...facts.settled].filter(isRounded);
  assert.ok(formulas.length > 20, String(formulas.length));
  for (const fact of formulas) {
    const { name } = fact.origin;
    // As printed when the counts behind are a little other ones than those on the page.
    const other = { ...fact, low: fact.high + 0.001, high: fact.high + 0.002 };
    const found = problemsIn({ ...facts, formulas: [], settled: [other] });
    assert.is(found.length, 1, name);
    assert.match(found[0] ?? "", "die niet uit de afgeronde aantallen volgt");
  }
});

test.run();
