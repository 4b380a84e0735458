import type { Relation } from "../model/linked-table.ts";
import { ReportError } from "../model/report-error.ts";
import { roundTo } from "../model/rounding.ts";

/** A number that a page prints and that follows from two cells. */
export interface PrintedRatio {
  /** As printed: 12.4 for "12,4 %". */
  readonly printed: number;
  /** Decimals that are printed; 1 for "12,4 %". */
  readonly decimals: number;
  /** Cells, as indices in the linked table. */
  readonly numerator: number;
  readonly denominator: number;
  /** The denominator where it is published itself. */
  readonly denominatorValue?: number;
  /** For messages: "aandeel vrouwen in Haven: 12,4 %". */
  readonly label: string;
}

interface Scale {
  /** printed = multiplier × numerator / denominator + offset */
  readonly multiplier: number;
  readonly offset: number;
}

/**
 * What a printed percentage tells about its numerator: it lies within half a
 * unit of the last decimal, times denominator / 100. With a published
 * denominator and counts, exactly the numerators that print the same number:
 * just one of them when the denominator is below 10^(decimals + 2).
 */
export function percentageRelations(
  ratio: PrintedRatio,
  kind: "counts" | "amounts",
): readonly Relation[] {
  return ratioRelations(ratio, { multiplier: 100, offset: 0 }, kind);
}

/** A printed mean pins the sum to count × (mean ± half a unit of the last decimal). */
export function meanRelations(
  ratio: PrintedRatio,
  kind: "counts" | "amounts",
): readonly Relation[] {
  return ratioRelations(ratio, { multiplier: 1, offset: 0 }, kind);
}

/** A printed growth in %: numerator is the later number, denominator the earlier one. */
export function growthRelations(
  ratio: PrintedRatio,
  kind: "counts" | "amounts",
): readonly Relation[] {
  return ratioRelations(ratio, { multiplier: 100, offset: -100 }, kind);
}

export interface PrintedChange {
  /** Later less earlier, as printed. */
  readonly printed: number;
  readonly decimals: number;
  /** Cells, as indices in the linked table. */
  readonly later: number;
  readonly earlier: number;
  readonly label: string;
}

/** A printed change: later − earlier, exactly for counts, else within half a unit. */
export function changeRelation(
  { printed, decimals, later, earlier, label }: PrintedChange,
  kind: "counts" | "amounts",
): Relation {
  const half = kind === "counts" && decimals >= 0 ? 0 : halfUnit(decimals);
  const terms = [
    { cell: later, coefficient: 1 },
    { cell: earlier, coefficient: -1 },
  ];
  return { terms, low: printed - half, high: printed + half, label };
}

function ratioRelations(
  ratio: PrintedRatio,
  { multiplier, offset }: Scale,
  kind: "counts" | "amounts",
): readonly Relation[] {
  const { printed, decimals, numerator, denominator, denominatorValue, label } = ratio;
  const lowShare = (printed - halfUnit(decimals) - offset) / multiplier;
  const highShare = (printed + halfUnit(decimals) - offset) / multiplier;
  const own = { cell: numerator, coefficient: 1 };
  if (denominatorValue === undefined) {
    // Two rows, as the denominator itself can still vary. Which way a half is
    // rounded is left open: that cannot be said in a row.
    return [
      {
        terms: [own, { cell: denominator, coefficient: -lowShare }],
        low: 0,
        high: Number.POSITIVE_INFINITY,
        label,
      },
      {
        terms: [own, { cell: denominator, coefficient: -highShare }],
        low: Number.NEGATIVE_INFINITY,
        high: 0,
        label,
      },
    ];
  }
  // Without people there is nothing to divide, and no number that tells anything.
  if (denominatorValue === 0) return [];
  const edges = [lowShare * denominatorValue, highShare * denominatorValue];
  const low = Math.min(...edges);
  const high = Math.max(...edges);
  if (kind === "amounts") return [{ terms: [own], low, high, label }];
  const prints = (count: number): boolean =>
    roundTo((multiplier * count) / denominatorValue + offset, decimals) === printed;
  let first = Math.floor(low) - 1;
  let last = Math.ceil(high) + 1;
  while (first < last && !prints(first)) first++;
  while (last > first && !prints(last)) last--;
  if (!prints(first)) {
    throw new ReportError([
      {
        where: label,
        found: `${printed} op ${denominatorValue}`,
        expected: "een getal dat uit een geheel aantal kan volgen",
      },
    ]);
  }
  return [{ terms: [own], low: first, high: last, label }];
}

function halfUnit(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}
