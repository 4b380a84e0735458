import { Attacker } from "./attacker.ts";
import type { Cut } from "./cut.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import { relationCuts } from "./relation-cuts.ts";
import { createModel, type Solver, type SolverModel, solve } from "./solver.ts";

/** The least that any protecting pattern weighs, as far as cuts can tell. */
export interface LowerBound {
  readonly weight: number;
  /** Per cell, how much of it the bound hides: 1 for cells hidden already. */
  readonly share: Float64Array;
  readonly cuts: readonly Cut[];
}

const improvement = 1e-6;

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

/** The relaxed choice of what to hide, which cuts make ever tighter. */
class CutMaster {
  readonly cuts: Cut[] = [];
  readonly #solver: Solver;
  readonly #reader: ReaderModel;
  readonly #model: SolverModel;
  #solved = 0;

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
    return this.#solved > 0 ? this.#model.getObjectiveValue() : 0;
  }

  /** Cuts added since the choice was last made. */
  get waiting(): number {
    return this.cuts.length - this.#solved;
  }

  share(): Float64Array {
    const share =
      this.#solved > 0
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

  /** Makes the choice again; gives how much of each cell it hides. */
  solve(): Float64Array {
    if (this.waiting > 0) {
      if (!solve(this.#solver, this.#model)) throw new Error("no pattern satisfies the cuts");
      this.#solved = this.cuts.length;
    }
    return this.share();
  }

  dispose(): void {
    this.#model.dispose();
  }
}
