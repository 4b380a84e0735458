import { seededRandom } from "../../scripts/disclosure/suppression/seeded-random.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";

/** An invented cross table: rows × columns of counts, with all totals. Counts under 5 are small. */
export function inventedCrossTable(rows: number, columns: number, seed: number): LinkedTable {
  return crossTableOf(inventedCounts(rows, columns, seed));
}

/** From 0 to 15, more small ones than large ones. */
export function inventedCounts(
  rows: number,
  columns: number,
  seed: number,
): readonly (readonly number[])[] {
  const random = seededRandom(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.floor(random() ** 2 * 16)),
  );
}

/** The counts with all totals. */
export function crossTableOf(counts: readonly (readonly number[])[]): LinkedTable {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const withTotals = counts.map((row) => [...row, add(row)]);
  withTotals.push(
    Array.from({ length: columns + 1 }, (_, at) => add(withTotals.map((row) => row[at] ?? 0))),
  );
  const width = columns + 1;
  const cells = withTotals.flat().map((value, index) => ({
    name: `rij ${Math.floor(index / width)} · kolom ${index % width}`,
    value,
    weight: value,
    isPrimary: value > 0 && value < 5,
    isForced: false,
    isPrinted: true,
    ...(value > 0 && value < 5 ? { range: { low: 1, high: 4 } } : {}),
  }));
  const sum = (total: number, parts: readonly number[]) => ({
    low: 0,
    high: 0,
    terms: [{ cell: total, coefficient: -1 }, ...parts.map((cell) => ({ cell, coefficient: 1 }))],
  });
  const upTo = (size: number) => Array.from({ length: size }, (_, at) => at);
  return {
    kind: "counts",
    cells,
    relations: [
      ...upTo(rows + 1).map((row) =>
        sum(
          row * width + columns,
          upTo(columns).map((column) => row * width + column),
        ),
      ),
      ...upTo(width).map((column) =>
        sum(
          rows * width + column,
          upTo(rows).map((row) => row * width + column),
        ),
      ),
    ],
  };
}
