import highs, { type Highs, type Model } from "highs";
import type { HiddenSystem } from "./hidden-system.ts";

/** The main solver, HiGHS in WebAssembly; loading takes a moment, so once per process. */
export type Solver = Highs;

// The package declares its types as CommonJS, while Node loads its ES module:
// there the default export is the loader itself.
const loadHighs = highs as unknown as typeof highs.default;

let loading: Promise<Solver> | undefined;

export function loadSolver(): Promise<Solver> {
  loading ??= loadHighs();
  return loading;
}

interface Optimum {
  readonly bound: number;
  /** A table that reaches it, one value per column. */
  readonly values: Float64Array;
}

/**
 * The rows of one system inside the solver, kept between questions so that each
 * starts from the answer to the last. Lives outside the reach of the garbage
 * collector: `dispose` it.
 */
export interface SystemModel {
  /** Least value of Σ cost × column; absent when no table exists. */
  minimize(costs: readonly (readonly [column: number, cost: number])[]): Optimum | undefined;
  setBounds(column: number, low: number, high: number): void;
  dispose(): void;
}

/** With `isWhole` only whole tables count: exact for counts, and slower. */
export function modelSystem(solver: Solver, system: HiddenSystem, isWhole: boolean): SystemModel {
  const { modelStatus, variableType } = solver.constants;
  const model = solver.createModel(modelData(system, isWhole ? variableType.integer : undefined));
  model.options.set({
    output_flag: false,
    random_seed: 0,
    // Between questions only the costs change, so the last answer stays allowed
    // and primal simplex goes on from there.
    ...(isWhole
      ? { mip_rel_gap: 0, mip_abs_gap: 0, mip_feasibility_tolerance: 1e-7 }
      : { presolve: "off", solver: "simplex", simplex_strategy: 4 }),
  });
  let costed: readonly number[] = [];
  return {
    minimize(costs) {
      for (const column of costed) model.changeColCost(column, 0);
      for (const [column, cost] of costs) model.changeColCost(column, cost);
      costed = costs.map(([column]) => column);
      model.run();
      const status = model.getModelStatus();
      if (status === modelStatus.infeasible) return undefined;
      if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
        return { bound: Number.NEGATIVE_INFINITY, values: new Float64Array(0) };
      }
      if (status !== modelStatus.optimal) throw new Error(`HiGHS stopped with status ${status}`);
      return { bound: readObjective(model, costs), values: model.getSolution().colValue };
    },
    setBounds: (column, low, high) => void model.changeColBounds(column, low, high),
    dispose: () => model.dispose(),
  };
}

function readObjective(
  model: Model,
  costs: readonly (readonly [column: number, cost: number])[],
): number {
  return costs.length === 0 ? 0 : model.getObjectiveValue();
}

function modelData(system: HiddenSystem, integrality: 1 | undefined) {
  const numCols = system.cells.length;
  const numRows = system.relations.length;
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: system.low,
    colUpper: system.high,
    rowLower: system.rowLow,
    rowUpper: system.rowHigh,
    matrix: {
      format: "csr" as const,
      numCols,
      numRows,
      starts: system.starts,
      indices: system.columns,
      values: system.coefficients,
    },
    ...(integrality ? { integrality: new Int32Array(numCols).fill(integrality) } : {}),
  };
}
