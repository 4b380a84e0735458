import { Attacker } from "./attacker.ts";
import type { Cut } from "./cut.ts";
import { Pattern } from "./pattern.ts";
import type { ReaderModel } from "./reader-model.ts";
import { createModel, type Solver, type SolverModel } from "./solver.ts";
import type { WitnessSearch } from "./witness-search.ts";

/** What the exact search ends with. */
export interface ExactAnswer {
  /** The lightest pattern known. */
  readonly pattern: Pattern;
  /** No pattern weighs less; equal to the pattern's weight when it is proven best. */
  readonly bound: number;
}

const tolerance = 1e-6;
const openFrom = 0.5;

/**
 * The lightest pattern of all: chooses what to hide subject to the cuts known
 * so far (a mixed-integer problem), attacks that choice, adds the cuts it
 * violates, and so on until a choice withstands every attack. `rounds` bounds
 * the work; the answer then says how far it may be from the best.
 */
export function exactPattern(
  solver: Solver,
  search: WitnessSearch,
  start: Pattern,
  cuts: readonly Cut[],
  { rounds, nodes }: { readonly rounds: number; readonly nodes: number },
): ExactAnswer {
  const { model } = start;
  const unmet = model.needs.flatMap((_, index) => (start.witnessOf(index) ? [] : [index]));
  const attacker = new Attacker(solver, model);
  const master = binaryMaster(solver, model);
  let best = start;
  let bound = 0;
  try {
    master.options.set({ mip_rel_gap: 0, mip_abs_gap: tolerance, mip_max_nodes: nodes });
    for (const cut of cuts) addCut(solver, master, cut);
    for (let round = 0; round < rounds; round++) {
      const isOptimal = solveMaster(solver, master);
      bound = Math.max(bound, Number(master.info.get("mip_dual_bound")));
      if (bound >= best.cost - tolerance) return { pattern: best, bound: best.cost };
      const share = chosen(model, master);
      const candidate = new Pattern(model);
      const found = attack(attacker, search, candidate, share, new Set(unmet));
      for (const cut of found) addCut(solver, master, cut);
      if (found.length > 0) continue;
      if (candidate.cost < best.cost - tolerance) best = candidate;
      if (isOptimal) return { pattern: best, bound: best.cost };
      break;
    }
    return { pattern: best, bound };
  } finally {
    master.dispose();
  }
}

function binaryMaster(solver: Solver, { weight, size, isHideable, isHiddenAlready }: ReaderModel) {
  return createModel(solver, {
    cost: weight.map((heavy, cell) => (isHiddenAlready[cell] ? 0 : heavy)),
    lower: new Float64Array(size),
    upper: Float64Array.from(isHideable, (may, cell) => (isHiddenAlready[cell] ? 0 : may)),
    rowLower: new Float64Array(0),
    rowUpper: new Float64Array(0),
    rowStarts: new Int32Array(1),
    columns: new Int32Array(0),
    coefficients: new Float64Array(0),
    integrality: new Int32Array(size).fill(1),
  });
}

function addCut(solver: Solver, master: SolverModel, cut: Cut): void {
  master.addRow(cut.atLeast - tolerance, solver.infinity, {
    indices: cut.cells,
    values: cut.coefficients,
  });
}

/** False when the search tree was cut off; its bound and its best choice count all the same. */
function solveMaster(solver: Solver, master: SolverModel): boolean {
  master.run();
  const status = master.getModelStatus();
  if (status === solver.constants.modelStatus.optimal) return true;
  if (status === solver.constants.modelStatus.solutionLimit) return false;
  throw new Error(`the choice of what to hide stopped with status ${status}`);
}

function chosen({ size, isHiddenAlready }: ReaderModel, master: SolverModel): Float64Array {
  const { colValue } = master.getSolution();
  const share = new Float64Array(size);
  for (let cell = 0; cell < size; cell++) {
    share[cell] = isHiddenAlready[cell] || (colValue[cell] ?? 0) > openFrom ? 1 : 0;
  }
  return share;
}

/** Cuts that the choice violates; none when every need found a witness, which `candidate` then holds. */
function attack(
  attacker: Attacker,
  search: WitnessSearch,
  candidate: Pattern,
  share: Float64Array,
  unmet: ReadonlySet<number>,
): readonly Cut[] {
  const { model } = candidate;
  const hidden = Uint8Array.from(share);
  const found: Cut[] = [];
  for (const [index, need] of model.needs.entries()) {
    if (unmet.has(index)) continue;
    const witness = candidate.witnessInUse(need) ?? search.findHidden(need, hidden);
    if (witness) candidate.assign(index, witness);
    else found.push(attacker.cut(need, share) ?? somethingElse(model, share));
  }
  return found;
}

/** The plain truth where prices tell nothing: this choice fails, so something else must be hidden too. */
function somethingElse({ size, isHideable }: ReaderModel, share: Float64Array): Cut {
  const cells: number[] = [];
  for (let cell = 0; cell < size; cell++) if (isHideable[cell] && !share[cell]) cells.push(cell);
  return {
    cells: Int32Array.from(cells),
    coefficients: new Float64Array(cells.length).fill(1),
    atLeast: 1,
  };
}
