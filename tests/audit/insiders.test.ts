import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditInsiders } from "../../scripts/audit/audit-insiders.ts";
import { checkCertificate } from "../../scripts/audit/check-certificate.ts";
import { publicationOf } from "../../scripts/audit/publication.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import type { Certificate } from "../../scripts/model/certificate.ts";
import { soleContributors } from "../../scripts/model/sole-contributors.ts";
import { hide, tableOf, withCell } from "./example-tables.ts";

const test = suite("insiders");
const solver = await loadSolver();

test("soleContributors(a total of 1) is the same person as its part", () => {
  const table = tableOf({ zee: 1, land: 0, samen: 1, kust: 8, alles: 9, elders: 1 }, [
    ["samen", "zee", "land"],
    ["alles", "samen", "kust"],
  ]);
  assert.equal([...soleContributors(table)], [0, -1, 0, -1, -1, 5]);
  // Who is alone where no page prints a count, sees nothing of it.
  const unprinted = withCell(table, "elders", { isPrinted: false });
  assert.is(soleContributors(unprinted)[5], -1);
  assert.equal([...soleContributors({ ...table, kind: "amounts" })], [-1, -1, -1, -1, -1, -1]);
});

/** 1 + 3 + 20 = 24: with the 1 and the 3 hidden, who is the 1 subtracts herself. */
const table = tableOf({ ik: 1, zij: 3, rest: 20, samen: 24 }, [["samen", "ik", "zij", "rest"]]);
const two = hide(table, "ik", "zij");
const three = hide(table, "ik", "zij", "rest");

test("auditInsiders(two hidden parts of a shown total) tells who can compute which", () => {
  assert.equal(auditInsiders(solver, publicationOf(table, two), table), [
    { cell: 1, name: "zij", knows: 0, knowsName: "ik" },
  ]);
});

test("auditInsiders(a third hidden part) finds nothing", () => {
  assert.equal(auditInsiders(solver, publicationOf(table, three), table), []);
});

const shift = (cells: Readonly<Record<number, number>>) =>
  Object.entries(cells).map(([cell, value]) => [Number(cell), value] as const);

/** Proofs that always exchange the 1 and the 3, and one table more where they do not. */
const exchanging: Certificate = {
  proofs: [
    { cell: 0, low: [], high: shift({ 0: 4, 2: 17 }) },
    { cell: 1, low: shift({ 0: 3, 1: 1 }), high: shift({ 0: 2, 1: 4, 2: 18 }) },
  ],
};
const other = shift({ 1: 2, 2: 21 });
const pattern = { hidden: three, withstandsInsiders: true };

function reasons(certificate: Certificate, checked = pattern): readonly string[] {
  return checkCertificate(table, checked, certificate).map(
    ({ name, reason }) => `${name}: ${reason}`,
  );
}

test("checkCertificate(insiders) wants a table in which only the others change", () => {
  assert.equal(reasons(exchanging, { ...pattern, withstandsInsiders: false }), []);
  assert.equal(reasons(exchanging), ["zij: wie alleen is in ik, kan ze berekenen"]);
  assert.equal(reasons({ ...exchanging, insiders: [{ cell: 1, other }] }), []);
});

test("checkCertificate(insiders, wrong table) refuses it", () => {
  const wrong = shift({ 1: 2, 2: 22 });
  assert.equal(reasons({ ...exchanging, insiders: [{ cell: 1, other: wrong }] }), [
    "zij: relatie 1 klopt niet",
  ]);
  const same = shift({ 1: 3 });
  assert.equal(reasons({ ...exchanging, insiders: [{ cell: 1, other: same }] }), [
    "zij: wie alleen is in ik, kan ze berekenen",
  ]);
});

test.run();
