import { type Cut, cutFromPrices } from "./cut.ts";
import type { Need, ReaderModel } from "./reader-model.ts";

/**
 * The cuts that single relations give: what the other cells of one sum must take
 * up when the needed cell moves. Addition alone finds them, thousands in the time
 * of one attack, and they are most of what the first attacks would find. Only those
 * that hiding `share` of each cell does not satisfy.
 */
export function relationCuts(model: ReaderModel, need: Need, share: Float64Array): readonly Cut[] {
  const { relationStarts, relationsOf, starts, termCells, coefficients } = model;
  const found: Cut[] = [];
  const last = relationStarts[need.cell + 1] ?? 0;
  for (let at = relationStarts[need.cell] ?? 0; at < last; at++) {
    const relation = relationsOf[at] ?? 0;
    let own = 0;
    for (let term = starts[relation] ?? 0; term < (starts[relation + 1] ?? 0); term++) {
      if (termCells[term] === need.cell) own += coefficients[term] ?? 0;
    }
    if (own === 0) continue;
    const price = Float64Array.of(-need.direction / own);
    const cut = cutFromPrices(model, need, [relation], price, share);
    if (cut) found.push(cut);
  }
  return found;
}
