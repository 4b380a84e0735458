import type { ValueRange } from "../model/linked-table.ts";
import { isAtLeast, isAtMost } from "./bounds.ts";
import type { ComponentAttack } from "./component-attack.ts";
import { type ProtectedColumn, pushWhileWorthwhile } from "./decide-ranges.ts";

/**
 * Finds out which numbers that no page prints, as what lies between two divisions, are sure
 * to be small. Nobody here knows them, so one that can be nothing or large is left at that:
 * first tables in which many are large together, then column by column.
 */
export function decideSlivers(attack: ComponentAttack, slivers: readonly ProtectedColumn[]): void {
  const { bounds } = attack;
  const isHarmless = ({ column, range }: ProtectedColumn): boolean =>
    isAtLeast(bounds.attainedHigh[column] ?? 0, range.high + 1) ||
    isAtMost(bounds.attainedLow[column] ?? 0, range.low - 1) ||
    isAtLeast(bounds.low[column] ?? 0, range.high + 1) ||
    isAtMost(bounds.high[column] ?? 0, range.low - 1);
  const more = new Map(slivers.map(({ column, range }) => [column, range.high + 1]));
  pushWhileWorthwhile(
    () => slivers.filter((item) => !isHarmless(item)),
    (columns) => attack.pushHigh(columns, (column) => more.get(column) ?? 0),
  );
  for (const item of slivers) {
    const { column, range } = item;
    if (!isHarmless(item)) attack.settleHigh(column, range.high + 1);
    if (!isHarmless(item)) attack.settleLow(column, range.low - 1);
    if (isHarmless(item)) continue;
    attack.settleLow(column);
    attack.settleHigh(column);
  }
}

/** Sure to be small, and a reader can say more of it than that. */
export function isSliverTold({ low, high }: ValueRange, range: ValueRange): boolean {
  const isSmall = isAtLeast(low, range.low) && isAtMost(high, range.high);
  return isSmall && !(isAtMost(low, range.low) && isAtLeast(high, range.high));
}
