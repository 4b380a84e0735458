import type { Pattern } from "./pattern.ts";
import { meets, type Witness } from "./witness.ts";
import type { WitnessSearch } from "./witness-search.ts";

/** Cells to publish again, and what that may come to. */
interface Detour {
  readonly cells: readonly number[];
  /** Cells that no new witness may move; the other `cells` may be hidden again. */
  readonly isForbidden: (cell: number) => boolean;
  /** The order in which needs look for another witness: the first ones choose. */
  readonly order: (needs: readonly number[]) => readonly number[];
  /** The pattern may become so much heavier; below 0 it must become lighter. */
  readonly allowance: number;
}

/**
 * Publishes cells again and meets the needs that rested on them otherwise. Without
 * a way that keeps within the allowance nothing changes, and the answer is false.
 */
export function reroute(
  pattern: Pattern,
  search: WitnessSearch,
  { cells, isForbidden, order, allowance }: Detour,
): boolean {
  const { weight, needs } = pattern.model;
  const isOut = new Set(cells);
  const hidden = pattern.hidden.slice();
  let budget = allowance;
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
