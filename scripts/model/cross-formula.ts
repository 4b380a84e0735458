import type { Measure, Selection } from "./cell.ts";

/**
 * Counts by two or three characteristics at once. Every total is a cell of its
 * own: none of them is added up from cells that may have been hidden.
 */
export interface CrossFormula {
  readonly kind: "cross";
  readonly rows: CrossAxis;
  readonly columns: CrossAxis;
  /** Splits the rows in blocks; absent for a table of two characteristics. */
  readonly groups?: CrossAxis;
  /** The grand total. */
  readonly total: Measure;
}

/** The categories of one dimension; together they are the whole, each of its codes once. */
export interface CrossAxis {
  readonly dimension: string;
  /** For the head of a table, e.g. "Leeftijd". */
  readonly name: string;
  readonly categories: readonly CrossCategory[];
  /** What their sum is called, e.g. "Alle leeftijden". */
  readonly totalName: string;
}

interface CrossCategory {
  readonly name: string;
  /** Codes of the dimension that count here. */
  readonly codes: readonly string[];
}

/** A row as it is printed: one cell per category of the columns, then their total. */
export interface CrossRow {
  readonly name: string;
  readonly isTotal: boolean;
  /** The category of the groups; absent in a table without them. */
  readonly group?: string;
  readonly measures: readonly Measure[];
}

interface Place {
  readonly name: string;
  readonly isTotal: boolean;
  readonly where: Selection;
}

/** Every row in order, block after block, each closed by its total. */
export function crossRows({ rows, columns, groups, total }: CrossFormula): readonly CrossRow[] {
  const blocks: readonly (Place | undefined)[] = groups ? placesOf(groups) : [undefined];
  return blocks.flatMap((block) =>
    placesOf(rows).map((row) => ({
      name: row.name,
      isTotal: row.isTotal,
      ...(block ? { group: block.name } : {}),
      measures: placesOf(columns).map((column) => ({
        ...total,
        where: { ...total.where, ...block?.where, ...row.where, ...column.where },
      })),
    })),
  );
}

/** The categories of an axis and then their total, which leaves its dimension as the whole has it. */
export function placesOf({ dimension, categories, totalName }: CrossAxis): readonly Place[] {
  return [
    ...categories.map(({ name, codes }) => ({
      name,
      isTotal: false,
      where: { [dimension]: codes },
    })),
    { name: totalName, isTotal: true, where: {} },
  ];
}
