import type { RoundedTable } from "../../scripts/disclosure/rounding/round-table.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";

/** What breaks the promise of the method; absent when it is kept. */
export function roundingFault(
  table: LinkedTable,
  { rounded, within, deviation }: RoundedTable,
  base: number,
): string | undefined {
  let sum = 0;
  for (const [cell, { name, value, isPrinted }] of table.cells.entries()) {
    const number = rounded[cell] ?? Number.NaN;
    const change = Math.abs(number - value);
    if (!(number >= 0) || number % base !== 0) return `${name}: ${number}`;
    if (change >= (within[cell] ?? 0)) return `${name}: ${value} became ${number}`;
    if (value % base === 0 && change > 0) return `${name}: ${value} is a multiple already`;
    if (isPrinted) sum += change;
  }
  const broken = table.relations.findIndex(
    ({ terms }) =>
      terms.reduce((total, term) => total + term.coefficient * (rounded[term.cell] ?? 0), 0) !== 0,
  );
  if (broken >= 0) return `relation ${broken} does not add up`;
  return sum === deviation ? undefined : `deviation ${deviation}, really ${sum}`;
}
