import { Attacker } from "./attacker.ts";
import type { Cut } from "./cut.ts";
import { CutMaster } from "./cut-master.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import { relationCuts } from "./relation-cuts.ts";
import type { Solver } from "./solver.ts";

/** The least that any protecting pattern weighs, as far as cuts can tell. */
export interface LowerBound {
  readonly weight: number;
  /** Per cell, how much of it the bound hides: 1 for cells hidden already. */
  readonly share: Float64Array;
  readonly cuts: readonly Cut[];
}

/** After so many new cuts the choice is made again: later attacks then meet a better one. */
const batch = 8;

/**
 * Attacks the needs in turn, and adds the cuts that the choice so far violates,
 * until all hold or `work` cells have been handed to the solver. `needs` leaves
 * out those that the primary cells protect among themselves: no cut comes from them.
 */
export function lowerBound(
  solver: Solver,
  model: ReaderModel,
  needs: readonly Need[],
  { work }: { readonly work: number },
): LowerBound {
  const master = new CutMaster(solver, model);
  const attacker = new Attacker(solver, model);
  try {
    let share = master.share();
    for (const need of needs) {
      for (const cut of relationCuts(model, need, share)) master.add(cut);
    }
    share = master.solve();
    let pending = needs;
    while (attacker.work < work) {
      const violated: Need[] = [];
      for (const need of pending) {
        if (attacker.work >= work) break;
        const cut = attacker.cut(need, share);
        if (!cut) continue;
        master.add(cut);
        violated.push(need);
        if (master.waiting >= batch) share = master.solve();
      }
      share = master.solve();
      if (violated.length === 0 && pending.length === needs.length) break;
      // A need that held rests until the others hold too.
      pending = violated.length > 0 ? violated : needs;
    }
    return { weight: master.weight, share, cuts: master.cuts };
  } finally {
    master.dispose();
  }
}
