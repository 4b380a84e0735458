import { attackerCut, type Cut } from "./attacker-cut.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import { createModel, type Solver, type SolverModel, solve } from "./solver.ts";

/** The least that any protecting pattern weighs, as far as cuts can tell. */
export interface LowerBound {
  readonly weight: number;
  /** Per cell, how much of it the bound hides: 1 for cells hidden already. */
  readonly share: Float64Array;
  readonly cuts: readonly Cut[];
}

const improvement = 1e-6;

/**
 * Attacks the needs round after round; each round adds the cuts that the last
 * answer violates. `needs` leaves out those that the primary cells protect
 * among themselves: no cut comes from them.
 */
export function lowerBound(
  solver: Solver,
  model: ReaderModel,
  needs: readonly Need[],
  { attacks }: { readonly attacks: number },
): LowerBound {
  const master = new CutMaster(solver, model);
  try {
    let pending = needs;
    for (let done = 0; done + pending.length <= attacks && pending.length > 0; ) {
      const share = master.share();
      done += pending.length;
      const violated = pending.filter((need) => {
        const cut = attackerCut(solver, model, need, share);
        if (cut) master.add(cut);
        return cut !== undefined;
      });
      if (violated.length === 0 && pending.length === needs.length) break;
      // A need that held rests until the others hold too.
      pending = violated.length > 0 ? violated : needs;
      master.solve();
    }
    return { weight: master.weight, share: master.share(), cuts: master.cuts };
  } finally {
    master.dispose();
  }
}

/** The relaxed choice of what to hide, which cuts make ever tighter. */
class CutMaster {
  readonly cuts: Cut[] = [];
  readonly #solver: Solver;
  readonly #reader: ReaderModel;
  readonly #model: SolverModel;
  #isSolved = false;

  constructor(solver: Solver, reader: ReaderModel) {
    this.#solver = solver;
    this.#reader = reader;
    this.#model = createModel(solver, {
      cost: reader.weight.slice(),
      lower: new Float64Array(reader.size),
      upper: Float64Array.from(reader.isHideable),
      rowLower: new Float64Array(0),
      rowUpper: new Float64Array(0),
      rowStarts: new Int32Array(1),
      columns: new Int32Array(0),
      coefficients: new Float64Array(0),
    });
  }

  get weight(): number {
    return this.#isSolved ? this.#model.getObjectiveValue() : 0;
  }

  share(): Float64Array {
    const share = this.#isSolved
      ? this.#model.getSolution().colValue.map((part) => Math.min(1, Math.max(0, part)))
      : new Float64Array(this.#reader.size);
    for (let cell = 0; cell < share.length; cell++) {
      if (this.#reader.isHiddenAlready[cell]) share[cell] = 1;
    }
    return share;
  }

  add(cut: Cut): void {
    this.cuts.push(cut);
    this.#model.addRow(cut.atLeast - improvement, this.#solver.infinity, {
      indices: cut.cells,
      values: cut.coefficients,
    });
  }

  solve(): void {
    if (!solve(this.#solver, this.#model)) throw new Error("no pattern satisfies the cuts");
    this.#isSolved = true;
  }

  dispose(): void {
    this.#model.dispose();
  }
}
