import { localRows } from "./local-rows.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import { createModel, type LinearModel, type Solver, type SolverModel, solve } from "./solver.ts";
import type { Witness } from "./witness.ts";

const tolerance = 1e-6;
/** Stands for "no bound": far above any count of a city, yet no trouble for the arithmetic. */
const unbounded = 1e9;

const deepest = 40;

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
    const witness = this.#solveAt(prices);
    if (!witness || !this.#reader.isCount) return witness;
    if (isWhole(witness)) return roundedWitness(witness);
    return this.#dive() ?? this.#solveWhole(prices);
  }

  dispose(): void {
    this.#model.dispose();
  }

  #solveAt(prices: Float64Array): Witness | undefined {
    this.#setPrices(prices);
    this.#model.changeColsCost(
      { kind: "range", from: 0, to: this.#linear.cost.length - 1 },
      this.#linear.cost,
    );
    return solve(this.#solver, this.#model) ? this.#witness(this.#model) : undefined;
  }

  #setPrices(prices: Float64Array): void {
    const { cost } = this.#linear;
    for (let at = 0; at < this.#cells.length; at++) {
      cost[2 * at] = prices[at] ?? 0;
      cost[2 * at + 1] = prices[at] ?? 0;
    }
  }

  /**
   * A whole corner near a fractional one: fixes the columns that are not whole one by one. Where
   * margins cross, a linear optimum may be fractional; this finds a whole table a
   * hundred times faster than a search through all of them does, where it finds one.
   */
  #dive(): Witness | undefined {
    const fixed: number[] = [];
    const fix = (column: number, value: number): boolean => {
      this.#model.changeColBounds(column, value, value);
      return solve(this.#solver, this.#model);
    };
    try {
      for (let depth = 0; depth < deepest; depth++) {
        const { colValue } = this.#model.getSolution();
        const column = mostlyWhole(colValue);
        if (column < 0) return roundedWitness(this.#witness(this.#model));
        fixed.push(column);
        const value = colValue[column] ?? 0;
        const upper = this.#linear.upper[column] ?? 0;
        if (Math.ceil(value) <= upper && fix(column, Math.ceil(value))) continue;
        if (!fix(column, Math.floor(value))) return undefined;
      }
      return undefined;
    } finally {
      const { lower, upper } = this.#linear;
      for (const column of fixed) {
        this.#model.changeColBounds(column, lower[column] ?? 0, upper[column] ?? 0);
      }
    }
  }

  #solveWhole(prices: Float64Array): Witness | undefined {
    this.#setPrices(prices);
    const model = createModel(this.#solver, {
      ...this.#linear,
      integrality: new Int32Array(this.#linear.cost.length).fill(1),
    });
    try {
      if (!solve(this.#solver, model)) return undefined;
      return roundedWitness(this.#witness(model));
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
function roundedWitness({ cells, moves }: Witness): Witness {
  return { cells, moves: moves.map((move) => Math.round(move)) };
}

/** The column with the largest fraction; −1 when all are whole. */
function mostlyWhole(values: Float64Array): number {
  let column = -1;
  let largest = tolerance;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    const fraction = value - Math.floor(value + tolerance);
    if (fraction <= largest) continue;
    largest = fraction;
    column = at;
  }
  return column;
}
