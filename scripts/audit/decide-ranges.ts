import type { ValueRange } from "../model/linked-table.ts";
import { isAtLeast, isAtMost } from "./bounds.ts";
import type { ComponentAttack } from "./component-attack.ts";

/** A column that must keep a range of values open to the reader. */
export interface ProtectedColumn {
  readonly column: number;
  readonly range: ValueRange;
}

/** While one table settles at least this part of what is open, another is worth a try. */
const worthwhileShare = 0.1;

/**
 * Finds out, for each protected column, whether a reader can rule out part of
 * its range, or knows it exactly. First tables that show many ranges open at
 * once, then column by column. Where a range fails, the interval is exact.
 */
export function decideRanges(
  attack: ComponentAttack,
  protectedColumns: readonly ProtectedColumn[],
): void {
  const highs = new Map(protectedColumns.map(({ column, range }) => [column, range.high]));
  pushWhileWorthwhile(
    () => protectedColumns.filter((item) => !isLowOpen(attack, item)),
    (columns) => attack.pushLow(columns),
  );
  pushWhileWorthwhile(
    () => protectedColumns.filter((item) => !isHighOpen(attack, item)),
    (columns) => attack.pushHigh(columns, (column) => highs.get(column) ?? 0),
  );
  for (const item of protectedColumns) {
    if (!isLowOpen(attack, item)) attack.settleLow(item.column, item.range.low);
    if (!isHighOpen(attack, item)) attack.settleHigh(item.column, item.range.high);
    if (isRangeOpen(attack, item) && !isPinned(attack, item.column)) continue;
    attack.settleLow(item.column);
    attack.settleHigh(item.column);
  }
}

/** One table after the other, for as long as each settles many of the columns that are still open. */
export function pushWhileWorthwhile(
  findOpen: () => readonly ProtectedColumn[],
  push: (columns: readonly number[]) => void,
): void {
  let open = findOpen();
  while (open.length > 3) {
    push(open.map(({ column }) => column));
    const rest = findOpen();
    const isWorthwhile = open.length - rest.length >= worthwhileShare * open.length;
    open = rest;
    if (!isWorthwhile) return;
  }
}

function isLowOpen({ bounds }: ComponentAttack, { column, range }: ProtectedColumn): boolean {
  return isAtMost(bounds.attainedLow[column] ?? 0, range.low);
}

function isHighOpen({ bounds }: ComponentAttack, { column, range }: ProtectedColumn): boolean {
  return isAtLeast(bounds.attainedHigh[column] ?? 0, range.high);
}

/** No value of the range can be ruled out. */
export function isRangeOpen(attack: ComponentAttack, item: ProtectedColumn): boolean {
  return isLowOpen(attack, item) && isHighOpen(attack, item);
}

/** All tables known so far agree on the value. */
export function isPinned({ bounds }: ComponentAttack, column: number): boolean {
  return isAtMost(bounds.attainedHigh[column] ?? 0, bounds.attainedLow[column] ?? 0);
}
