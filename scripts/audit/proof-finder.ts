import type { Model } from "highs";
import { closeness } from "./bounds.ts";
import type { HiddenSystem } from "./hidden-system.ts";
import type { Solver } from "./solver.ts";

/**
 * Why a hidden cell is at least, at most or exactly something: a sum of rows in
 * which all other hidden cells cancel, or are left at a bound that the reader
 * knows. By linear duality every bound that an LP finds has such a proof.
 */
export interface Proof {
  /** Multiplier per row; rows that play no part are absent. */
  readonly rows: readonly Multiplier[];
  /** What is left of other hidden cells: positive at their lower bound, negative at their upper. */
  readonly leftovers: readonly Multiplier[];
}

interface Multiplier {
  /** Row or column of the system. */
  readonly index: number;
  readonly value: number;
}

/** "low" proves cell ≥ bound, "high" proves −cell ≥ −bound. */
export type Side = "low" | "high";

/** A leftover needs a word of explanation, a row a whole sum. */
const leftoverCost = 0.6;
const negligible = 1e-7;
/** So much beyond a whole number counts as more than it. */
const wholeMargin = 1e-4;

/**
 * Finds the proof with the least rows by one linear program per question, over
 * the multipliers: the smaller their sum, the shorter the explanation. `dispose` it.
 */
export class ProofFinder {
  readonly #system: HiddenSystem;
  readonly #model: Model;
  readonly #rowCount: number;
  readonly #columnCount: number;

  constructor(solver: Solver, system: HiddenSystem) {
    this.#system = system;
    this.#rowCount = system.relations.length;
    this.#columnCount = system.cells.length;
    this.#model = solver.createModel(proofModel(system));
    this.#model.options.set({ output_flag: false, random_seed: 0, presolve: "off" });
  }

  /** The sum of rows that gives the cell exactly, without help of bounds. */
  findEquation(column: number): Proof | undefined {
    this.#limitRows(true);
    const proof = this.#findWithoutLeftovers(column, 1, Number.NEGATIVE_INFINITY);
    this.#limitRows(false);
    return proof;
  }

  /**
   * Where no sum gives the bound itself, one that leaves no other whole number. Absent
   * when only whole numbers of several cells together force it: no single sum shows that.
   */
  findBound(column: number, side: Side, bound: number): Proof | undefined {
    const sign = side === "low" ? 1 : -1;
    // Amounts are sums of binary fractions, and may fall short by a hair.
    const slack = this.#system.isInteger ? 0 : closeness(bound);
    const proof = this.#find(column, sign, sign * bound - slack);
    if (proof || !this.#system.isInteger) return proof;
    // More than 2 is 3 at least: whole numbers do the rest.
    const beyond = sign * bound - 1 + wholeMargin;
    return this.#findWithoutLeftovers(column, sign, beyond) ?? this.#find(column, sign, beyond);
  }

  dispose(): void {
    this.#model.dispose();
  }

  #findWithoutLeftovers(column: number, sign: 1 | -1, target: number): Proof | undefined {
    const from = this.#rowCount * 2;
    const leftovers = { kind: "range", from, to: from + this.#columnCount * 2 - 1 } as const;
    const zeros = new Float64Array(this.#columnCount * 2);
    this.#model.changeColsBounds(leftovers, zeros, zeros);
    const proof = this.#find(column, sign, target);
    this.#model.changeColsBounds(leftovers, zeros, leftoverLimits(this.#system));
    return proof;
  }

  #find(column: number, sign: 1 | -1, target: number): Proof | undefined {
    const model = this.#model;
    model.changeRowBounds(column, sign, sign);
    model.changeRowBounds(this.#columnCount, target, Number.POSITIVE_INFINITY);
    model.run();
    // 7 is "optimal"; anything else means that there is no such proof.
    const values = model.getModelStatus() === 7 ? model.getSolution().colValue : undefined;
    model.changeRowBounds(column, 0, 0);
    if (!values) return undefined;
    return {
      rows: readMultipliers(values, 0, this.#rowCount),
      leftovers: readMultipliers(values, this.#rowCount * 2, this.#columnCount),
    };
  }

  /** An interval row proves no equation. */
  #limitRows(onlyEquations: boolean): void {
    const { rowLow, rowHigh } = this.#system;
    for (let row = 0; row < this.#rowCount; row++) {
      if (rowLow[row] === rowHigh[row]) continue;
      const [up, down] = onlyEquations ? [0, 0] : rowLimits(this.#system, row);
      this.#model.changeColBounds(row, 0, up);
      this.#model.changeColBounds(this.#rowCount + row, 0, down);
    }
  }
}

/** Variables: rows up, rows down, leftovers at low, leftovers at high. All at least 0. */
function proofModel(system: HiddenSystem) {
  const rowCount = system.relations.length;
  const columnCount = system.cells.length;
  const numCols = 2 * (rowCount + columnCount);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const close = (worth: number) => {
    if (worth !== 0 && Number.isFinite(worth)) {
      indices.push(columnCount);
      values.push(worth);
    }
    starts.push(indices.length);
  };
  for (const sign of [1, -1]) {
    for (let row = 0; row < rowCount; row++) {
      for (let at = system.starts[row] ?? 0; at < (system.starts[row + 1] ?? 0); at++) {
        indices.push(system.columns[at] ?? 0);
        values.push(sign * (system.coefficients[at] ?? 0));
      }
      close(sign * ((sign > 0 ? system.rowLow[row] : system.rowHigh[row]) ?? 0));
    }
  }
  for (const sign of [1, -1]) {
    for (let column = 0; column < columnCount; column++) {
      indices.push(column);
      values.push(sign);
      close(sign * ((sign > 0 ? system.low[column] : system.high[column]) ?? 0));
    }
  }
  const limits = Array.from(system.relations, (_, row) => rowLimits(system, row));
  return {
    numCols,
    numRows: columnCount + 1,
    colCost: new Float64Array(numCols).fill(1, 0, 2 * rowCount).fill(leftoverCost, 2 * rowCount),
    colLower: new Float64Array(numCols),
    colUpper: Float64Array.from([
      ...limits.map(([up]) => up),
      ...limits.map(([, down]) => down),
      ...leftoverLimits(system),
    ]),
    rowLower: new Float64Array(columnCount + 1),
    rowUpper: new Float64Array(columnCount + 1),
    matrix: {
      format: "csc" as const,
      numCols,
      numRows: columnCount + 1,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}

/** A side without a bound proves nothing. */
function rowLimits({ rowLow, rowHigh }: HiddenSystem, row: number): readonly [number, number] {
  const limit = (bound: number) => (Number.isFinite(bound) ? Number.POSITIVE_INFINITY : 0);
  return [limit(rowLow[row] ?? 0), limit(rowHigh[row] ?? 0)];
}

function leftoverLimits({ low, high }: HiddenSystem): Float64Array {
  const limit = (bound: number) => (Number.isFinite(bound) ? Number.POSITIVE_INFINITY : 0);
  return Float64Array.from([...Array.from(low, limit), ...Array.from(high, limit)]);
}

function readMultipliers(
  values: Float64Array,
  start: number,
  count: number,
): readonly Multiplier[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    value: (values[start + index] ?? 0) - (values[start + count + index] ?? 0),
  })).filter(({ value }) => Math.abs(value) > negligible);
}
