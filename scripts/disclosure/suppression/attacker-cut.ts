import { localRows } from "./local-rows.ts";
import { neighbourhood } from "./neighbourhood.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import { createModel, type Solver, solve } from "./solver.ts";

/**
 * What every pattern that protects must satisfy: Σ coefficient × (1 when
 * hidden) ≥ atLeast, over cells that are not hidden already.
 */
export interface Cut {
  readonly cells: Int32Array;
  readonly coefficients: Float64Array;
  readonly atLeast: number;
}

const tolerance = 1e-7;
const smallestViolation = 1e-4;

/** HiGHS's number for it. */
const primalSimplex = 4;

/** A cell that is not hidden at all is given this much room, so that the attacker's prices are meaningful for it. */
const sliver = 1e-5;

/**
 * Attacks a (possibly fractional) pattern: how far can the needed cell move
 * when cell j has only `share[j]` of its room? Too little gives a cut, from the
 * prices of the attacker's linear problem; undefined when the need is met.
 */
export function attackerCut(
  solver: Solver,
  model: ReaderModel,
  need: Need,
  share: Float64Array,
): Cut | undefined {
  const { down, up } = model;
  const isOpen = Uint8Array.from(share, (part) => Number(part > tolerance));
  const { cells } = neighbourhood(model, isOpen, need.cell, {
    reach: 3,
    weightLimit: model.moderateWeight,
  });
  const { relations, ...rows } = localRows(model, cells);
  const cost = new Float64Array(2 * cells.length);
  const upper = new Float64Array(2 * cells.length);
  for (const [at, cell] of cells.entries()) {
    const isOwn = cell === need.cell;
    const part = isOwn ? 1 : Math.min(1, (share[cell] ?? 0) + sliver);
    upper[2 * at] = Math.min(up[cell] ?? 0, need.amount) * part;
    upper[2 * at + 1] = Math.min(down[cell] ?? 0, need.amount) * part;
    if (!isOwn) continue;
    const towards = need.direction > 0 ? 2 * at : 2 * at + 1;
    cost[towards] = -1;
    upper[towards] = need.amount;
    upper[need.direction > 0 ? 2 * at + 1 : 2 * at] = 0;
  }
  const linear = createModel(solver, {
    cost,
    lower: new Float64Array(2 * cells.length),
    upper,
    ...rows,
  });
  // Moving nothing is allowed, so the primal method has a start.
  linear.options.set("simplex_strategy", primalSimplex);
  try {
    solve(solver, linear);
    if (-linear.getObjectiveValue() >= need.amount - smallestViolation) return undefined;
    return cutFromPrices(model, need, relations, linear.getSolution().rowDual, share);
  } finally {
    linear.dispose();
  }
}

/** Weak duality: any prices on relations bound the move of the needed cell by the room of the others. */
function cutFromPrices(
  model: ReaderModel,
  { cell, direction, amount }: Need,
  relations: readonly number[],
  prices: Float64Array,
  share: Float64Array,
): Cut | undefined {
  const { starts, termCells, coefficients, slackLow, slackHigh, down, up } = model;
  const slope = new Map<number, number>([[cell, direction]]);
  let atLeast = amount;
  for (const [row, relation] of relations.entries()) {
    const price = prices[row] ?? 0;
    if (Math.abs(price) <= tolerance) continue;
    atLeast -= Math.max(-price * (slackLow[relation] ?? 0), -price * (slackHigh[relation] ?? 0));
    for (let term = starts[relation] ?? 0; term < (starts[relation + 1] ?? 0); term++) {
      const other = termCells[term] ?? 0;
      slope.set(other, (slope.get(other) ?? 0) + price * (coefficients[term] ?? 0));
    }
  }
  const open: { readonly cell: number; readonly room: number }[] = [];
  for (const [other, steepness] of slope) {
    if (Math.abs(steepness) <= tolerance) continue;
    const most = (steepness > 0 ? up[other] : down[other]) ?? 0;
    const room = Math.min(amount, Math.abs(steepness) * most);
    if (room <= tolerance) continue;
    if (model.isHiddenAlready[other]) atLeast -= room;
    else open.push({ cell: other, room });
  }
  if (atLeast <= smallestViolation) return undefined;
  const clipped = open.map(({ cell: other, room }) => ({
    cell: other,
    coefficient: Math.min(1, room / atLeast),
  }));
  const met = clipped.reduce((sum, term) => sum + term.coefficient * (share[term.cell] ?? 0), 0);
  if (met >= 1 - smallestViolation) return undefined;
  return {
    cells: Int32Array.from(clipped, (term) => term.cell),
    coefficients: Float64Array.from(clipped, (term) => term.coefficient),
    atLeast: 1,
  };
}
