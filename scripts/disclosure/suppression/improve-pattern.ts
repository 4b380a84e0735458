import type { Pattern } from "./pattern.ts";
import { shuffled } from "./seeded-random.ts";
import { meets, type Witness } from "./witness.ts";
import type { WitnessSearch } from "./witness-search.ts";

const improvement = 1e-6;
const attemptsPerCell = 8;

/** How hard to look for a cheaper pattern. Counted in attempts, never in time: the answer is the same on every machine. */
export interface Effort {
  /** Passes over all secondary cells, one at a time. */
  readonly singlePasses: number;
  /** Attempts, at most, that take several neighbouring cells out at once; a few per secondary cell. */
  readonly groupAttempts: number;
  /** Cells handed to the solver, after which no new attempt starts. */
  readonly work: number;
}

/**
 * Looks for a cheaper pattern: takes secondary cells out, finds other witnesses
 * for the needs that rested on them, and keeps the change when that hides less.
 */
export function improvePattern(
  pattern: Pattern,
  search: WitnessSearch,
  { singlePasses, groupAttempts, work }: Effort,
  random: () => number,
): void {
  const { weight } = pattern.model;
  const lastWork = search.work + work;
  for (let pass = 0; pass < singlePasses; pass++) {
    const cells = pattern
      .secondary()
      .toSorted((left, right) => (weight[right] ?? 0) - (weight[left] ?? 0) || left - right);
    let isImproved = false;
    for (const cell of cells) {
      if (search.work >= lastWork) return;
      if (!pattern.hidden[cell]) continue;
      const isBetter = rerouteAround(
        pattern,
        search,
        [cell],
        (other) => other === cell,
        (needs) => needs,
      );
      isImproved ||= isBetter;
    }
    if (!isImproved) break;
  }
  const attempts = Math.min(groupAttempts, attemptsPerCell * pattern.secondary().length);
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (search.work >= lastWork) return;
    const secondary = pattern.secondary();
    const seed = secondary[Math.floor(random() * secondary.length)];
    if (seed === undefined) return;
    const group = neighboursOf(pattern, seed, 2 + Math.floor(random() * 5), random);
    const isSeedForbidden = random() < 0.7;
    rerouteAround(
      pattern,
      search,
      group,
      (cell) => isSeedForbidden && cell === seed,
      (needs) => shuffled(needs, random),
    );
  }
}

/** Publishes `cells` again and meets the needs that rested on them otherwise, if that is cheaper. */
function rerouteAround(
  pattern: Pattern,
  search: WitnessSearch,
  cells: readonly number[],
  isForbidden: (cell: number) => boolean,
  order: (needs: readonly number[]) => readonly number[],
): boolean {
  const { weight, needs } = pattern.model;
  const isOut = new Set(cells);
  const hidden = pattern.hidden.slice();
  let budget = -improvement;
  for (const cell of cells) {
    hidden[cell] = 0;
    budget += weight[cell] ?? 0;
  }
  const found: (readonly [need: number, witness: Witness])[] = [];
  for (const index of order(pattern.needsResting(cells))) {
    const need = needs[index];
    if (!need) continue;
    const known =
      found.find(([, witness]) => meets(witness, need))?.[1] ??
      pattern.witnessInUse(need, (cell) => isOut.has(cell));
    if (known) {
      found.push([index, known]);
      continue;
    }
    const route = search.find(need, hidden, isForbidden, budget);
    if (!route) return false;
    budget -= route.cost;
    for (const cell of route.witness.cells) hidden[cell] = 1;
    found.push([index, route.witness]);
  }
  for (const [index, witness] of found) pattern.assign(index, witness);
  return true;
}

/** Secondary cells that share a witness with the seed, seed included, at most `size`. */
function neighboursOf(
  pattern: Pattern,
  seed: number,
  size: number,
  random: () => number,
): readonly number[] {
  const near = new Set<number>();
  for (const need of pattern.needsResting([seed])) {
    for (const cell of pattern.witnessOf(need)?.cells ?? []) {
      if (cell !== seed && !pattern.model.isHiddenAlready[cell]) near.add(cell);
    }
  }
  return [
    seed,
    ...shuffled(
      [...near].sort((left, right) => left - right),
      random,
    ).slice(0, size - 1),
  ];
}
