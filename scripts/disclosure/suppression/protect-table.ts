import type { LinkedTable } from "../../model/linked-table.ts";
import { type AnnealingEffort, annealPattern } from "./anneal-pattern.ts";
import { completePattern } from "./complete-pattern.ts";
import type { Cut } from "./cut.ts";
import { type ExactAnswer, exactPattern } from "./exact-pattern.ts";
import { type Effort, improvePattern } from "./improve-pattern.ts";
import { type LowerBound, lowerBound } from "./lower-bound.ts";
import { Pattern } from "./pattern.ts";
import { type ReaderAssumptions, type ReaderModel, readerModel } from "./reader-model.ts";
import { seededRandom } from "./seeded-random.ts";
import { roundedUp, smallestStep } from "./smallest-step.ts";
import type { Solver } from "./solver.ts";
import { withstandInsiders } from "./withstand-insiders.ts";
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

/** An exact search is worth its while for so few cells, or where so small a part of the weight is in doubt. */
const fewCells = 600;
const smallGap = 0.05;
/** Most of the gap that insiders leave is closed by the needs that they add. */
const gapOfInsiders = 0.1;
const exactEffort = { rounds: 6, nodes: 300, strongWork: 500_000 };

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
  if (hard.length === 0) {
    const answer = { pattern: first, bound: 0, cuts: [], unmet };
    return guardAgainstInsiders(solver, answer, effort.each);
  }
  const needs = hard.flatMap((index) => model.needs[index] ?? []);
  const relaxed = lowerBound(solver, model, needs, { work: effort.attackWork });
  const patterns = [first];
  for (const share of relaxed.cuts.length > 0 ? guidance.slice(0, effort.guidedStarts) : []) {
    patterns.push(guidedPattern(solver, first, hard, order, relaxed, share));
  }
  for (const pattern of patterns) improvePattern(pattern, search, effort.each);
  const [start = first] = patterns.toSorted((left, right) => left.cost - right.cost);
  const bound = Math.min(start.cost, roundedUp(relaxed.weight, smallestStep(model)));
  const answer = closeGap(solver, { pattern: start, bound, cuts: relaxed.cuts });
  if (answer.bound < answer.pattern.cost) {
    annealPattern(answer.pattern, search, effort.best, seededRandom(1));
    improvePattern(answer.pattern, search, effort.each);
  }
  return guardAgainstInsiders(solver, { ...answer, unmet }, effort.each);
}

/** An exact search where that is worth its while. */
function closeGap(solver: Solver, answer: ExactAnswer, mostInDoubt = smallGap): ExactAnswer {
  const { pattern, bound, cuts } = answer;
  const gap = pattern.cost - bound;
  const isWithinReach = pattern.model.size <= fewCells || gap <= mostInDoubt * pattern.cost;
  if (gap <= 0 || !isWithinReach) return answer;
  return exactPattern(solver, new WitnessSearch(solver, pattern.model), pattern, cuts, exactEffort);
}

/** Closes the leaks to insiders, then looks for a lighter way to close the same ones. */
function guardAgainstInsiders(
  solver: Solver,
  answer: ProtectedPattern,
  effort: Effort,
): ProtectedPattern {
  const first = withstandInsiders(solver, answer, effort);
  if (first.pattern === answer.pattern) return answer;
  const { bound, cuts, pattern } = closeGap(
    solver,
    { ...answer, pattern: first.pattern },
    gapOfInsiders,
  );
  const second = withstandInsiders(solver, { ...first, pattern }, effort);
  const guarded = second.pattern.cost < first.pattern.cost ? second : first;
  return { ...guarded, bound: Math.min(bound, guarded.pattern.cost), cuts };
}

interface Plan {
  /** Cells handed to the solver, at most, for the lower bound. */
  readonly attackWork: number;
  readonly guidedStarts: number;
  /** For every start, then for the best of them. */
  readonly each: Effort;
  readonly best: AnnealingEffort;
}

/** Large tables get fewer attempts: their first pattern is close already, and each attempt costs more. */
function effortFor({ size }: ReaderModel): Plan {
  if (size > 6000) {
    return {
      attackWork: 500_000,
      guidedStarts: 1,
      each: { passes: 1, work: 2_000_000 },
      best: { attempts: 200, work: 500_000 },
    };
  }
  return {
    attackWork: 1_000_000,
    guidedStarts: guidance.length,
    // Reached only where cells that no page prints tie a large table together, and every search is wide.
    each: { passes: 4, work: 1_000_000 },
    best: { attempts: 600, work: 1_000_000 },
  };
}

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
