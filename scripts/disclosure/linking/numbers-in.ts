import type { RawTable } from "../../catalogue/tables/raw-table.ts";

const found = new WeakMap<RawTable, Map<number, ReadonlySet<number>>>();

/** The whole numbers of a dimension that have rows, in any area and period; none of a dimension of codes. */
export function numbersIn(table: RawTable, position: number): ReadonlySet<number> {
  const byPosition = found.get(table) ?? new Map<number, ReadonlySet<number>>();
  found.set(table, byPosition);
  const known = byPosition.get(position);
  if (known) return known;
  const numbers = collectNumbers(table, position);
  byPosition.set(position, numbers);
  return numbers;
}

function collectNumbers({ rows, dataset, dimensions }: RawTable, position: number): Set<number> {
  const texts = new Set<string>();
  if (dataset.dimensions[dimensions[position] ?? ""] !== "whole-number") return new Set();
  for (const byPeriod of rows.values()) {
    for (const list of byPeriod.values()) {
      for (const { categories } of list) texts.add(categories[position] ?? "");
    }
  }
  return new Set([...texts].map(Number));
}
