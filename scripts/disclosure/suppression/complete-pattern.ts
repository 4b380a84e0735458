import type { Pattern } from "./pattern.ts";
import type { WitnessSearch } from "./witness-search.ts";

/**
 * Hides what is needed until every need has a witness. Needs are taken in the
 * order given; a witness that meets several needs is used for all of them.
 * Returns the needs that no pattern can meet.
 */
export function completePattern(
  pattern: Pattern,
  search: WitnessSearch,
  order: readonly number[],
): readonly number[] {
  const unmet: number[] = [];
  for (const index of order) {
    const need = pattern.model.needs[index];
    if (!need || pattern.witnessOf(index)) continue;
    const witness = pattern.witnessInUse(need) ?? search.find(need, pattern.hidden)?.witness;
    if (witness) pattern.assign(index, witness);
    else unmet.push(index);
  }
  return unmet;
}
