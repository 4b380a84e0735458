import { type Cut, cutFromPrices, smallestViolation } from "./cut.ts";
import { localRows } from "./local-rows.ts";
import { neighbourhood } from "./neighbourhood.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import { createModel, type Solver, solve } from "./solver.ts";

/** A cell that is hidden for a smaller part than this counts as published. */
const smallestShare = 1e-7;

/** HiGHS's number for it. */
const primalSimplex = 4;

/** Attacks patterns, also fractional ones, and says what any better pattern must satisfy. */
export class Attacker {
  readonly #solver: Solver;
  readonly #model: ReaderModel;
  #work = 0;

  constructor(solver: Solver, model: ReaderModel) {
    this.#solver = solver;
    this.#model = model;
  }

  /** Cells handed to the solver until now: a measure of effort that is the same on every machine. */
  get work(): number {
    return this.#work;
  }

  /**
   * How far can the needed cell move when cell j has only `share[j]` of its room?
   * Too little gives a cut, from the prices of the attacker's linear problem;
   * undefined when the need is met. Only cells with some room take part: what is
   * published cannot move.
   */
  cut(need: Need, share: Float64Array): Cut | undefined {
    const cells = neighbourhood(this.#model, openCells(share), need.cell, {
      reach: Number.POSITIVE_INFINITY,
      weightLimit: -1,
    }).filter((cell) => !need.held?.includes(cell));
    this.#work += cells.length;
    const { relations, ...rows } = localRows(this.#model, cells);
    const linear = createModel(this.#solver, {
      ...this.#room(need, share, cells),
      lower: new Float64Array(2 * cells.length),
      ...rows,
    });
    // Moving nothing is allowed, so the primal method has a start.
    linear.options.set("simplex_strategy", primalSimplex);
    try {
      solve(this.#solver, linear);
      if (-linear.getObjectiveValue() >= need.amount - smallestViolation) return undefined;
      return cutFromPrices(this.#model, need, relations, linear.getSolution().rowDual, share);
    } finally {
      linear.dispose();
    }
  }

  /** The needed cell moves as far as it can, its own way only; the others within their share. */
  #room({ cell, direction, amount }: Need, share: Float64Array, cells: Int32Array) {
    const { down, up } = this.#model;
    const cost = new Float64Array(2 * cells.length);
    const upper = new Float64Array(2 * cells.length);
    for (const [at, other] of cells.entries()) {
      const part = Math.min(1, share[other] ?? 0);
      upper[2 * at] = Math.min(up[other] ?? 0, amount) * part;
      upper[2 * at + 1] = Math.min(down[other] ?? 0, amount) * part;
      if (other !== cell) continue;
      const [towards, away] = direction > 0 ? [2 * at, 2 * at + 1] : [2 * at + 1, 2 * at];
      cost[towards] = -1;
      upper[towards] = amount;
      upper[away] = 0;
    }
    return { cost, upper };
  }
}

/** A plain loop: this runs for every attack. */
function openCells(share: Float64Array): Uint8Array {
  const isOpen = new Uint8Array(share.length);
  for (let cell = 0; cell < share.length; cell++) {
    if ((share[cell] ?? 0) > smallestShare) isOpen[cell] = 1;
  }
  return isOpen;
}
