import type { LinkedTable } from "../../model/linked-table.ts";
import { soleContributors } from "../../model/sole-contributors.ts";
import { structuralMinima } from "./structural-minimum.ts";

/** What the reader is taken to know, and what may be hidden. */
export interface ReaderAssumptions {
  /**
   * True: zeros are published, so the reader takes every hidden count that is
   * really positive for at least 1. False: for at least 0.
   */
  readonly isSceptical: boolean;
  /** May a zero be hidden to protect another cell? */
  readonly hidesZeros: boolean;
  /**
   * True: who is alone in a count and knows it may not compute another small count
   * either. Absent: nobody knows more than what is published.
   */
  readonly withstandsInsiders?: boolean;
}

/** One thing to prove: `cell` could be `amount` higher (direction 1) or lower (−1) than it is. */
export interface Need {
  readonly cell: number;
  readonly direction: 1 | -1;
  readonly amount: number;
  /** Cells that keep their value meanwhile, because the reader knows them; none unless given. */
  readonly held?: readonly number[];
}

/** A linked table as arrays, with the reader's bounds: the form in which the search reads it. */
export interface ReaderModel {
  readonly size: number;
  readonly isCount: boolean;
  readonly value: Float64Array;
  /** How far a cell that is hidden can be lower (`down`) or higher (`up`) for the reader. */
  readonly down: Float64Array;
  readonly up: Float64Array;
  readonly weight: Float64Array;
  /** Heavier than two in five of the cells that may be hidden: where a search nearby ends. */
  readonly moderateWeight: number;
  /** 1: hidden from the start, because primary or never printed. */
  readonly isHiddenAlready: Uint8Array;
  readonly isHideable: Uint8Array;
  /** Relations one after the other: terms of relation r stand at starts[r] .. starts[r + 1]. */
  readonly starts: Int32Array;
  readonly termCells: Int32Array;
  readonly coefficients: Float64Array;
  /** Bounds of Σ coefficient × deviation: 0 and 0 for an exact sum. */
  readonly slackLow: Float64Array;
  readonly slackHigh: Float64Array;
  /** Relations of cell j stand at relationStarts[j] .. relationStarts[j + 1]. */
  readonly relationStarts: Int32Array;
  readonly relationsOf: Int32Array;
  readonly needs: readonly Need[];
  /** Per cell the group of cells that one reader is alone in, or −1: see `soleContributors`. */
  readonly contributorOf: Int32Array;
  /** Room to work in while a part of the model is taken out: −1 per cell between calls. */
  readonly columnOfCell: Int32Array;
  /** The same per relation, 0 between calls. */
  readonly isTouched: Uint8Array;
  /** And how many cells in each relation can move, and the sum of their indices. */
  readonly movers: Int32Array;
  readonly moverSum: Float64Array;
}

/** Hiding an inner zero costs the reader next to nothing; a zero total says that a whole row is empty. */
const zeroWeight = 0.5;
const zeroTotalWeight = 50;

const tolerance = 1e-9;

