import { LocalModel } from "./local-model.ts";
import { neighbourhood } from "./neighbourhood.ts";
import type { Need, ReaderModel } from "./reader-model.ts";
import type { Solver } from "./solver.ts";
import { withoutDeadEnds } from "./without-dead-ends.ts";
import type { Witness } from "./witness.ts";

/** A witness and what it newly hides. */
interface Route {
  readonly witness: Witness;
  /** Weight of the cells that it moves and that were not hidden yet. */
  readonly cost: number;
}

/** Rounds in which prices follow the last answer, so that moving few cells beats moving many a little. */
const rounds = 4;
const smallestMove = 0.1;

/**
 * Hidden cells are nearly free to move, not quite: a witness that moves few
 * cells rests on few secondary ones, which leaves room to improve.
 */
const primaryDiscount = 1e-4;
const secondaryDiscount = 1e-2;
const lightest = 0.5;
const improvement = 1e-9;

/** Small tables are searched whole; larger ones near the cell first, then farther. */
const smallTable = 300;

/** Finds cheap witnesses for needs, given what is hidden. */
export class WitnessSearch {
  readonly #solver: Solver;
  readonly #model: ReaderModel;
  readonly #prices: Float64Array;
  readonly #steps: readonly { readonly reach: number; readonly weightLimit: number }[];
  #work = 0;

  /** `prices` steer the search where they differ from the weights; the weights decide what is cheapest. */
  constructor(solver: Solver, model: ReaderModel, prices: Float64Array = model.weight) {
    this.#solver = solver;
    this.#model = model;
    this.#prices = prices;
    const everything = { reach: Number.POSITIVE_INFINITY, weightLimit: Number.POSITIVE_INFINITY };
    this.#steps =
      model.size <= smallTable
        ? [everything]
        : [
            { reach: 3, weightLimit: 0 },
            { reach: 3, weightLimit: model.moderateWeight },
            { reach: 4, weightLimit: 8 * model.moderateWeight },
            everything,
          ];
  }

  /** Cells handed to the solver until now: a measure of effort that is the same on every machine. */
  get work(): number {
    return this.#work;
  }

  /**
   * The cheapest way found to meet the need; undefined when no table of whole
   * numbers (for counts) meets it, or none below `budget`.
   */
  find(
    need: Need,
    hidden: Uint8Array,
    isForbidden: (cell: number) => boolean = () => false,
    budget: number = Number.POSITIVE_INFINITY,
  ): Route | undefined {
    let best: Route | undefined;
    for (const { reach, weightLimit } of this.#steps) {
      // A cell as heavy as what may be spent, or as the answer so far, is part of no better one.
      const mostUseful = Math.min(best?.cost ?? Number.POSITIVE_INFINITY, budget);
      const cells = neighbourhood(this.#model, hidden, need.cell, {
        reach,
        weightLimit: Math.min(weightLimit, mostUseful),
      }).filter((cell) => !isForbidden(cell) && !need.held?.includes(cell));
      const route = this.#route(need, hidden, cells);
      if (route && (!best || route.cost < best.cost)) best = route;
      if (weightLimit >= Math.min(best?.cost ?? Number.POSITIVE_INFINITY, budget)) break;
    }
    return best && best.cost < budget ? best : undefined;
  }

  /** A witness among hidden cells only. */
  findHidden(
    need: Need,
    hidden: Uint8Array,
    isForbidden: (cell: number) => boolean = () => false,
  ): Witness | undefined {
    const cells = neighbourhood(this.#model, hidden, need.cell, {
      reach: Number.POSITIVE_INFINITY,
      weightLimit: -1,
    }).filter((cell) => hidden[cell] && !isForbidden(cell) && !need.held?.includes(cell));
    return this.#route(need, hidden, cells)?.witness;
  }

  #route(need: Need, hidden: Uint8Array, near: Int32Array): Route | undefined {
    const { weight } = this.#model;
    const cells = withoutDeadEnds(this.#model, near, need.cell);
    if (!cells) return undefined;
    const model = new LocalModel(this.#solver, this.#model, cells, need);
    try {
      const prices = Float64Array.from(cells, (cell) => {
        const price = Math.max(this.#prices[cell] ?? 0, lightest) / need.amount;
        if (!hidden[cell]) return price;
        return price * (this.#model.isHiddenAlready[cell] ? primaryDiscount : secondaryDiscount);
      });
      let best: Route | undefined;
      for (let round = 0; round < rounds; round++) {
        this.#work += cells.length;
        const witness = model.solve(prices);
        if (!witness) break;
        const cost = hidingCost(witness, hidden, weight);
        if (best && cost >= best.cost - improvement) break;
        best = { witness, cost };
        if (cost === 0) break;
        for (const [at, cell] of cells.entries()) {
          if (hidden[cell]) continue;
          const index = witness.cells.indexOf(cell);
          if (index < 0) continue;
          const move = Math.abs(witness.moves[index] ?? 0);
          prices[at] = (this.#prices[cell] ?? 0) / Math.max(move, smallestMove);
        }
      }
      return best;
    } finally {
      model.dispose();
    }
  }
}

function hidingCost({ cells }: Witness, hidden: Uint8Array, weight: Float64Array): number {
  let cost = 0;
  for (const cell of cells) if (!hidden[cell]) cost += weight[cell] ?? 0;
  return cost;
}
