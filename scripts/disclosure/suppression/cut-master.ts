import type { Cut } from "./cut.ts";
import type { ReaderModel } from "./reader-model.ts";
import { createModel, type Solver, type SolverModel, solve } from "./solver.ts";

/** The least a cut may be missed by: solvers are right up to such a part. */
const tolerance = 1e-6;

/** The relaxed choice of what to hide, which cuts make ever tighter. */
export class CutMaster {
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

  /** Per cell, how much heavier every choice becomes that hides it, as far as the cuts tell. */
  surcharges(): Float64Array {
    return this.#solved > 0
      ? this.#model.getSolution().colDual
      : new Float64Array(this.#reader.size);
  }

  add(cut: Cut): void {
    this.cuts.push(cut);
    this.#model.addRow(cut.atLeast - tolerance, this.#solver.infinity, {
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
