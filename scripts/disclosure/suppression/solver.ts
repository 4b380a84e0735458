import highs, { type Highs } from "highs";

// The package declares its types as CommonJS, while Node loads its ES module:
// there the default export is the loader itself.
const loadHighs = highs as unknown as typeof highs.default;

/** Columns and rows of a linear model, rows one after the other. */
export interface LinearModel {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly rowStarts: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  /** Columns that take whole values only; absent when none do. */
  readonly integrality?: Int32Array;
}

export type Solver = Highs;
export type SolverModel = ReturnType<Highs["createModel"]>;

/** A solver of its own for each search; loading it takes some 20 ms. */
export function loadSolver(): Promise<Solver> {
  return loadHighs();
}

/** A model that the caller disposes. Simplex from the first basis: answers do not depend on what was solved before. */
export function createModel(solver: Solver, model: LinearModel): SolverModel {
  const { cost, lower, upper, rowLower, rowUpper, rowStarts, columns, coefficients } = model;
  const created = solver.createModel({
    numCols: cost.length,
    numRows: rowLower.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: {
      format: "csr",
      numCols: cost.length,
      numRows: rowLower.length,
      starts: rowStarts,
      indices: columns,
      values: coefficients,
    },
    ...(model.integrality ? { integrality: model.integrality } : {}),
  });
  created.options.set("output_flag", false);
  if (!model.integrality) created.options.set("presolve", "off");
  return created;
}

/** Solves; true when an optimum was found. Anything but optimal or infeasible is an error of ours. */
export function solve(solver: Solver, model: SolverModel): boolean {
  model.run();
  const status = model.getModelStatus();
  if (status === solver.constants.modelStatus.optimal) return true;
  if (status === solver.constants.modelStatus.infeasible) return false;
  throw new Error(`the solver stopped with status ${status}`);
}
