import type { Attacker } from "./attacker.ts";
import type { Cut } from "./cut.ts";
import { Pattern } from "./pattern.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import { strongCut } from "./strong-cut.ts";
import type { WitnessSearch } from "./witness-search.ts";

/** For so many needs a cut is made stronger; cuts for the others are often implied by those. */
const mostStrong = 12;

/** A choice of cells to hide, to be attacked. */
interface AttackedCells {
  /** 1 per cell that is hidden. */
  readonly hidden: Float64Array;
  /** 1 per cell that a lighter pattern can hide. */
  readonly isFree: Uint8Array;
  /** The attacker's work after which cuts are no longer made stronger. */
  readonly strongWork: number;
}

/** What came of attacking a choice: a pattern that protects, or cuts that the choice violates. */
type AttackedChoice = { readonly pattern: Pattern } | { readonly cuts: readonly Cut[] };

/**
 * Attacks a choice at every need that `known` meets. Witnesses of `known` that move
 * hidden cells only are used again. The cuts hold for every pattern that hides free cells only.
 */
export function attackChoice(
  attacker: Attacker,
  search: WitnessSearch,
  known: Pattern,
  { hidden, isFree, strongWork }: AttackedCells,
): AttackedChoice {
  const { model } = known;
  const pattern = new Pattern(model);
  const isHidden = Uint8Array.from(hidden);
  const others = lightestFirst(model, isFree, hidden);
  const cuts: Cut[] = [];
  let broken = 0;
  for (const [index, need] of model.needs.entries()) {
    const witness = known.witnessOf(index);
    if (!witness) continue;
    const found = witness.cells.every((cell) => isHidden[cell])
      ? witness
      : (pattern.witnessInUse(need) ?? search.findHidden(need, isHidden));
    if (found) pattern.assign(index, found);
    else {
      const isStrong = broken++ < mostStrong && attacker.work < strongWork;
      cuts.push(...cutsThatBreak(attacker, need, hidden, isStrong ? others : []));
    }
  }
  if (broken === 0) return { pattern };
  return { cuts: cuts.length > 0 ? cuts : [somethingElse(others)] };
}

/** Two cuts, that ask for heavy and for light cells; one where no others are given to make them stronger with. */
function cutsThatBreak(
  attacker: Attacker,
  need: Need,
  hidden: Float64Array,
  others: readonly number[],
): readonly Cut[] {
  const orders = others.length > 0 ? [others, others.toReversed()] : [others];
  return orders.flatMap((order) => strongCut(attacker, need, hidden, order) ?? []);
}

/** The plain truth where prices tell nothing: this choice fails, so something else must be hidden too. */
function somethingElse(others: readonly number[]): Cut {
  return {
    cells: Int32Array.from(others),
    coefficients: new Float64Array(others.length).fill(1),
    atLeast: 1,
  };
}

function lightestFirst(
  { weight }: ReaderModel,
  isFree: Uint8Array,
  hidden: Float64Array,
): readonly number[] {
  return [...isFree.keys()]
    .filter((cell) => isFree[cell] && !hidden[cell])
    .sort((left, right) => (weight[left] ?? 0) - (weight[right] ?? 0) || left - right);
}
