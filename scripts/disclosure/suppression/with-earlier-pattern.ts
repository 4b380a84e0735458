import type { LinkedTable } from "../../model/linked-table.ts";

/** What an earlier edition did with the cells of a table, by index. */
interface EarlierPattern {
  /** A reader has these numbers already: hiding them protects nothing. */
  readonly shown: ReadonlySet<number>;
  /** Hidden before: hiding them again costs a reader little, and hides nothing new. */
  readonly hidden: ReadonlySet<number>;
}

/** What hiding a cell weighs that was hidden before, as a part of its weight. */
const discount = 0.01;

/**
 * The table in which a pattern stays as it was where that protects: what was hidden is
 * cheap to hide again, what was shown stays shown. A small cell is hidden in any case. Cells
 * of which the earlier edition knew nothing are as they were.
 */
export function withEarlierPattern(
  { cells, ...rest }: LinkedTable,
  { shown, hidden }: EarlierPattern,
): LinkedTable {
  return {
    ...rest,
    cells: cells.map((cell, index) => ({
      ...cell,
      isForced: cell.isForced || (shown.has(index) && !cell.isPrimary),
      weight: hidden.has(index) ? weightOfHiddenAgain(cell.weight) : cell.weight,
    })),
  };
}

/**
 * Hiding the same counts as last time costs little; hiding others only adds to what is hidden. In
 * halves, like all weights of counts: between those the search sees where it can stop.
 */
export function weightOfHiddenAgain(weight: number): number {
  return Math.ceil(2 * discount * weight) / 2;
}
