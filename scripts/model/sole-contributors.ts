import type { LinkedTable, Relation } from "./linked-table.ts";

/**
 * Who is alone in a count of exactly 1 is the same person in every total of 1 above
 * it. Per cell the first of the cells that she is alone in, or −1 where a cell holds
 * nobody, more people than one, or an amount. A group that no page prints any cell of
 * has −1 too: she does not see that she is alone.
 */
export function soleContributors({ cells, relations, kind }: LinkedTable): Int32Array {
  const first = Int32Array.from(cells, ({ value }, cell) =>
    kind === "counts" && value === 1 ? cell : -1,
  );
  const find = (cell: number): number => {
    let at = cell;
    while (first[at] !== at) at = first[at] ?? at;
    return at;
  };
  for (const relation of relations) {
    const ones = sumOfOne(relation, first);
    const roots = ones.map(find);
    for (const root of roots) first[root] = Math.min(...roots);
  }
  const groups = first.map((known, cell) => (known < 0 ? -1 : find(cell)));
  const seen = new Set(cells.flatMap(({ isPrinted }, cell) => (isPrinted ? [groups[cell]] : [])));
  return groups.map((group) => (seen.has(group) ? group : -1));
}

/** A total of 1 and its part of 1; empty for any other relation. */
function sumOfOne({ terms, low, high }: Relation, first: Int32Array): readonly number[] {
  if (low !== 0 || high !== 0) return [];
  if (terms.some(({ coefficient }) => Math.abs(coefficient) !== 1)) return [];
  const isOne = (cell: number): boolean => (first[cell] ?? -1) >= 0;
  for (const sign of [-1, 1]) {
    const [total, ...others] = terms.filter(({ coefficient }) => coefficient === sign);
    if (!total || others.length > 0 || !isOne(total.cell)) continue;
    return terms.flatMap(({ cell }) => (isOne(cell) ? [cell] : []));
  }
  return [];
}
