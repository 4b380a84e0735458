import type { ValueRange } from "../model/linked-table.ts";
import { isAtLeast, isAtMost } from "./bounds.ts";
import type { ComponentAttack } from "./component-attack.ts";

/** A column that its source hid: its number is known to nobody here. */
export interface SourceColumn {
  readonly column: number;
  /** Of a small one, what may not be ruled out; absent where the rule is not known. */
  readonly range?: ValueRange;
}

/**
 * Finds out what a reader can say of numbers that their source hid. One that can
 * be small and can be not small, and is not certain, needs no further question.
 */
export function decideSources(attack: ComponentAttack, sources: readonly SourceColumn[]): void {
  for (const { column, range } of sources) {
    if (range) attack.settleHigh(column, range.high + 1);
    attack.settleLow(column);
    const { attainedLow, attainedHigh } = attack.bounds;
    const least = attainedLow[column] ?? 0;
    const most = attainedHigh[column] ?? 0;
    const canBeLarge = range === undefined || isAtLeast(most, range.high + 1);
    if (isAtMost(most, least) || !canBeLarge) attack.settleHigh(column);
  }
}

/** Why a number that its source hid is given away: the number itself, or more than that it is small. */
export function judgeSource(
  { low, high }: ValueRange,
  range: ValueRange | undefined,
): "exact" | "narrow" | undefined {
  if (isAtMost(high, low)) return "exact";
  if (!range || !isAtMost(high, range.high)) return undefined;
  return isAtMost(low, range.low) && isAtLeast(high, range.high) ? undefined : "narrow";
}
