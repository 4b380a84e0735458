import type { Certificate, Witness } from "../../model/certificate.ts";
import type { LinkedTable, Relation } from "../../model/linked-table.ts";
import type { TablePart } from "../connected-cells.ts";

/**
 * The certificate of a part as one of the whole table. Relations that splitting
 * left out are kept by the boundless cell in each of them, which takes up what the
 * others do; whether it could is for the check to say.
 */
export function certifyWhole(
  whole: LinkedTable,
  part: TablePart,
  { proofs, insiders }: Certificate,
): Certificate {
  const relationsOf = leftOut(whole, part);
  const toWhole = (witness: Witness): Witness => {
    const moved = witness.map(([cell, value]) => [part.cells[cell] ?? 0, value] as const);
    return [...moved, ...takenUp(whole, relationsOf, moved)];
  };
  const inWhole = (cell: number): number => part.cells[cell] ?? 0;
  return {
    proofs: proofs.map(({ cell, low, high }) => ({
      cell: inWhole(cell),
      low: toWhole(low),
      high: toWhole(high),
    })),
    ...(insiders && {
      insiders: insiders.map(({ cell, other }) => ({
        cell: inWhole(cell),
        other: toWhole(other),
      })),
    }),
  };
}

/** Per cell of the part, the relations of the whole that reach outside it. */
function leftOut(
  { relations }: LinkedTable,
  { cells }: TablePart,
): ReadonlyMap<number, readonly Relation[]> {
  const members = new Set(cells);
  const found = new Map<number, Relation[]>();
  for (const relation of relations) {
    if (relation.terms.every(({ cell }) => members.has(cell))) continue;
    for (const { cell } of relation.terms) {
      if (members.has(cell)) found.set(cell, [...(found.get(cell) ?? []), relation]);
    }
  }
  return found;
}

function takenUp(
  { cells }: LinkedTable,
  relationsOf: ReadonlyMap<number, readonly Relation[]>,
  moved: Witness,
): Witness {
  const moves = new Map(moved.map(([cell, value]) => [cell, value - (cells[cell]?.value ?? 0)]));
  const touched = new Set(moved.flatMap(([cell]) => relationsOf.get(cell) ?? []));
  return [...touched].flatMap(({ terms }) => {
    const sum = terms.reduce(
      (total, { cell, coefficient }) => total + coefficient * (moves.get(cell) ?? 0),
      0,
    );
    const [boundless] = terms
      .filter(({ cell }) => cells[cell]?.isPrinted === false && !moves.has(cell))
      .sort((left, right) => (cells[right.cell]?.value ?? 0) - (cells[left.cell]?.value ?? 0));
    if (sum === 0 || !boundless) return [];
    const { cell, coefficient } = boundless;
    return [[cell, (cells[cell]?.value ?? 0) - sum / coefficient] as const];
  });
}
