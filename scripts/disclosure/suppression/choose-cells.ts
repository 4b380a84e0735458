import type { Cut } from "./cut.ts";
import type { ReaderModel } from "./reader-model.ts";
import { createModel, type LinearModel, type Solver } from "./solver.ts";

/** Which cells a lighter pattern can hide, and how light it must be. */
interface ChoiceLimits {
  /** 1: still worth choosing; every other cell stays published. */
  readonly isFree: Uint8Array;
  /** Heavier choices are of no use. */
  readonly heaviest: number;
  /** Nodes of the search tree, at most. */
  readonly nodes: number;
}

interface Choice {
  /** Per cell 1 when it is hidden; absent when no choice is light enough, or none was found. */
  readonly hidden?: Float64Array;
  /** No choice within the limits weighs less; infinite when there is none at all. */
  readonly bound: number;
  readonly isBest: boolean;
}

const tolerance = 1e-6;
const chosenFrom = 0.5;

/** The lightest choice of whole cells that satisfies the cuts: a mixed-integer problem. */
export function chooseCells(
  solver: Solver,
  reader: ReaderModel,
  cuts: readonly Cut[],
  { isFree, heaviest, nodes }: ChoiceLimits,
): Choice {
  const cells = Int32Array.from(isFree.keys()).filter((cell) => isFree[cell]);
  const model = createModel(solver, choiceModel(solver, reader, cuts, cells, heaviest));
  const { modelStatus, solutionStatus } = solver.constants;
  try {
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: tolerance, mip_max_nodes: nodes });
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) return { bound: Number.POSITIVE_INFINITY, isBest: true };
    const isBest = status === modelStatus.optimal;
    if (!isBest && status !== modelStatus.solutionLimit) {
      throw new Error(`the choice of what to hide stopped with status ${status}`);
    }
    const bound = Number(model.info.get("mip_dual_bound"));
    if (Number(model.info.get("primal_solution_status")) !== solutionStatus.feasible) {
      return { bound, isBest };
    }
    const hidden = Float64Array.from(reader.isHiddenAlready);
    const { colValue } = model.getSolution();
    for (const [column, cell] of cells.entries()) {
      if ((colValue[column] ?? 0) > chosenFrom) hidden[cell] = 1;
    }
    return { hidden, bound, isBest };
  } finally {
    model.dispose();
  }
}

function choiceModel(
  solver: Solver,
  { weight, size }: ReaderModel,
  cuts: readonly Cut[],
  cells: Int32Array,
  heaviest: number,
): LinearModel {
  const columnOf = new Int32Array(size).fill(-1);
  for (const [column, cell] of cells.entries()) columnOf[cell] = column;
  const cost = Float64Array.from(cells, (cell) => weight[cell] ?? 0);
  const columns: number[] = [...cells.keys()];
  const coefficients: number[] = [...cost];
  const rowStarts = [0, columns.length];
  for (const cut of cuts) {
    for (const [at, cell] of cut.cells.entries()) {
      const column = columnOf[cell] ?? -1;
      if (column < 0) continue;
      columns.push(column);
      coefficients.push(cut.coefficients[at] ?? 0);
    }
    rowStarts.push(columns.length);
  }
  return {
    cost,
    lower: new Float64Array(cells.length),
    upper: new Float64Array(cells.length).fill(1),
    // The first row keeps the weight down; the others are the cuts.
    rowLower: Float64Array.of(-solver.infinity, ...cuts.map(({ atLeast }) => atLeast - tolerance)),
    rowUpper: Float64Array.of(heaviest, ...cuts.map(() => solver.infinity)),
    rowStarts: Int32Array.from(rowStarts),
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(coefficients),
    integrality: new Int32Array(cells.length).fill(1),
  };
}
