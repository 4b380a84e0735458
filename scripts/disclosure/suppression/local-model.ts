import { localRows } from "./local-rows.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import { createModel, type LinearModel, type Solver, type SolverModel, solve } from "./solver.ts";
import type { Witness } from "./witness.ts";

const tolerance = 1e-6;
/** Stands for "no bound": far above any count of a city, yet no trouble for the arithmetic. */
const unbounded = 1e9;

/**
 * The linear model of one search: the deviations of some cells, all others
 * fixed. Each cell has a column up and a column down, so that moving it has a
 * price either way.
 */
export class LocalModel {
  readonly #solver: Solver;
  readonly #reader: ReaderModel;
  readonly #cells: Int32Array;
  readonly #linear: LinearModel;
  readonly #model: SolverModel;

  constructor(solver: Solver, reader: ReaderModel, cells: Int32Array, need: Need) {
    this.#solver = solver;
    this.#reader = reader;
    this.#cells = cells;
    this.#linear = this.#linearModel(need);
    this.#model = createModel(solver, this.#linear);
  }

  /** Cheapest deviations at these prices per unit moved (one per cell); undefined when there are none. */
  solve(prices: Float64Array): Witness | undefined {
    const { cost } = this.#linear;
    for (let at = 0; at < this.#cells.length; at++) {
      cost[2 * at] = prices[at] ?? 0;
      cost[2 * at + 1] = prices[at] ?? 0;
    }
    this.#model.changeColsCost({ kind: "range", from: 0, to: cost.length - 1 }, cost);
    if (!solve(this.#solver, this.#model)) return undefined;
    const witness = this.#witness(this.#model);
    if (!this.#reader.isCount || isWhole(witness)) return roundedWitness(this.#reader, witness);
    return this.#solveWhole();
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** The same in whole numbers: where margins cross, the linear optimum may be fractional. */
  #solveWhole(): Witness | undefined {
    const model = createModel(this.#solver, {
      ...this.#linear,
      integrality: new Int32Array(this.#linear.cost.length).fill(1),
    });
    try {
      if (!solve(this.#solver, model)) return undefined;
      return roundedWitness(this.#reader, this.#witness(model));
    } finally {
      model.dispose();
    }
  }

  #witness(model: SolverModel): Witness {
    const { colValue } = model.getSolution();
    const cells: number[] = [];
    const moves: number[] = [];
    for (let at = 0; at < this.#cells.length; at++) {
      const move = (colValue[2 * at] ?? 0) - (colValue[2 * at + 1] ?? 0);
      if (Math.abs(move) <= tolerance) continue;
      cells.push(this.#cells[at] ?? 0);
      moves.push(move);
    }
    return { cells: Int32Array.from(cells), moves: Float64Array.from(moves) };
  }

  #linearModel({ cell, direction, amount }: Need): LinearModel {
    const { down, up } = this.#reader;
    const columns = 2 * this.#cells.length;
    const lower = new Float64Array(columns);
    const upper = new Float64Array(columns);
    for (let at = 0; at < this.#cells.length; at++) {
      const index = this.#cells[at] ?? 0;
      upper[2 * at] = Math.min(up[index] ?? 0, unbounded);
      upper[2 * at + 1] = down[index] ?? 0;
      if (index !== cell) continue;
      lower[direction > 0 ? 2 * at : 2 * at + 1] = amount;
      upper[direction > 0 ? 2 * at + 1 : 2 * at] = 0;
    }
    return {
      cost: new Float64Array(columns),
      lower,
      upper,
      ...localRows(this.#reader, this.#cells),
    };
  }
}

function isWhole({ moves }: Witness): boolean {
  return moves.every((move) => Math.abs(move - Math.round(move)) <= tolerance);
}

/** Counts move by whole numbers; what the solver adds in the ninth decimal is dropped. */
function roundedWitness({ isCount }: ReaderModel, { cells, moves }: Witness): Witness {
  return isCount ? { cells, moves: moves.map((move) => Math.round(move)) } : { cells, moves };
}
