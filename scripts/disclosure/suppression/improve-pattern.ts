import type { Pattern } from "./pattern.ts";
import { reroute } from "./reroute.ts";
import type { WitnessSearch } from "./witness-search.ts";

const improvement = 1e-6;

/** How hard to look for a lighter pattern. Counted, never timed: the answer is the same on every machine. */
export interface Effort {
  /** Passes over all secondary cells, one at a time; they end when one changes nothing. */
  readonly passes: number;
  /** Cells handed to the solver, after which no new attempt starts. */
  readonly work: number;
}

/**
 * Looks for a lighter pattern: publishes secondary cells again one by one, the
 * heaviest first, and keeps each change that hides less.
 */
export function improvePattern(
  pattern: Pattern,
  search: WitnessSearch,
  { passes, work }: Effort,
): void {
  const { weight } = pattern.model;
  const lastWork = search.work + work;
  for (let pass = 0; pass < passes; pass++) {
    const cells = pattern
      .secondary()
      .toSorted((left, right) => (weight[right] ?? 0) - (weight[left] ?? 0) || left - right);
    let isImproved = false;
    for (const cell of cells) {
      if (search.work >= lastWork) return;
      if (!pattern.hidden[cell]) continue;
      const isLighter = reroute(pattern, search, {
        cells: [cell],
        isForbidden: (other) => other === cell,
        order: (needs) => needs,
        allowance: -improvement,
      });
      isImproved ||= isLighter;
    }
    if (!isImproved) return;
  }
}
