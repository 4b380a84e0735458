import type { LinkedTable } from "../../model/linked-table.ts";
import type { LinearModel } from "../suppression/solver.ts";

/**
 * How far a count may be carried from the multiple of the base below it: from
 * `lowest` to `highest` multiples. A multiple of the base stays where it is.
 */
export interface Reach {
  readonly lowest: number;
  readonly highest: number;
}

/** To the multiple below or above: every count changes by less than the base. */
export const nearestMultiples: Reach = { lowest: 0, highest: 1 };

/** One multiple further on both sides: by less than twice the base. */
export const widerMultiples: Reach = { lowest: -1, highest: 2 };

/** One column: carries `cell` one multiple of the base up. */
interface Step {
  readonly cell: number;
  /** What it changes in the distance to the true count. */
  readonly cost: number;
}

/** The choice of multiples as a mixed-integer model. */
export interface RoundingModel {
  readonly model: LinearModel;
  /** Distance to the true counts before any step is taken. */
  readonly startDeviation: number;
  /** The rounded counts, when these steps are taken. */
  readonly roundedBy: (steps: Float64Array) => readonly number[];
}

/**
 * Multiples of the base that keep every relation, as close to the counts as
 * possible: the sum of all distances of printed cells is least. A cell goes up
 * in steps of one base each, from its lowest multiple. Every next step of a cell
 * costs at least as much as the one before, so the cheapest choice takes them in order.
 */
export function roundingModel(
  { cells, relations }: LinkedTable,
  base: number,
  reach: Reach,
): RoundingModel {
  const start = cells.map(({ value }) => lowestMultiple(value, base, reach));
  const steps: Step[] = [];
  const stepsOf = cells.map((): number[] => []);
  let startDeviation = 0;
  for (const [cell, { value, isPrinted }] of cells.entries()) {
    // A reader sees no distance of a cell that no page prints.
    const weight = isPrinted ? 1 : 0;
    const from = start[cell] ?? 0;
    const distance = (rounded: number): number => weight * Math.abs(rounded - value);
    startDeviation += distance(from);
    const highest = highestMultiple(value, base, reach);
    for (let rounded = from + base; rounded <= highest; rounded += base) {
      stepsOf[cell]?.push(steps.length);
      steps.push({ cell, cost: distance(rounded) - distance(rounded - base) });
    }
  }
  const rowStarts = [0];
  const columns: number[] = [];
  const coefficients: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  for (const { terms, low, high } of relations) {
    let known = 0;
    for (const { cell, coefficient } of terms) {
      known += coefficient * (start[cell] ?? 0);
      for (const step of stepsOf[cell] ?? []) {
        columns.push(step);
        coefficients.push(coefficient);
      }
    }
    rowStarts.push(columns.length);
    rowLower.push((low - known) / base);
    rowUpper.push((high - known) / base);
  }
  return {
    model: {
      cost: Float64Array.from(steps, ({ cost }) => cost),
      lower: new Float64Array(steps.length),
      upper: new Float64Array(steps.length).fill(1),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      rowStarts: Int32Array.from(rowStarts),
      columns: Int32Array.from(columns),
      coefficients: Float64Array.from(coefficients),
      integrality: new Int32Array(steps.length).fill(1),
    },
    startDeviation,
    roundedBy(taken) {
      const rounded = [...start];
      for (const [at, { cell }] of steps.entries()) {
        rounded[cell] = (rounded[cell] ?? 0) + base * Math.round(taken[at] ?? 0);
      }
      return rounded;
    },
  };
}

function lowestMultiple(value: number, base: number, { lowest }: Reach): number {
  if (value % base === 0) return value;
  return Math.max(0, base * (Math.floor(value / base) + lowest));
}

function highestMultiple(value: number, base: number, { highest }: Reach): number {
  return value % base === 0 ? value : base * (Math.floor(value / base) + highest);
}
