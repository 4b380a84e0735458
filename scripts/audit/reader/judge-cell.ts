import type { DisclosureRule } from "../../model/dataset.ts";
import type { JudgedCount } from "../../model/judged-count.ts";
import type { ValueRange } from "../../model/linked-table.ts";
import { intervalOf } from "../../model/rounding.ts";
import { isHidden, isKnown } from "../../model/value.ts";
import type { PublishedCell } from "../publication.ts";

/**
 * What a reader starts from for one count, and what must stay open to him: by the
 * true number and the rule, whatever the gate called small.
 */
export function judgeCell(
  name: string,
  { value, number }: JudgedCount,
  rule: DisclosureRule,
  showsZeros: boolean,
): PublishedCell {
  const isPositive = number === undefined ? false : number > 0;
  const range = number === undefined ? undefined : smallRange(number, rule);
  const protectedBy = range ? { range } : {};
  if (isKnown(value)) {
    const { low, high } = intervalOf(value, { kind: "count" }, 0);
    // A count with a margin is printed rounded: then a reader has an interval.
    const known = low === high ? { shown: value.number } : {};
    return { name, low: Math.max(0, low), high, ...known, ...protectedBy };
  }
  const isBySource = value.reason === "suppressed-by-source";
  const low = showsZeros && isHidden(value) && (isPositive || isBySource) ? 1 : 0;
  const open = { name, low, high: Number.POSITIVE_INFINITY };
  if (!isBySource) return { ...open, ...protectedBy };
  return {
    ...open,
    hiddenBySource:
      rule.kind === "minimum-count" ? { range: { low: 1, high: rule.minimumCount - 1 } } : {},
  };
}

function smallRange(number: number, rule: DisclosureRule): ValueRange | undefined {
  if (rule.kind !== "minimum-count") return undefined;
  const low = rule.showZeros ? 1 : 0;
  return number >= low && number < rule.minimumCount
    ? { low, high: rule.minimumCount - 1 }
    : undefined;
}

/** With zeros on the page, a reader takes whatever is hidden for at least 1. */
export function showsZeros(rule: DisclosureRule, cells: readonly JudgedCount[]): boolean {
  if (rule.kind === "minimum-count") return rule.showZeros;
  return cells.some(({ value }) => isKnown(value) && value.number === 0);
}
