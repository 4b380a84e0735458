import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { type Publication, publicationOf } from "../../scripts/audit/publication.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { structuralMinima } from "../../scripts/audit/structural-minimum.ts";
import type { LinkedTable, ValueRange } from "../../scripts/model/linked-table.ts";
import { arbitraryTable, propertyRuns } from "../disclosure/arbitrary-table.ts";

const test = suite("random tables");

const solver = await loadSolver();
/** High enough never to bind where a total is shown; keeps the enumeration finite. */
const highest = 14;

const mostSteps = 200_000;

/** What all whole tables that agree with the publication leave of each cell; absent when they are too many to try. */
function enumerate(publication: Publication): readonly ValueRange[] | undefined {
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
    if (++steps > mostSteps) return;
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
  return steps > mostSteps ? undefined : found;
}

test("auditPublication(random hierarchies) equals trying all whole tables", () => {
  let enumerated = 0;
  const choice = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 80, maxLength: 80 });
  const holds = fc.property(arbitraryTable(2), choice, (table, choices) => {
    // One in four of the other cells is hidden too.
    const hidden = table.cells.map(({ isPrimary }, cell) => isPrimary || choices[cell] === 3);
    const minima = structuralMinima(table);
    const publication = publicationOf(table, hidden, { high: highest, minima });
    if (
      publication.cells.some(({ shown }, cell) => {
        return shown === undefined && (table.cells[cell]?.value ?? 0) > highest;
      })
    )
      return;
    const truth = enumerate(publication);
    if (!truth) return;
    enumerated++;
    assert.is(findFault(table, publication, minima, truth), undefined);
  });
  fc.assert(holds, propertyRuns);
  // Where most tables were too large to try, nothing was compared.
  assert.ok(enumerated > propertyRuns.numRuns / 3, String(enumerated));
});

/** What the audit says that is not so; absent when all is well. */
function findFault(
  table: LinkedTable,
  publication: Publication,
  minima: readonly number[],
  truth: readonly ValueRange[],
): string | undefined {
  const exact = auditPublication(solver, publication, { mode: "intervals" });
  for (const { cell, low, high } of exact.intervals) {
    const { low: trueLow, high: trueHigh } = truth[cell] ?? { low: 0, high: 0 };
    if (low !== trueLow || high !== trueHigh) {
      return `${table.cells[cell]?.name}: ${low}..${high}, really ${trueLow}..${trueHigh}`;
    }
    const minimum = minima[cell] ?? 0;
    if (trueLow < minimum) {
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

test.run();
