import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import type { Publication, PublishedCell } from "../../scripts/audit/publication.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import type { Relation } from "../../scripts/model/linked-table.ts";

const test = suite("strength of the attack");

const solver = await loadSolver();
const small = { low: 1, high: 4 };
const anything = { low: 0, high: Number.POSITIVE_INFINITY };

function relation(coefficients: readonly number[], low: number, high: number): Relation {
  return {
    terms: coefficients.flatMap((coefficient, cell) =>
      coefficient === 0 ? [] : [{ cell, coefficient }],
    ),
    low,
    high,
  };
}

function attack(cells: readonly PublishedCell[], relations: readonly Relation[]) {
  const publication: Publication = { kind: "counts", cells, relations };
  return auditPublication(solver, publication, { mode: "ranges" });
}

/**
 * Triples of which no two members come to more than 1 together: by halves a triple
 * comes to 1,5, in whole numbers to 1. One small count is the sum of them all.
 */
function triples(count: number) {
  const cells: PublishedCell[] = [{ name: "totaal", low: 1, high: 100, range: small }];
  const relations: Relation[] = [];
  for (let at = 0; at < count; at++) {
    const first = cells.length;
    for (const name of ["a", "b", "c"]) cells.push({ name: `${name}${at}`, ...anything });
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      const terms = [first + one, first + other].map((cell) => ({ cell, coefficient: 1 }));
      relations.push({ terms, low: Number.NEGATIVE_INFINITY, high: 1 });
    }
  }
  const parts = cells.slice(1).map((_, at) => ({ cell: at + 1, coefficient: 1 }));
  relations.push({ terms: [{ cell: 0, coefficient: -1 }, ...parts], low: 0, high: 0 });
  return { cells, relations };
}

test("where halves would do and whole numbers do not, whole numbers are tried", () => {
  // By halves 4,5 is possible: nothing would be found.
  const { cells, relations } = triples(3);
  const { findings, components } = attack(cells, relations);
  assert.equal(
    findings.map(({ name, low, high }) => [name, low, high]),
    [["totaal", 1, 3]],
  );
  assert.match(
    findings[0]?.explanation ?? "",
    "andere gehele getallen passen niet in de totalen die gepubliceerd zijn",
  );
  assert.ok((components[0]?.solved?.whole ?? 0) > 0);
});

test("where whole numbers do, no search through them is needed", () => {
  const { cells, relations } = triples(4);
  assert.equal(attack(cells, relations).findings, []);
});

test("a count between two halves is a whole number: it is known exactly", () => {
  // Twice the one and the other is 16 to 17, and the other is 10 or 11 together with a third.
  const cells: PublishedCell[] = [
    { name: "klein", low: 1, high: 100, range: small },
    { name: "ander", low: 1, high: 100 },
  ];
  const { findings } = attack(cells, [relation([2, 1], 16.2, 17.8), relation([0, 1], 10.6, 11.4)]);
  assert.equal(
    findings.map(({ low, high, isExact }) => [low, high, isExact]),
    [[3, 3, true]],
  );
});

test("bounds of a wide interval, that no search is worth, are whole numbers too", () => {
  const cells: PublishedCell[] = [{ name: "groot", ...anything }];
  const publication: Publication = { kind: "counts", cells, relations: [relation([2], 3, 121)] };
  const { intervals, components } = auditPublication(solver, publication, { mode: "intervals" });
  assert.equal(intervals, [{ cell: 0, low: 2, high: 60 }]);
  assert.is(components[0]?.solved?.whole, 0);
});

test("a bound that whole numbers push up on its way is passed on", () => {
  // 2 a is 5 to 6, so a is 3; b is 7 less a.
  const cells: PublishedCell[] = [
    { name: "a", low: 1, high: 100 },
    { name: "b", low: 1, high: 100, range: small },
  ];
  const [found] = attack(cells, [relation([2, 0], 5, 6), relation([1, 1], 7, 7)]).findings;
  assert.equal([found?.low, found?.high], [4, 4]);
});

test("a reader who sees zeros takes what is hidden for at least 1; what no page prints may be 0", () => {
  const total = relation([1, 1, 1], 6, 6);
  const printed = (low: number): PublishedCell[] => [
    { name: "klein", low: 1, high: 100, range: small },
    { name: "tweede", low, high: 100 },
    { name: "derde", low, high: 100 },
  ];
  assert.equal(attack(printed(1), [total]).findings, []);
  const five = { ...total, low: 5, high: 5 };
  assert.equal(
    attack(printed(1), [five]).findings.map(({ low, high }) => [low, high]),
    [[1, 3]],
  );
  assert.equal(attack(printed(0), [five]).findings, []);
});

test.run();
