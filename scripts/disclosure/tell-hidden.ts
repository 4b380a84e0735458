import { type Witness, witnessesOf } from "../model/certificate.ts";
import type { HiddenSelection, TellableHidden } from "../model/hiding.ts";
import type { LinkedCell, LinkedTable, ValueRange } from "../model/linked-table.ts";
import type { LinkedProtection } from "./protected-table.ts";

/**
 * What may be said of hidden counts. "One of these two is small" with a sum of 7
 * would rule out 3 and 4; so the real number is widened to the range that it has in the
 * tables of all certificates, which stay possible for a reader who knows that range.
 */
export function tellHidden(
  protections: readonly LinkedProtection[],
  { areas, datasets, period }: HiddenSelection,
): TellableHidden {
  const real = { small: 0, units: 0 };
  const change = { fewer: 0, more: 0, units: 0 };
  for (const protection of protections) {
    if (period !== undefined && period !== protection.period) continue;
    const { linked, certificate } = protection;
    const isTold = protection.requests.map(
      ({ measure, area }, cell) =>
        datasets.has(measure.dataset) && areas.has(area) && protection.hidden[cell] === true,
    );
    if (!isTold.includes(true)) continue;
    const range = smallRange(linked);
    for (const [cell, { value, isPrimary }] of linked.cells.entries()) {
      if (!isTold[cell]) continue;
      // Who is behind an amount is the same in every table that a reader can think of.
      real.small += Number(range ? isSmall(value, range) : isPrimary);
      real.units += value;
    }
    for (const witness of witnessesOf(certificate)) {
      const { small, units } = changeIn(witness, linked.cells, isTold, range);
      change.fewer = Math.min(change.fewer, small);
      change.more = Math.max(change.more, small);
      change.units = Math.max(change.units, units);
    }
  }
  return {
    small: { low: real.small + change.fewer, high: real.small + change.more },
    mostUnits: real.units + change.units,
  };
}

/**
 * Every small count of a dataset has the same range; a zero that is shown elsewhere is not small.
 * None of amounts, which are not hidden for being small.
 */
function smallRange({ cells, kind }: LinkedTable): ValueRange | undefined {
  if (kind === "amounts") return undefined;
  return cells.find(({ range }) => range !== undefined)?.range ?? { low: 1, high: 0 };
}

function isSmall(value: number, { low, high }: ValueRange): boolean {
  return value >= low && value <= high;
}

function changeIn(
  witness: Witness,
  cells: readonly LinkedCell[],
  isTold: readonly boolean[],
  range: ValueRange | undefined,
): { readonly small: number; readonly units: number } {
  let small = 0;
  let units = 0;
  for (const [cell, value] of witness) {
    if (!isTold[cell]) continue;
    const real = cells[cell]?.value ?? 0;
    if (range) small += Number(isSmall(value, range)) - Number(isSmall(real, range));
    units += value - real;
  }
  return { small, units };
}
