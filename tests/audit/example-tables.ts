import type { LinkedCell, LinkedTable, Relation } from "../../scripts/model/linked-table.ts";

const threshold = 5;

/** Cells by name, "=" for a total and its parts; small counts are to be protected. */
export function tableOf(
  values: Readonly<Record<string, number>>,
  sums: readonly (readonly [total: string, ...parts: string[]])[],
  extra: readonly Relation[] = [],
): LinkedTable {
  const names = Object.keys(values);
  const relations = sums.map(([total, ...parts]) => ({
    terms: [
      { cell: names.indexOf(total), coefficient: -1 },
      ...parts.map((part) => ({ cell: names.indexOf(part), coefficient: 1 })),
    ],
    low: 0,
    high: 0,
  }));
  const cells = Object.entries(values).map(([name, value]) => cellOf(name, value));
  return { kind: "counts", cells, relations: [...relations, ...extra] };
}

export function cellOf(name: string, value: number): LinkedCell {
  const isPrimary = value > 0 && value < threshold;
  const cell = { name, value, weight: value, isPrimary, isForced: false, isPrinted: true };
  return isPrimary ? { ...cell, range: { low: 1, high: threshold - 1 } } : cell;
}

/** The pattern that hides exactly these cells. */
export function hide(table: LinkedTable, ...names: readonly string[]): readonly boolean[] {
  const absent = names.filter((name) => !table.cells.some((cell) => cell.name === name));
  if (absent.length > 0) throw new Error(`No cell ${absent.join(", ")}.`);
  return table.cells.map(({ name }) => names.includes(name));
}

/** The table without the range of cells that no page prints and that need none. */
export function withCell(
  table: LinkedTable,
  name: string,
  change: Partial<LinkedCell>,
): LinkedTable {
  const cells = table.cells.map((cell) => (cell.name === name ? { ...cell, ...change } : cell));
  return { ...table, cells };
}
