import { type Audit, type AuditOptions, auditPublication } from "./audit.ts";
import type { Interval } from "./finding.ts";
import type { Publication, PublishedCell } from "./publication.ts";
import { type RoundedCounts, roundedPublication } from "./rounded-publication.ts";
import { ShiftedTables } from "./shifted-tables.ts";
import type { Solver } from "./solver.ts";

/**
 * Attacks rounded numbers with the sums between the true counts and with the
 * method. Where addition alone shows that both ends of what the method tells
 * of a count stay possible, that is settled; the solver decides about the rest.
 * Throws a ReportError when no table of counts can have been rounded to this.
 */
export function auditRounded(solver: Solver, counts: RoundedCounts, options: AuditOptions): Audit {
  const publication = roundedPublication(counts);
  const isOpen = openCells(publication, counts.rounded);
  const cells = publication.cells.map(({ range, ...cell }, index): PublishedCell => {
    const isSettled = !range || (isOpen[index] && cell.low <= range.low && cell.high >= range.high);
    return isSettled ? cell : { ...cell, range };
  });
  if (isOpen.every(Boolean) && !cells.some(({ range }) => range)) {
    const intervals = cells.map(({ low, high }, cell): Interval => ({ cell, low, high }));
    return {
      components: [],
      findings: [],
      intervals: options.mode === "intervals" ? intervals : [],
    };
  }
  return auditPublication(solver, { ...publication, cells }, options);
}

/** Per cell: both of its bounds are reached by tables that agree with everything. */
function openCells(
  { cells, relations }: Publication,
  rounded: readonly number[],
): readonly boolean[] {
  // The rounded table is itself one that may be true, as long as it adds up.
  const isTable = relations.every(({ terms, low, high }) => {
    const sum = terms.reduce(
      (total, { cell, coefficient }) => total + coefficient * (rounded[cell] ?? 0),
      0,
    );
    return sum >= low && sum <= high;
  });
  if (!isTable) return cells.map(() => false);
  const tables = new ShiftedTables(cells.length, relations);
  const isPossible = (cell: number, amount: number): boolean => {
    const value = (rounded[cell] ?? 0) + amount;
    const { low, high } = cells[cell] ?? { low: 0, high: 0 };
    return value >= low && value <= high;
  };
  return cells.map(({ low, high }, cell) => {
    const changing = tables.changingWith(cell, rounded);
    const own = rounded[cell] ?? 0;
    return (
      changing?.every((one) => isPossible(one, low - own) && isPossible(one, high - own)) ?? false
    );
  });
}
