import type { Need, ReaderModel } from "./reader-model.ts";

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
export const smallestViolation = 1e-4;

/**
 * Weak duality: any prices on relations bound the move of the needed cell by the
 * room of the others. `prices[k]` is that of `relations[k]`. Undefined when the
 * pattern that hides `share` of each cell satisfies the cut.
 */
export function cutFromPrices(
  model: ReaderModel,
  { cell, direction, amount, held }: Need,
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
    if (Math.abs(steepness) <= tolerance || held?.includes(other)) continue;
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