export function readerModel(
  { cells, relations, kind }: LinkedTable,
  { isSceptical, hidesZeros, withstandsInsiders }: ReaderAssumptions,
): ReaderModel {
  const size = cells.length;
  const value = Float64Array.from(cells, (cell) => cell.value);
  const isTotal = totals(size, relations);
  const isHideable = Uint8Array.from(cells, ({ isForced, isPrinted }, index) =>
    Number(!isForced && (hidesZeros || value[index] !== 0 || !isPrinted)),
  );
  const minima = isSceptical
    ? structuralMinima({ cells, relations, kind })
    : new Float64Array(size);
  const lowest = Float64Array.from(cells, ({ isPrinted, value: number }) =>
    isSceptical && isPrinted && number > 0 ? Math.min(1, number) : Math.min(0, number),
  );
  const needs: Need[] = [];
  for (const [index, { range, value: number, isPrimary }] of cells.entries()) {
    if (!isPrimary || !range) continue;
    // Arithmetic itself may narrow the range: then the rest of it is what can be protected.
    const low = Math.max(range.low, minima[index] ?? 0);
    if (number > low + tolerance) needs.push({ cell: index, direction: -1, amount: number - low });
    // Where arithmetic leaves nothing of the range, the count may still not be known exactly.
    const isKnown = kind === "counts" && number <= low && range.high <= number;
    const above = isKnown ? 1 : range.high - number;
    if (above > tolerance) needs.push({ cell: index, direction: 1, amount: above });
  }
  const weight = Float64Array.from(cells, ({ weight: heavy, isPrinted }, index) => {
    if (!isPrinted) return 0;
    if (value[index] !== 0) return heavy;
    return heavy + (isTotal[index] ? zeroTotalWeight : zeroWeight);
  });
  const sorted = weight.filter((_, index) => isHideable[index]).sort();
  return {
    size,
    isCount: kind === "counts",
    value,
    down: value.map((number, index) => (isHideable[index] ? number - (lowest[index] ?? 0) : 0)),
    up: value.map((_, index) => (isHideable[index] ? Number.POSITIVE_INFINITY : 0)),
    weight,
    moderateWeight: sorted[Math.floor(sorted.length * 0.4)] ?? 0,
    isHiddenAlready: Uint8Array.from(cells, ({ isPrimary, isPrinted }) =>
      Number(isPrimary || !isPrinted),
    ),
    isHideable,
    ...sparse(size, relations, value),
    needs,
    contributorOf: withstandsInsiders
      ? soleContributors({ cells, relations, kind })
      : new Int32Array(size).fill(-1),
    columnOfCell: new Int32Array(size).fill(-1),
    isTouched: new Uint8Array(relations.length),
    movers: new Int32Array(relations.length),
    moverSum: new Float64Array(relations.length),
  };
}

type Relations = LinkedTable["relations"];

/** 1 for cells that stand alone on one side of a sum: its total. */
function totals(size: number, relations: Relations): Uint8Array {
  const isTotal = new Uint8Array(size);
  for (const { terms } of relations) {
    for (const sign of [-1, 1]) {
      const side = terms.filter(({ coefficient }) => Math.sign(coefficient) === sign);
      const [only] = side;
      if (only && side.length === 1 && terms.length > 2) isTotal[only.cell] = 1;
    }
  }
  return isTotal;
}

function sparse(size: number, relations: Relations, value: Float64Array) {
  const starts = new Int32Array(relations.length + 1);
  const relationStarts = new Int32Array(size + 1);
  for (const [index, { terms }] of relations.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + terms.length;
    for (const { cell } of terms) relationStarts[cell + 1] = (relationStarts[cell + 1] ?? 0) + 1;
  }
  for (let index = 0; index < size; index++) {
    relationStarts[index + 1] = (relationStarts[index + 1] ?? 0) + (relationStarts[index] ?? 0);
  }
  const count = starts[relations.length] ?? 0;
  const termCells = new Int32Array(count);
  const coefficients = new Float64Array(count);
  const relationsOf = new Int32Array(count);
  const slackLow = new Float64Array(relations.length);
  const slackHigh = new Float64Array(relations.length);
  const filled = relationStarts.slice();
  for (const [index, { terms, low, high }] of relations.entries()) {
    let at = starts[index] ?? 0;
    let sum = 0;
    for (const { cell, coefficient } of terms) {
      termCells[at] = cell;
      coefficients[at++] = coefficient;
      sum += coefficient * (value[cell] ?? 0);
      const next = filled[cell] ?? 0;
      relationsOf[next] = index;
      filled[cell] = next + 1;
    }
    // An exact sum may be off by a binary tail, which is no room for a reader.
    slackLow[index] = low === high ? 0 : low - sum;
    slackHigh[index] = low === high ? 0 : high - sum;
  }
  return { starts, termCells, coefficients, slackLow, slackHigh, relationStarts, relationsOf };
}
