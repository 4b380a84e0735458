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
  const { down, up, starts, termCells, coefficients, slackLow, slackHigh } = model;
  const isOpen = Uint8Array.from(share, (part) => Number(part > tolerance));
  const { cells } = neighbourhood(model, isOpen, need.cell, {
    reach: 3,
    weightLimit: model.moderateWeight,
  });
  const relations = relationsTouching(model, cells);
  const position = new Map<number, number>();
  for (const [at, cell] of cells.entries()) position.set(cell, at);
  const rowStarts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const relation of relations) {
    for (let term = starts[relation] ?? 0; term < (starts[relation + 1] ?? 0); term++) {
      const at = position.get(termCells[term] ?? 0);
      if (at === undefined) continue;
      columns.push(at);
      values.push(coefficients[term] ?? 0);
    }
    rowStarts.push(columns.length);
  }
  const room = (cell: number, most: number) =>
    Math.min(most, need.amount) * Math.min(1, (share[cell] ?? 0) + sliver);
  const cost = new Float64Array(cells.length);
  const lower = Float64Array.from(cells, (cell) => -room(cell, down[cell] ?? 0));
  const upper = Float64Array.from(cells, (cell) => room(cell, up[cell] ?? 0));
  const own = position.get(need.cell) ?? 0;
  cost[own] = -need.direction;
  lower[own] = need.direction > 0 ? 0 : -need.amount;
  upper[own] = need.direction > 0 ? need.amount : 0;
  const linear = createModel(solver, {
    cost,
    lower,
    upper,
    rowLower: Float64Array.from(relations, (relation) => slackLow[relation] ?? 0),
    rowUpper: Float64Array.from(relations, (relation) => slackHigh[relation] ?? 0),
    rowStarts: Int32Array.from(rowStarts),
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(values),
  });
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

function relationsTouching(
  { relationStarts, relationsOf }: ReaderModel,
  cells: Int32Array,
): readonly number[] {
  const found = new Set<number>();
  for (const cell of cells) {
    for (let at = relationStarts[cell] ?? 0; at < (relationStarts[cell + 1] ?? 0); at++) {
      found.add(relationsOf[at] ?? 0);
    }
  }
  return [...found];
}
