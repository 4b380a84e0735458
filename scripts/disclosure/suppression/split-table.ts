import type { LinkedTable } from "../../model/linked-table.ts";

/** Cells that no relation ties to the other cells of the table. */
export interface TablePart {
  readonly table: LinkedTable;
  /** Per cell of the part, its index in the whole table. */
  readonly cells: readonly number[];
}

/**
 * From this value on, an unprinted cell of which one relation only speaks takes
 * up whatever the other cells of the relation do: the relation tells a reader
 * nothing about small counts. "All of Flanders" minus one city is such a cell.
 */
const boundlessFrom = 1000;

/**
 * The independent parts of a table that hold something to protect. The audit
 * attacks the whole table, so leaving out a relation that does matter is found.
 */
export function splitTable({ cells, relations, kind }: LinkedTable): readonly TablePart[] {
  const mentions = new Int32Array(cells.length);
  for (const { terms } of relations) {
    for (const { cell } of terms) mentions[cell] = (mentions[cell] ?? 0) + 1;
  }
  const isBoundless = (cell: number): boolean => {
    const { isPrinted, isPrimary, value } = cells[cell] ?? {};
    return !isPrinted && !isPrimary && mentions[cell] === 1 && (value ?? 0) >= boundlessFrom;
  };
  const telling = relations.filter(({ terms }) => !terms.some(({ cell }) => isBoundless(cell)));
  const root = Int32Array.from(cells, (_, index) => index);
  const find = (cell: number): number => {
    let at = cell;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  for (const { terms } of telling) {
    const [first] = terms;
    for (const { cell } of terms) if (first) root[find(cell)] = find(first.cell);
  }
  const members = new Map<number, number[]>();
  for (const index of cells.keys()) {
    const group = members.get(find(index));
    if (group) group.push(index);
    else members.set(find(index), [index]);
  }
  const relationsOf = Map.groupBy(telling, ({ terms }) => find(terms[0]?.cell ?? 0));
  return [...members].flatMap(([group, indices]) => {
    if (!indices.some((index) => cells[index]?.isPrimary)) return [];
    const position = new Map(indices.map((index, at) => [index, at]));
    const part: LinkedTable = {
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
    return [{ table: part, cells: indices }];
  });
}
