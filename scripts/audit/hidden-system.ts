import { ReportError } from "../model/report-error.ts";
import type { Publication } from "./publication.ts";

/**
 * What a reader can still write down when all printed numbers are filled in:
 * rows low ≤ Σ coefficient × hidden cell ≤ high, in compressed sparse rows.
 */
export interface HiddenSystem {
  readonly isInteger: boolean;
  /** Per column 1 for what need not be whole, also among counts. */
  readonly isFractional: Uint8Array;
  /** Per column the index of the cell in the publication. */
  readonly cells: Int32Array;
  /** Bounds that the reader starts from, per column. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Row r owns the terms from starts[r] up to starts[r + 1]. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly rowLow: Float64Array;
  readonly rowHigh: Float64Array;
  /** Per row the index of the relation in the publication. */
  readonly relations: Int32Array;
}

/** Amounts carry binary fractions; sums of millions of them are off by less than this part. */
const tolerance = 1e-9;

/** Fills in what is printed; throws when the printed numbers contradict each other. */
export function hideSystem(publication: Publication): HiddenSystem {
  const columnOf = new Int32Array(publication.cells.length).fill(-1);
  const cells: number[] = [];
  publication.cells.forEach(({ shown }, cell) => {
    if (shown !== undefined) return;
    columnOf[cell] = cells.length;
    cells.push(cell);
  });
  const starts = [0];
  const columns: number[] = [];
  const coefficients: number[] = [];
  const rowLow: number[] = [];
  const rowHigh: number[] = [];
  const relations: number[] = [];
  publication.relations.forEach(({ terms, low, high }, index) => {
    let known = 0;
    let size = 1;
    for (const { cell, coefficient } of terms) {
      const column = columnOf[cell] ?? -1;
      if (column >= 0) {
        columns.push(column);
        coefficients.push(coefficient);
        continue;
      }
      const amount = coefficient * (publication.cells[cell]?.shown ?? 0);
      known += amount;
      size += Math.abs(amount);
    }
    if (columns.length === starts.at(-1)) {
      if (known < low - tolerance * size || known > high + tolerance * size) {
        throw contradiction(publication, index);
      }
      return;
    }
    starts.push(columns.length);
    rowLow.push(low - known);
    rowHigh.push(high - known);
    relations.push(index);
  });
  return {
    isInteger: publication.kind === "counts",
    isFractional: Uint8Array.from(cells, (cell) =>
      Number(publication.kind !== "counts" || publication.cells[cell]?.isWeighted === true),
    ),
    cells: Int32Array.from(cells),
    low: Float64Array.from(cells, (cell) => publication.cells[cell]?.low ?? 0),
    high: Float64Array.from(cells, (cell) => publication.cells[cell]?.high ?? 0),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(coefficients),
    rowLow: Float64Array.from(rowLow),
    rowHigh: Float64Array.from(rowHigh),
    relations: Int32Array.from(relations),
  };
}

/** No table agrees with everything that is printed: the figures are wrong, or a relation is. */
export function contradiction(publication: Publication, relation: number): ReportError {
  const { terms = [], label } = publication.relations[relation] ?? {};
  const names = terms.slice(0, 6).map(({ cell }) => publication.cells[cell]?.name ?? "?");
  return new ReportError([
    {
      where: label ?? `relatie ${relation + 1}`,
      found: `getallen die elkaar tegenspreken, bij ${names.join(", ")}`,
      expected: "getallen die samen kunnen kloppen",
    },
  ]);
}
