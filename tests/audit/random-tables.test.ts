import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { type Publication, publicationOf } from "../../scripts/audit/publication.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { structuralMinima } from "../../scripts/audit/structural-minimum.ts";
import type { ValueRange } from "../../scripts/model/linked-table.ts";
import { randomPattern } from "./random-table.ts";

const test = suite("random tables");

const solver = await loadSolver();
const seeds = 60;

/** High enough never to bind where a total is shown; keeps the enumeration finite. */
const highest = 14;

/** All whole tables that agree with the publication, tried one by one. */
function enumerate(publication: Publication): readonly ValueRange[] {
  const { cells, relations } = publication;
  const values = cells.map(({ shown, low }) => shown ?? low);
  const free = cells.flatMap(({ shown }, cell) => (shown === undefined ? [cell] : []));
  const order = new Map(free.map((cell, at) => [cell, at]));
  // A relation is checked as soon as its last hidden cell has a value.
  const closing = free.map((_, at) =>
    relations.filter(
      ({ terms }) => Math.max(...terms.map(({ cell }) => order.get(cell) ?? -1)) === at,
    ),
  );
  const found = cells.map(() => ({
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  }));
  let steps = 0;
  const visit = (at: number): void => {
    if (++steps > 400_000) throw new RangeError("too many tables");
    const cell = free[at];
    if (cell === undefined) {
      found.forEach((range, index) => {
        range.low = Math.min(range.low, values[index] ?? 0);
        range.high = Math.max(range.high, values[index] ?? 0);
      });
      return;
    }
    for (let value = cells[cell]?.low ?? 0; value <= highest; value++) {
      values[cell] = value;
      const fits = closing[at]?.every(({ terms, low, high }) => {
        const sum = terms.reduce(
          (total, term) => total + term.coefficient * (values[term.cell] ?? 0),
          0,
        );
        return sum >= low && sum <= high;
      });
      if (fits) visit(at + 1);
    }
  };
  visit(0);
  return found;
}

let enumerated = 0;

/** What is wrong on the table of this seed and size; absent when all is well. */
function findFault(seed: number, areas: number, categories: number): string | undefined {
  const { table, hidden } = randomPattern(seed, areas, categories);
  const minima = structuralMinima(table);
  const publication = publicationOf(table, hidden, { high: highest, minima });
  if (table.cells.some(({ value }, cell) => hidden[cell] && value > highest)) return undefined;
  let truth: readonly ValueRange[];
  try {
    truth = enumerate(publication);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  enumerated++;
  const exact = auditPublication(solver, publication, { mode: "intervals" });
  for (const { cell, low, high } of exact.intervals) {
    const { low: trueLow, high: trueHigh } = truth[cell] ?? { low: 0, high: 0 };
    if (low !== trueLow || high !== trueHigh) {
      return `${table.cells[cell]?.name}: ${low}..${high}, really ${trueLow}..${trueHigh}`;
    }
    const minimum = minima[cell] ?? 0;
    if (trueLow < minimum && hidden[cell]) {
      return `${table.cells[cell]?.name}: minimum ${minimum}, really ${trueLow}`;
    }
  }
  const judged = auditPublication(solver, publication, { mode: "ranges" });
  const expected = publication.cells.flatMap(({ range, shown }, cell) => {
    const { low, high } = truth[cell] ?? { low: 0, high: 0 };
    if (!range || shown !== undefined) return [];
    return low > range.low || high < range.high || low === high ? [cell] : [];
  });
  const found = judged.findings.map(({ cell }) => cell);
  if (String(found) !== String(expected)) return `findings ${found}, really ${expected}`;
  const unexplained = judged.findings.find(({ explanation }) => !explanation);
  return unexplained && `${unexplained.name}: no explanation`;
}

test("auditPublication(random hierarchies) equals trying all whole tables", () => {
  for (let seed = 1; seed <= seeds; seed++) {
    const sizes = [
      [2, 2],
      [3, 2],
      [2, 3],
      [3, 3],
    ] as const;
    // From small to large: the first size that fails is the shortest example.
    for (const [areas, categories] of sizes) {
      const fault = findFault(seed, areas, categories);
      if (fault) throw new Error(`seed ${seed}, ${areas} by ${categories}: ${fault}`);
    }
  }
  // Where most tables were too large to try, nothing was compared.
  assert.ok(enumerated > 2 * seeds, String(enumerated));
});

test.run();
