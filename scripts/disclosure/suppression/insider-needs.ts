import type { Pattern } from "./pattern.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import type { Witness } from "./witness.ts";
import type { WitnessSearch } from "./witness-search.ts";

/** A small count that one who is alone in other cells can compute, as far as witnesses show. */
interface InsiderLeak {
  readonly cell: number;
  /** The cells that she is alone in. */
  readonly held: readonly number[];
}

/**
 * For every cell to protect and every reader who is alone in a count: is there a witness
 * among these that moves the cell and none of hers? `moving` gives the witnesses that move a cell.
 */
export function insiderLeaks(
  model: ReaderModel,
  moving: (cell: number) => readonly Witness[],
): readonly InsiderLeak[] {
  const { contributorOf } = model;
  if (contributorOf.every((group) => group < 0)) return [];
  const cellsOf = Map.groupBy(contributorOf.keys(), (cell) => contributorOf[cell] ?? -1);
  const touchedBy = new Map<Witness, ReadonlySet<number>>();
  const touched = (witness: Witness): ReadonlySet<number> => {
    const known = touchedBy.get(witness);
    if (known) return known;
    const groups = new Set([...witness.cells].map((cell) => contributorOf[cell] ?? -1));
    touchedBy.set(witness, groups);
    return groups;
  };
  const leaks: InsiderLeak[] = [];
  for (const cell of new Set(model.needs.map((need) => need.cell))) {
    const [first, ...others] = moving(cell).map(touched);
    for (const group of first ?? cellsOf.keys()) {
      // Her own count is no secret to her.
      if (group < 0 || group === contributorOf[cell]) continue;
      if (others.every((groups) => groups.has(group))) {
        leaks.push({ cell, held: cellsOf.get(group) ?? [] });
      }
    }
  }
  return leaks;
}

/** The need that closes the leak: one more or one less, whichever hides less. */
export function needAgainst(
  { cell, held }: InsiderLeak,
  pattern: Pattern,
  search: WitnessSearch,
): Need {
  const up: Need = { cell, direction: 1, amount: 1, held };
  const down: Need = { cell, direction: -1, amount: 1, held };
  const costUp = search.find(up, pattern.hidden)?.cost ?? Number.POSITIVE_INFINITY;
  if (costUp === 0) return up;
  const costDown = search.find(down, pattern.hidden, undefined, costUp)?.cost ?? costUp;
  return costDown < costUp ? down : up;
}
