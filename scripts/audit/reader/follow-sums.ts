import type { Relation } from "../../model/linked-table.ts";
import type { Publication, PublishedCell } from "../publication.ts";

/** Sums of shares of areas carry binary fractions. */
const tolerance = 1e-9;

/**
 * What follows from one sum after another: a part beside others that are all known.
 * Per cell its number; absent for cells that this does not give.
 */
export function followSums(
  cells: readonly PublishedCell[],
  relations: readonly Relation[],
): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (const [cell, { shown }] of cells.entries()) if (shown !== undefined) known.set(cell, shown);
  const relationsOf: number[][] = cells.map(() => []);
  const unknowns = relations.map(({ terms, low, high }, index) => {
    for (const { cell } of terms) relationsOf[cell]?.push(index);
    const isSum = low === high;
    return isSum ? terms.filter(({ cell }) => !known.has(cell)).length : Number.POSITIVE_INFINITY;
  });
  const queue = unknowns.flatMap((count, index) => (count === 1 ? [index] : []));
  for (const index of queue) {
    const { terms = [], low = 0 } = relations[index] ?? {};
    const last = terms.find(({ cell }) => !known.has(cell));
    if (!last) continue;
    const rest = terms.reduce(
      (sum, { cell, coefficient }) => sum - coefficient * (known.get(cell) ?? 0),
      low,
    );
    const value = rest / last.coefficient;
    // No count at all: these numbers contradict each other, and the attack says where.
    if (Math.abs(value - Math.round(value)) > tolerance * Math.max(1, Math.abs(value))) continue;
    known.set(last.cell, Math.round(value));
    for (const next of relationsOf[last.cell] ?? []) {
      unknowns[next] = (unknowns[next] ?? 0) - 1;
      if (unknowns[next] === 1) queue.push(next);
    }
  }
  return known;
}

/**
 * The same publication with what follows from one sum after another filled in, of cells that
 * need no protection: the attack has less to ask, and finds no less. For explanations it is
 * of no use, as they would name what no page prints.
 */
export function fillIn<Known extends Publication>(publication: Known): Known {
  const known = followSums(publication.cells, publication.relations);
  return {
    ...publication,
    cells: publication.cells.map((cell, at) => {
      const shown = known.get(at);
      if (shown === undefined || cell.shown !== undefined || isProtected(cell, shown)) return cell;
      return shown >= cell.low && shown <= cell.high ? { ...cell, shown } : cell;
    }),
  };
}

/** What follows is then what the attack must find: it may not count as printed. */
function isProtected({ range, hiddenBySource, sliver }: PublishedCell, number: number): boolean {
  if (range !== undefined || hiddenBySource !== undefined) return true;
  return sliver !== undefined && number >= sliver.low && number <= sliver.high;
}
