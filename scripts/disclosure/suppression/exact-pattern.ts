import { attackChoice } from "./attack-choice.ts";
import { Attacker } from "./attacker.ts";
import { chooseCells } from "./choose-cells.ts";
import type { Cut } from "./cut.ts";
import { CutMaster } from "./cut-master.ts";
import type { Pattern } from "./pattern.ts";
import type { ReaderModel } from "./reader-model.ts";
import { roundedUp, smallestStep } from "./smallest-step.ts";
import type { Solver } from "./solver.ts";
import type { WitnessSearch } from "./witness-search.ts";

/** What the exact search ends with. */
export interface ExactAnswer {
  /** The lightest pattern known. */
  readonly pattern: Pattern;
  /** No pattern weighs less; equal to the pattern's weight when it is proven best. */
  readonly bound: number;
  /** What every lighter pattern must satisfy, for another search to go on from. */
  readonly cuts: readonly Cut[];
}

/** Bounds the work; the answer says how far it may be from the best. */
interface ExactEffort {
  readonly rounds: number;
  /** Nodes of the search tree, per round. */
  readonly nodes: number;
  /** Cells handed to the solver, after which cuts are no longer made stronger. */
  readonly strongWork: number;
}

const tolerance = 1e-6;

/**
 * The lightest pattern of all: chooses what to hide subject to the cuts known
 * so far, attacks that choice, adds the cuts it violates, and so on until a choice
 * withstands every attack or none is lighter than the pattern known. A cell that
 * would make every choice heavier than that pattern is left out beforehand.
 */
export function exactPattern(
  solver: Solver,
  search: WitnessSearch,
  start: Pattern,
  cuts: readonly Cut[],
  { rounds, nodes, strongWork }: ExactEffort,
): ExactAnswer {
  const { model } = start;
  const attacker = new Attacker(solver, model);
  const master = new CutMaster(solver, model);
  const step = smallestStep(model);
  let best = start;
  let bound = 0;
  try {
    for (const cut of cuts) master.add(cut);
    for (let round = 0; round < rounds && bound < best.cost; round++) {
      master.solve();
      bound = Math.max(bound, roundedUp(master.weight, step));
      const heaviest = best.cost - step * (1 - tolerance);
      if (bound > heaviest) break;
      const isFree = worthChoosing(model, master, heaviest);
      const choice = chooseCells(solver, model, master.cuts, { isFree, heaviest, nodes });
      bound = Math.max(bound, roundedUp(choice.bound, step));
      if (!choice.hidden) break;
      const attacked = attackChoice(attacker, search, start, {
        hidden: choice.hidden,
        isFree,
        strongWork,
      });
      if ("pattern" in attacked) best = attacked.pattern;
      else for (const cut of attacked.cuts) master.add(cut);
    }
    const isProven = bound > best.cost - step * (1 - tolerance);
    return { pattern: best, bound: isProven ? best.cost : bound, cuts: master.cuts };
  } finally {
    master.dispose();
  }
}

function worthChoosing(
  { isHideable, isHiddenAlready }: ReaderModel,
  master: CutMaster,
  heaviest: number,
): Uint8Array {
  const surcharges = master.surcharges();
  const room = heaviest - master.weight;
  return isHideable.map((may, cell) =>
    Number(may && !isHiddenAlready[cell] && (surcharges[cell] ?? 0) <= room + tolerance * heaviest),
  );
}
