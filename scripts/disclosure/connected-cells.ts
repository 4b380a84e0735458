import type { LinkedTable, Relation } from "../model/linked-table.ts";

/** Cells that no relation ties to the other cells of the table. */
export interface TablePart {
  readonly table: LinkedTable;
  /** Per cell of the part, its index in the whole table. */
  readonly cells: readonly number[];
}

/** The table in parts that none of these relations ties together, in the order of their first cells. */
export function connectedCells(
  { cells, kind }: LinkedTable,
  relations: readonly Relation[],
): readonly TablePart[] {
  const root = Int32Array.from(cells, (_, index) => index);
  const find = (cell: number): number => {
    let at = cell;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  for (const { terms } of relations) {
    const [first] = terms;
    for (const { cell } of terms) if (first) root[find(cell)] = find(first.cell);
  }
  const members = Map.groupBy(cells.keys(), find);
  const relationsOf = Map.groupBy(relations, ({ terms }) => find(terms[0]?.cell ?? 0));
  return [...members].map(([group, indices]) => {
    const position = new Map(indices.map((index, at) => [index, at]));
    const table: LinkedTable = {
      kind,
      cells: indices.flatMap((index) => cells[index] ?? []),
      relations: (relationsOf.get(group) ?? []).map((relation) => ({
        ...relation,
        terms: relation.terms.map(({ cell, coefficient }) => ({
          cell: position.get(cell) ?? 0,
          coefficient,
        })),
      })),
    };
    return { table, cells: indices };
  });
}
