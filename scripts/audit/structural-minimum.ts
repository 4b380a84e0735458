import type { LinkedTable, Relation } from "../model/linked-table.ts";

/**
 * Per cell the least value that no pattern of hiding can take away: a hidden
 * total of k positive parts is at least k, because the sceptical reader takes
 * every part for at least 1. Parts may have parts of their own, in several ways;
 * the finest way to divide a cell, the one that gives the most, counts.
 *
 * Defined as the least solution of
 *   minimum(cell) ≥ 1 if it is printed and really positive, else ≥ 0
 *   minimum(total) ≥ Σ minimum(parts), for each sum "total = parts"
 *   minimum(part) ≥ minimum(total), where all other parts are zeros that must be shown.
 * It never exceeds the real value. Amounts have no such minimum: 0 throughout.
 */
export function structuralMinima(table: LinkedTable): readonly number[] {
  const { cells, relations, kind } = table;
  if (kind === "amounts") return cells.map(() => 0);
  const minima = cells.map(({ value, isPrinted }) => (isPrinted && value > 0 ? 1 : 0));
  const sums = relations.flatMap((relation) => findSums(relation));
  const sumsOf: number[][] = cells.map(() => []);
  sums.forEach(({ total, parts }, index) => {
    for (const cell of [total, ...parts]) sumsOf[cell]?.push(index);
  });
  const queue = sums.map((_, index) => index);
  const isQueued = new Uint8Array(sums.length).fill(1);
  const isKnownZero = (cell: number) => cells[cell]?.isForced === true && cells[cell].value === 0;
  for (let visit = 0; visit < queue.length; visit++) {
    const index = queue[visit] ?? 0;
    isQueued[index] = 0;
    const sum = sums[index];
    if (!sum) continue;
    for (const cell of raise(minima, sum, isKnownZero)) {
      for (const next of sumsOf[cell] ?? []) {
        if (isQueued[next]) continue;
        isQueued[next] = 1;
        queue.push(next);
      }
    }
  }
  return minima.map((minimum, cell) => Math.min(minimum, cells[cell]?.value ?? 0));
}

interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** "total = parts": one cell against all others, all counted once. */
function findSums({ terms, low, high }: Relation): readonly Sum[] {
  if (low !== 0 || high !== 0) return [];
  if (!terms.every(({ coefficient }) => Math.abs(coefficient) === 1)) return [];
  return [1, -1].flatMap((sign) => {
    const totals = terms.filter(({ coefficient }) => coefficient === sign);
    const [total] = totals;
    if (!total || totals.length > 1) return [];
    const parts = terms.filter(({ coefficient }) => coefficient !== sign);
    return [{ total: total.cell, parts: parts.map(({ cell }) => cell) }];
  });
}

/** Returns the cells whose minimum went up. */
function raise(
  minima: number[],
  { total, parts }: Sum,
  isKnownZero: (cell: number) => boolean,
): readonly number[] {
  const least = parts.reduce((sum, cell) => sum + (minima[cell] ?? 0), 0);
  const raised: number[] = [];
  if (least > (minima[total] ?? 0)) {
    minima[total] = least;
    raised.push(total);
  }
  const [only, second] = parts.filter((cell) => !isKnownZero(cell));
  if (only !== undefined && second === undefined && (minima[total] ?? 0) > (minima[only] ?? 0)) {
    minima[only] = minima[total] ?? 0;
    raised.push(only);
  }
  return raised;
}
