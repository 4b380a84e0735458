import type { Origin } from "../../model/origin.ts";
import type { PublishedInterval } from "./published-facts.ts";

/** What a figure is known to be: low = high for a count. Undefined for one that nothing shows. */
export type KnownFigures = (origin: Origin) => PublishedInterval | undefined;

/** low ≤ figure ≤ high, one of the two may be infinite. */
interface FigureBound extends PublishedInterval {
  readonly figure: Origin;
}

/**
 * What a printed place says of figures that are not shown: the third of all is no
 * less than the figures behind it, and less than the second. `position` counts how
 * many print higher, plus one.
 */
export function rankBounds(
  [own, ...others]: readonly Origin[],
  position: number,
  known: KnownFigures,
): readonly FigureBound[] {
  if (!own) return [];
  const shown = others.flatMap((other) => known(other) ?? []);
  const unknown = others.filter((other) => known(other) === undefined);
  const ownFigure = known(own);
  if (!ownFigure) return ownBound(own, shown, unknown.length, position);
  const higher = position - 1 - shown.filter(({ low }) => low > ownFigure.low).length;
  if (higher === 0) return unknown.map((figure) => atMost(figure, ownFigure.high));
  if (higher < unknown.length) return [];
  return unknown.map((figure) => ({
    figure,
    low: isCount(ownFigure) ? ownFigure.low + 1 : ownFigure.low,
    high: Number.POSITIVE_INFINITY,
  }));
}

/** Where the own figure stands between those that are shown; the unknown ones may stand anywhere. */
function ownBound(
  figure: Origin,
  shown: readonly PublishedInterval[],
  unknown: number,
  position: number,
): readonly FigureBound[] {
  const sorted = shown.toSorted((left, right) => right.low - left.low);
  const behind = sorted[position - 1];
  const before = sorted[position - 2 - unknown];
  return [
    ...(behind ? [{ figure, low: behind.low, high: Number.POSITIVE_INFINITY }] : []),
    // Printed lower, it is lower by at least what rounding leaves.
    ...(before ? [atMost(figure, isCount(before) ? before.high - 1 : before.low)] : []),
  ];
}

function atMost(figure: Origin, high: number): FigureBound {
  return { figure, low: Number.NEGATIVE_INFINITY, high };
}

function isCount({ low, high }: PublishedInterval): boolean {
  return low === high && Number.isInteger(low);
}
