import type { Contributors } from "../catalogue/tables/raw-table.ts";
import type { ContributorRule } from "../model/source-rule.ts";

/**
 * What a hidden amount of few contributors keeps open at least, where the rule has
 * no percentage of its own: none of them may be known within a tenth.
 */
const roomOfFew = 0.1;

/** An amount that is only just dominated is still not known to the last euro. */
const leastRoom = 0.01;

/**
 * How far from the amount a reader's bounds must stay on both sides, by the
 * protection levels of the Handbook on Statistical Disclosure Control (4.2.2): so
 * far that whoever contributed cannot estimate another closer than the rule allows.
 * Undefined for an amount that may be shown. Throws where the rule needs a
 * contribution that the source did not tell: the catalogue refuses that.
 */
export function roomToHide(
  amount: number,
  contributors: Contributors,
  rule: ContributorRule,
): number | undefined {
  if (contributors.number === 0) return undefined;
  const { minimumContributors, largestShare, twoLargestShare, closestEstimate } = rule;
  const rooms: number[] = [];
  if (contributors.number < minimumContributors) rooms.push(roomOfFew * amount);
  if (largestShare !== undefined) {
    const { largest } = told(contributors);
    if (largest > largestShare * amount) rooms.push(largest / largestShare - amount);
  }
  if (twoLargestShare !== undefined) {
    const { largest, second } = told(contributors);
    const both = largest + second;
    if (both > twoLargestShare * amount) rooms.push(both / twoLargestShare - amount);
  }
  if (closestEstimate !== undefined) {
    const { largest, second } = told(contributors);
    const rest = Math.max(0, amount - largest - second);
    if (rest < closestEstimate * largest) rooms.push(closestEstimate * largest - rest);
  }
  return rooms.length > 0 ? Math.max(leastRoom * amount, ...rooms) : undefined;
}

function told({ largest, second = 0 }: Contributors): { largest: number; second: number } {
  if (largest === undefined) throw new Error("a rule asks for a largest contribution");
  return { largest, second };
}
