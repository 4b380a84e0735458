import type { LinkedTable } from "../../model/linked-table.ts";
import type { Cut } from "./attacker-cut.ts";
import { completePattern } from "./complete-pattern.ts";
import { exactPattern } from "./exact-pattern.ts";
import { type Effort, improvePattern } from "./improve-pattern.ts";
import { type LowerBound, lowerBound } from "./lower-bound.ts";
import { Pattern } from "./pattern.ts";
import { type ReaderAssumptions, type ReaderModel, readerModel } from "./reader-model.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Solver } from "./solver.ts";
import { WitnessSearch } from "./witness-search.ts";

/** A protecting pattern and how good it is. */
export interface ProtectedPattern {
  readonly pattern: Pattern;
  /** No pattern weighs less than this. */
  readonly bound: number;
  /** What every pattern must satisfy, as far as the bound found out. */
  readonly cuts: readonly Cut[];
  /** Indices in `pattern.model.needs` that nothing can meet: the table needs other categories. */
  readonly unmet: readonly number[];
}

/** How far prices give way to the bound's answer: nearly free where the bound hides a cell whole. */
const guidance = [0.9, 0.99];

const smallestGap = 1e-3;

/** Tables of this size are solved to the best pattern there is, or nearly. */
const exactUpTo = 600;
const exactEffort = { rounds: 20, nodes: 500 };

/**
 * Protects every primary cell to its full range at little cost: a first pattern
 * need by need, a lower bound from attacks, patterns guided by that bound, and a
 * search for improvements. Counts its steps, never the time.
 */
export function protectTable(
  solver: Solver,
  table: LinkedTable,
  assumptions: ReaderAssumptions,
): ProtectedPattern {
  const model = readerModel(table, assumptions);
  const effort = effortFor(model);
  const order = byAmount(model);
  const search = new WitnessSearch(solver, model);
  const first = new Pattern(model);
  const unmet = completePattern(first, search, order);
  const hard = order.filter((need) =>
    first.witnessOf(need)?.cells.some((cell) => !model.isHiddenAlready[cell]),
  );
  if (hard.length === 0) return { pattern: first, bound: 0, cuts: [], unmet };
  const needs = hard.flatMap((index) => model.needs[index] ?? []);
  const bound = lowerBound(solver, model, needs, {
    attacks: effort.attacks * model.needs.length,
  });
  const patterns = [first];
  for (const share of bound.cuts.length > 0 ? guidance.slice(0, effort.guidedStarts) : []) {
    patterns.push(guidedPattern(solver, first, hard, order, bound, share));
  }
  const random = seededRandom(1);
  for (const pattern of patterns) improvePattern(pattern, search, effort.each, random);
  const [best = first] = patterns.toSorted((left, right) => left.cost - right.cost);
  improvePattern(best, search, effort.best, random);
  if (best.cost - bound.weight < smallestGap || model.size > exactUpTo) {
    return { pattern: best, bound: bound.weight, cuts: bound.cuts, unmet };
  }
  return {
    ...exactPattern(solver, search, best, bound.cuts, exactEffort),
    cuts: bound.cuts,
    unmet,
  };
}

interface Plan {
  /** Attacks per need, at most, for the lower bound. */
  readonly attacks: number;
  readonly guidedStarts: number;
  /** For every start, then for the best of them. */
  readonly each: Effort;
  readonly best: Effort;
}

/** Large tables get fewer attempts: their first pattern is close already, and each attempt costs more. */
function effortFor({ size }: ReaderModel): Plan {
  if (size > 6000) {
    return { attacks: 1, guidedStarts: 0, each: onePass, best: nothingMore };
  }
  return {
    attacks: size > 1200 ? 4 : 12,
    guidedStarts: guidance.length,
    each: { singlePasses: 4, groupAttempts: 0, work: workPerStart },
    best: { singlePasses: 0, groupAttempts: 200, work: workPerStart },
  };
}

/** Reached only where cells that no page prints tie a large table together, and every search is wide. */
const workPerStart = 200_000;
const onePass: Effort = { singlePasses: 1, groupAttempts: 0, work: Number.POSITIVE_INFINITY };
const nothingMore: Effort = { singlePasses: 0, groupAttempts: 0, work: 0 };

/** Needs that ask for the largest move first: they fix what the others can use. */
function byAmount({ needs }: ReaderModel): readonly number[] {
  const amount = (index: number): number => needs[index]?.amount ?? 0;
  return needs
    .map((_, index) => index)
    .sort((left, right) => amount(right) - amount(left) || left - right);
}

function guidedPattern(
  solver: Solver,
  first: Pattern,
  hard: readonly number[],
  order: readonly number[],
  bound: LowerBound,
  share: number,
): Pattern {
  const { model } = first;
  const isHard = new Set(hard);
  const pattern = new Pattern(model);
  for (const need of order) {
    const witness = isHard.has(need) ? undefined : first.witnessOf(need);
    if (witness) pattern.assign(need, witness);
  }
  const prices = model.weight.map(
    (weight, cell) => weight * (1 - share * (bound.share[cell] ?? 0)),
  );
  completePattern(pattern, new WitnessSearch(solver, model, prices), hard);
  return pattern;
}
