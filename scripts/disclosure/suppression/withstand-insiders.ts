import { completePattern } from "./complete-pattern.ts";
import { type Effort, improvePattern } from "./improve-pattern.ts";
import { insiderLeaks, needAgainst } from "./insider-needs.ts";
import { Pattern } from "./pattern.ts";
import type { Solver } from "./solver.ts";
import { WitnessSearch } from "./witness-search.ts";

/** A pattern, and the needs that nothing can meet. */
interface GuardedPattern {
  readonly pattern: Pattern;
  /** Indices in `pattern.model.needs`. */
  readonly unmet: readonly number[];
}

const moderateEffort: Effort = { passes: 2, work: 1_000_000 };

/** After so many rounds leaks are only closed: an improvement may open others. */
const improvingRounds = 3;

/**
 * Closes every leak to readers who are alone in a count of 1: adds a need for each, meets it, improves the
 * pattern, and looks again, until no leak is left. There are a few for every thousand
 * pairs of a cell and a reader: most are closed by the witnesses that are there.
 */
export function withstandInsiders(
  solver: Solver,
  { pattern, unmet }: GuardedPattern,
  effort: Effort = moderateEffort,
): GuardedPattern {
  let guarded = pattern;
  const hopeless = [...unmet];
  for (let round = 0; ; round++) {
    const current = guarded;
    const isHopeless = new Set(hopeless.map((index) => keyOf(current.model.needs[index])));
    const leaks = insiderLeaks(current.model, (cell) => current.witnessesMoving(cell)).filter(
      (leak) => !isHopeless.has(keyOf(leak)),
    );
    if (leaks.length === 0) return { pattern: current, unmet: hopeless };
    const before = current.model.needs.length;
    const search = new WitnessSearch(solver, current.model);
    const added = leaks.map((leak) => needAgainst(leak, current, search));
    const model = { ...current.model, needs: [...current.model.needs, ...added] };
    guarded = new Pattern(model);
    guarded.restore(current.witnesses());
    const wider = new WitnessSearch(solver, model);
    hopeless.push(
      ...completePattern(
        guarded,
        wider,
        added.map((_, at) => before + at),
      ),
    );
    if (round < improvingRounds) improvePattern(guarded, wider, effort);
  }
}

function keyOf(leak: { readonly cell: number; readonly held?: readonly number[] } | undefined) {
  return `${leak?.cell} ${leak?.held?.join(",")}`;
}
