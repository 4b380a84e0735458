import type { Relation } from "../../model/linked-table.ts";

/** The cells that sums tie to one of these, through cells that are not known. */
export function tiedCells(
  from: Iterable<number>,
  relations: readonly Relation[],
  known: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const relationsOf = new Map<number, Relation[]>();
  for (const relation of relations) {
    for (const { cell } of relation.terms) {
      if (known.has(cell)) continue;
      const list = relationsOf.get(cell);
      if (list) list.push(relation);
      else relationsOf.set(cell, [relation]);
    }
  }
  const tied = new Set<number>(from);
  for (const cell of tied) {
    for (const { terms } of relationsOf.get(cell) ?? []) {
      for (const term of terms) if (!known.has(term.cell)) tied.add(term.cell);
    }
  }
  return tied;
}
