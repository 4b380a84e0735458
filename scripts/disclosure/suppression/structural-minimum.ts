import type { LinkedTable } from "../../model/linked-table.ts";

/**
 * The lowest value that arithmetic leaves every positive count when the reader
 * takes each positive cell for at least 1: a total of k positive parts is at
 * least k, and parts of parts count on. No pattern can hide more than that, so
 * it is computed first, from the relations alone. Amounts have no such floor.
 */
export function structuralMinima({ cells, relations, kind }: LinkedTable): Float64Array {
  const minima = new Float64Array(cells.length);
  if (kind === "amounts") return minima;
  const divisions = divisionsOf(cells.length, relations);
  const isDone = new Uint8Array(cells.length);
  const visit = (index: number): number => {
    if (isDone[index]) return minima[index] ?? 0;
    // Set first: a circle of relations ends here, with the floor of a single cell.
    isDone[index] = 1;
    const { value, isPrinted } = cells[index] ?? { value: 0, isPrinted: false };
    minima[index] = value > 0 && isPrinted ? 1 : 0;
    for (const parts of divisions[index] ?? []) {
      let floor = 0;
      for (const part of parts) floor += visit(part);
      minima[index] = Math.max(minima[index] ?? 0, floor);
    }
    return minima[index] ?? 0;
  };
  for (let index = 0; index < cells.length; index++) visit(index);
  return minima;
}

/** Per cell, every way in which an exact sum divides it into parts. */
function divisionsOf(
  size: number,
  relations: LinkedTable["relations"],
): readonly (readonly (readonly number[])[])[] {
  const divisions: (readonly number[])[][] = Array.from({ length: size }, () => []);
  for (const { terms, low, high } of relations) {
    if (low !== 0 || high !== 0) continue;
    if (terms.some(({ coefficient }) => Math.abs(coefficient) !== 1)) continue;
    for (const sign of [-1, 1]) {
      const side = terms.filter(({ coefficient }) => coefficient === sign);
      const [total] = side;
      if (!total || side.length !== 1) continue;
      divisions[total.cell]?.push(
        terms.filter(({ coefficient }) => coefficient !== sign).map(({ cell }) => cell),
      );
    }
  }
  return divisions;
}
