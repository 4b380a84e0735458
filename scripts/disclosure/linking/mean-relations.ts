import type { Relation, Term } from "../../model/linked-table.ts";
import type { CountGroup } from "../group-counts.ts";
import type { DividedCount } from "./divided-count.ts";
import type { Part } from "./parts.ts";

/**
 * What printed means tell of the parts of their count: a mean age of 41,3 says that
 * the ages together are 41,25 to 41,35 times the people. Of a part of several
 * ages only the lowest and the highest are known, so each mean gives two bounds.
 * All coefficients are whole: the sums can be checked to the unit.
 */
export function meanRelations(
  { means, counts }: CountGroup,
  divided: readonly DividedCount[],
  cellOf: (part: Part) => number,
): readonly Relation[] {
  const indexOf = new Map(counts.map(({ key }, index) => [key, index]));
  return means.flatMap(({ count, weightedBy, weightedSum, decimals }) => {
    const index = indexOf.get(count);
    const { count: own, parts } = divided[index ?? -1] ?? {};
    if (!own?.value || !parts || parts.some(({ share }) => share !== 1)) return [];
    const at = own.table.dimensions.indexOf(weightedBy);
    const steps = 10 ** decimals;
    const printed = Math.round((weightedSum / own.value) * steps);
    // Half a step below and above what is printed, in units of half a step.
    const bound = (end: "low" | "high", halfSteps: number): readonly Term[] =>
      parts.map(({ part }) => ({
        cell: cellOf(part),
        coefficient: 2 * steps * (part.spans[at]?.[end] ?? 0) - halfSteps,
      }));
    const label = `gemiddelde ${weightedBy}`;
    return [
      { terms: bound("low", 2 * printed + 1), low: Number.NEGATIVE_INFINITY, high: 0, label },
      { terms: bound("high", 2 * printed - 1), low: 0, high: Number.POSITIVE_INFINITY, label },
    ];
  });
}
