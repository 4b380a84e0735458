import type { LinkedProtection } from "./protected-table.ts";

/**
 * How far what is hidden to protect others may be from the least that would do, as a share
 * of it: the widest of all kinds, as persons and euros do not add up.
 */
export function patternGap(protections: readonly LinkedProtection[]): number {
  const kinds = Map.groupBy(protections, ({ linked }) => linked.kind);
  const gaps = [...kinds.values()].map((group) => {
    const cost = sumOf(group, (one) => one.cost);
    const bound = sumOf(group, (one) => one.bound);
    return cost > 0 ? Math.ceil(((cost - bound) / cost) * 100) / 100 : 0;
  });
  return Math.max(0, ...gaps);
}

function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}
