import type { Cell } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import type { CellTally } from "../model/hiding.ts";
import { isHidden, isKnown } from "../model/value.ts";
import type { AskedCell } from "./group-counts.ts";

/**
 * Counts what is shown and hidden, per dataset, period and area. A mean is left
 * out: it appears and vanishes with its count. So are shares of a survey: what is
 * not shown of them says too little, and is no secret.
 */
export function tallyCells(
  cells: ReadonlyMap<CellKey, Cell>,
  asked: ReadonlyMap<CellKey, Pick<AskedCell, "request" | "table">>,
): readonly CellTally[] {
  const tallies = new Map<string, CellTally>();
  for (const [key, { request, table }] of asked) {
    const value = cells.get(key)?.value;
    const { measure, area, period } = request;
    if (!value || measure.weightedBy || table.dataset.kind === "shares") continue;
    if (!isKnown(value) && !isHidden(value)) continue;
    const { dataset } = measure;
    const id = `${dataset}@${area}@${period}`;
    const tally = tallies.get(id) ?? { dataset, period, area, shown: 0, hidden: 0, units: 0 };
    const isShown = isKnown(value);
    tallies.set(id, {
      ...tally,
      shown: tally.shown + Number(isShown),
      hidden: tally.hidden + Number(!isShown),
      units: tally.units + (isKnown(value) ? value.number : 0),
    });
  }
  return [...tallies.values()];
}
