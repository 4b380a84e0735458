import type { DisclosureRule } from "../model/dataset.ts";
import { isKnown, missing, type RawValue } from "../model/value.ts";

/**
 * Primary suppression: hides a count that is smaller than the lowest count
 * that may be shown. With `minimumCount` 5, a 4 is hidden and a 5 is shown.
 */
export function suppress(count: RawValue, rule: DisclosureRule): RawValue {
  if (!isKnown(count) || rule.kind !== "minimum-count") return count;
  if (count.number === 0) return rule.showZeros ? count : missing("suppressed");
  return count.number < rule.minimumCount ? missing("suppressed") : count;
}
