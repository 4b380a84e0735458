import type { Pattern } from "./pattern.ts";
import { reroute } from "./reroute.ts";
import { shuffled } from "./seeded-random.ts";
import type { WitnessSearch } from "./witness-search.ts";

const improvement = 1e-6;

/** Cells taken out at once, at most. */
const largestGroup = 5;

/** How often the first cell of a group may not come back. */
const forbiddenShare = 0.7;

/** What a detour may cost at the start, on average: as much as a middling secondary cell weighs. */
const warmth = 1;

/** How long to go on: attempts and cells handed to the solver, whichever ends first. */
export interface AnnealingEffort {
  readonly attempts: number;
  readonly work: number;
}

/**
 * Looks for a lighter pattern past hills: takes a few neighbouring secondary cells
 * out and meets their needs in another order. At first a heavier pattern may be
 * accepted, ever less so towards the end ("simulated annealing"). Leaves the
 * lightest pattern that it passed.
 */
export function annealPattern(
  pattern: Pattern,
  search: WitnessSearch,
  { attempts, work }: AnnealingEffort,
  random: () => number,
): void {
  const firstWork = search.work;
  const temperature = warmth * middlingWeight(pattern);
  let lightest = pattern.cost;
  let best = pattern.witnesses();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const done = Math.max(attempt / attempts, (search.work - firstWork) / work);
    if (done >= 1) break;
    const secondary = pattern.secondary();
    const seed = secondary[Math.floor(random() * secondary.length)];
    if (seed === undefined) break;
    const size = 1 + Math.floor(random() * largestGroup);
    const cells = [seed, ...shuffled(neighboursOf(pattern, seed), random).slice(0, size - 1)];
    const isSeedForbidden = random() < forbiddenShare;
    const isChanged = reroute(pattern, search, {
      cells,
      isForbidden: (cell) => isSeedForbidden && cell === seed,
      order: (needs) => shuffled(needs, random),
      allowance: -improvement - temperature * (1 - done) * Math.log(1 - random()),
    });
    if (!isChanged) continue;
    const { cost } = pattern;
    if (cost >= lightest - improvement) continue;
    lightest = cost;
    best = pattern.witnesses();
  }
  pattern.restore(best);
}

function middlingWeight(pattern: Pattern): number {
  const weights = pattern
    .secondary()
    .map((cell) => pattern.model.weight[cell] ?? 0)
    .sort((left, right) => left - right);
  return weights[Math.floor(weights.length / 2)] ?? 0;
}

/** Secondary cells that share a witness with the seed, in order, without the seed. */
function neighboursOf(pattern: Pattern, seed: number): readonly number[] {
  const near = new Set<number>();
  for (const need of pattern.needsResting([seed])) {
    for (const cell of pattern.witnessOf(need)?.cells ?? []) {
      if (cell !== seed && !pattern.model.isHiddenAlready[cell]) near.add(cell);
    }
  }
  return [...near].sort((left, right) => left - right);
}
