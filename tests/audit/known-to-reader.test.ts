import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import type { Finding } from "../../scripts/audit/finding.ts";
import { type EarlierFacts, knownToReader } from "../../scripts/audit/known-to-reader.ts";
import type { FormulaFact, PublishedFacts } from "../../scripts/audit/read/published-facts.ts";
import { readPublished } from "../../scripts/audit/read/read-published.ts";
import { readerSystems, unrevised } from "../../scripts/audit/reader/reader-systems.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { buildSiteData } from "../../scripts/cli/build-site-data.ts";
import { cellOrigin, formulaOrigin } from "../../scripts/model/origin.ts";
import { makeSite } from "../sites/invented-site.ts";
import { publishedSite } from "./published-site.ts";

const test = suite("knownToReader");

const solver = await loadSolver();
const site = makeSite();
await site.build();
const published = publishedSite(site);
const { facts } = await readPublished(published.folder, published.manifest);
const { protections, judged, structures } = await buildSiteData(site.root, {
  cities: [],
  themes: [],
  withPdf: false,
  withParts: true,
  basePath: undefined,
});

function attack(known: PublishedFacts, editions: EarlierFacts = new Map()): readonly Finding[] {
  const earlier = unrevised(editions, judged);
  const systems = readerSystems({ judged, structures, earlier }, known);
  const publication = knownToReader(systems, known, earlier);
  return auditPublication(solver, publication, { mode: "ranges" }).findings;
}

const hidden = protections.flatMap(({ linked, keys, hidden: isHidden }) =>
  keys.flatMap((key, at) => {
    const cell = linked.cells[at];
    return cell && isHidden[at] ? [{ key, cell }] : [];
  }),
);

test("knownToReader(site as built) gives nothing away", () => {
  assert.ok(hidden.some(({ cell }) => cell.isPrimary));
  assert.ok(hidden.some(({ cell }) => !cell.isPrimary));
  assert.equal(attack(facts), []);
});

test(`knownToReader(any of ${hidden.length} hidden counts printed) gives a small count away`, () => {
  for (const { key, cell } of hidden) {
    const exact = { low: cell.value, high: cell.value };
    const found = attack({ ...facts, cells: new Map([...facts.cells, [key, exact]]) });
    assert.ok(found.length > 0, key);
  }
});

test("knownToReader(any hidden count that an earlier edition printed) gives a small count away", () => {
  for (const { key, cell } of hidden) {
    const exact = { low: cell.value, high: cell.value };
    const found = attack(facts, new Map([[key, exact]]));
    assert.ok(found.length > 0, key);
    assert.ok(
      found.some(({ explanation = "" }) => explanation.includes("vroegere uitgave")),
      found.map(({ explanation }) => explanation).join("\n"),
    );
  }
});

test("knownToReader(figures that were revised since) takes nothing from the earlier edition", () => {
  const earlier = new Map(
    hidden.map(({ key, cell }) => [key, { low: cell.value + 1, high: cell.value + 1 }]),
  );
  assert.equal(attack(facts, earlier), []);
});

test("knownToReader(percentage of a hidden count printed) gives a small count away", () => {
  let leaks = 0;
  for (const { linked, keys, hidden: isHidden } of protections) {
    const total = keys.findIndex((_, at) => !isHidden[at] && (linked.cells[at]?.value ?? 0) > 0);
    const [denominator, value] = [keys[total], linked.cells[total]?.value ?? 0];
    // With one decimal a denominator below 1000 gives the count itself.
    if (denominator === undefined || value >= 1000) continue;
    for (const [at, numerator] of keys.entries()) {
      if (!isHidden[at]) continue;
      const printed = Math.round(((linked.cells[at]?.value ?? 0) / value) * 1000) / 1000;
      const fact: FormulaFact = {
        origin: formulaOrigin("quotient", [cellOrigin(numerator), cellOrigin(denominator)]),
        low: printed - 0.0005,
        high: printed + 0.0005,
        isOverHidden: true,
      };
      assert.ok(attack({ ...facts, formulas: [...facts.formulas, fact] }).length > 0, numerator);
      leaks++;
    }
  }
  assert.ok(leaks > 0);
});

test.run();
