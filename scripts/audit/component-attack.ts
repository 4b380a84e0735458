import {
  attain,
  type Bounds,
  closeness,
  isAtLeast,
  isAtMost,
  isHighSettled,
  isLowSettled,
  lowerHigh,
  raiseLow,
  startBounds,
} from "./bounds.ts";
import type { HiddenSystem } from "./hidden-system.ts";
import { propagate } from "./propagate.ts";
import { modelSystem, type Solver, type SystemModel } from "./solver.ts";

/**
 * In a wider interval than this a reader learns nothing from whole numbers, and
 * the bound over all numbers, which lies outside, is good enough.
 */
const wholeWithin = 50;

const reachAttempts = 12;

/** The attack on one group of connected hidden cells; `dispose` it when done. */
export class ComponentAttack {
  readonly system: HiddenSystem;
  readonly bounds: Bounds;
  /** A row in which no values are left: the printed numbers contradict each other. */
  readonly brokenRow: number | undefined;
  readonly #solver: Solver;
  #lp: SystemModel | undefined;
  #mip: SystemModel | undefined;
  /** How often the solver was asked, for all numbers and for whole ones. */
  solved = { linear: 0, whole: 0 };

  constructor(solver: Solver, system: HiddenSystem) {
    this.#solver = solver;
    this.system = system;
    this.bounds = startBounds(system);
    this.brokenRow = propagate(system, this.bounds);
    if (this.brokenRow === undefined && hasExactPropagation(system)) {
      this.bounds.attainedLow.set(this.bounds.low);
      this.bounds.attainedHigh.set(this.bounds.high);
    }
  }

  /**
   * Proves the least value that the column can have, over whole numbers for
   * counts; with a `goal`, no further than is needed to show that value open.
   */
  settleLow(column: number, goal = Number.NEGATIVE_INFINITY): void {
    const { low, attainedLow } = this.bounds;
    const isDone = () =>
      isLowSettled(this.bounds, column) || isAtMost(attainedLow[column] ?? 0, goal);
    if (isDone()) return;
    this.#solve(this.#linear(), [[column, 1]]);
    if (isDone() || !this.#needsWhole(column, goal)) return;
    this.#reach(column, Math.max(goal, low[column] ?? 0));
    if (isDone()) return;
    this.#solve(this.#whole(), [[column, 1]]);
  }

  settleHigh(column: number, goal = Number.POSITIVE_INFINITY): void {
    const { high, attainedHigh } = this.bounds;
    const isDone = () =>
      isHighSettled(this.bounds, column) || isAtLeast(attainedHigh[column] ?? 0, goal);
    if (isDone()) return;
    this.#solve(this.#linear(), [[column, -1]]);
    if (isDone() || !this.#needsWhole(column, goal)) return;
    this.#reach(column, Math.min(goal, high[column] ?? 0));
    if (isDone()) return;
    this.#solve(this.#whole(), [[column, -1]]);
  }

  /** Looks for one table in which all these columns are low together. */
  pushLow(columns: readonly number[]): void {
    this.#solve(
      this.#linear(),
      columns.map((column) => [column, 1]),
    );
  }

  /**
   * The same for high. Each column is stopped at its cap: past it, one column
   * would take all that the others need.
   */
  pushHigh(columns: readonly number[], cap: (column: number) => number): void {
    const model = this.#linear();
    const { low, high } = this.system;
    for (const column of columns) {
      const start = low[column] ?? 0;
      model.setBounds(column, start, Math.min(high[column] ?? 0, Math.max(start, cap(column))));
    }
    this.#attain(model.minimize(columns.map((column) => [column, -1])));
    this.solved.linear++;
    for (const column of columns) model.setBounds(column, low[column] ?? 0, high[column] ?? 0);
  }

  /**
   * Looks for a whole table in which the column has this value. Most corners of
   * these systems are whole, so a few corners in arbitrary directions often save
   * a search through whole numbers.
   */
  #reach(column: number, value: number): void {
    const model = this.#linear();
    const { low, high, cells } = this.system;
    model.setBounds(column, value, value);
    let isFound = false;
    for (let attempt = 1; attempt <= reachAttempts && !isFound; attempt++) {
      const optimum = model.minimize(
        Array.from(cells, (_, at) => [at, arbitraryCost(at, attempt)] as const),
      );
      this.solved.linear++;
      if (!optimum) break;
      isFound = this.#attain(optimum);
    }
    model.setBounds(column, low[column] ?? 0, high[column] ?? 0);
  }

  dispose(): void {
    this.#lp?.dispose();
    this.#mip?.dispose();
  }

  #linear(): SystemModel {
    this.#lp ??= modelSystem(this.#solver, this.system, false);
    return this.#lp;
  }

  #whole(): SystemModel {
    this.#mip ??= modelSystem(this.#solver, this.system, true);
    return this.#mip;
  }

  #afresh(isLinear: boolean): SystemModel {
    const model = modelSystem(this.#solver, this.system, !isLinear);
    if (isLinear) {
      this.#lp?.dispose();
      this.#lp = model;
    } else {
      this.#mip?.dispose();
      this.#mip = model;
    }
    return model;
  }

  #needsWhole(column: number, goal: number): boolean {
    const { low, high } = this.bounds;
    const isNarrow = (high[column] ?? 0) - (low[column] ?? 0) <= wholeWithin;
    return this.system.isInteger && (isNarrow || Number.isFinite(goal));
  }

  #solve(model: SystemModel, costs: readonly (readonly [number, number])[]): void {
    const isLinear = model === this.#lp;
    if (isLinear) this.solved.linear++;
    else this.solved.whole++;
    // After hundreds of questions a warm start can end in the rough edges of numbers: then a cold one decides.
    const optimum = model.minimize(costs) ?? this.#afresh(isLinear).minimize(costs);
    if (!optimum) throw new Error("No table agrees with what is printed.");
    this.#attain(optimum);
    const [first, second] = costs;
    if (!first || second) return;
    const [column, cost] = first;
    const isInteger = this.system.isFractional[column] !== 1;
    if (!Number.isFinite(optimum.bound)) {
      // A direction without end: any value on it can be reached.
      if (cost > 0) this.bounds.attainedLow[column] = Number.NEGATIVE_INFINITY;
      else this.bounds.attainedHigh[column] = Number.POSITIVE_INFINITY;
    } else if (cost > 0) raiseLow(this.bounds, column, optimum.bound, isInteger);
    else lowerHigh(this.bounds, column, -optimum.bound, isInteger);
  }

  #attain(optimum: { readonly values: Float64Array } | undefined): boolean {
    if (!optimum || optimum.values.length === 0) return false;
    return attain(this.bounds, optimum.values, this.system);
  }
}

/** The same on every machine; at least 1, so that no column runs off without end. */
function arbitraryCost(column: number, attempt: number): number {
  return 1 + (((column + 1) * 7919 * attempt) % 101) / 100;
}

/** One row of ones (or none): there the pencil is as strong as the solver. */
function hasExactPropagation({ relations, coefficients }: HiddenSystem): boolean {
  return relations.length === 0 || (relations.length === 1 && coefficients.every(isUnit));
}

function isUnit(coefficient: number): boolean {
  return Math.abs(Math.abs(coefficient) - 1) < closeness(1);
}
