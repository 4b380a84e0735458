import type { CellKey } from "../../model/cell-key.ts";
import type { Origin } from "../../model/origin.ts";
import type { FormulaFact, PublishedInterval } from "./published-facts.ts";
import { type KnownFigures, rankBounds } from "./rank-relations.ts";

/** low ≤ Σ coefficient × cell ≤ high, one of the two may be infinite. */
export interface FactRelation {
  readonly terms: ReadonlyMap<CellKey, number>;
  readonly low: number;
  readonly high: number;
  /** The finite bound itself is out: a half is rounded away from zero, to the next figure. */
  readonly isOpen: boolean;
}

/** Exactly known cells turn a quotient inside a formula into a plain number of cells. */
type ExactCells = (key: CellKey) => number | undefined;

/**
 * What a printed formula says about its cells, as linear relations: 0,2 ≤ a ÷ b
 * is a − 0,2 b ≥ 0, as b is no negative number. None where two unknown
 * denominators meet: a change in percentage points between two hidden totals.
 */
export function factRelations(
  { origin, low, high }: FormulaFact,
  exact: ExactCells,
  known: KnownFigures = (figure) => exactInterval(figure, exact),
): readonly FactRelation[] {
  const [first, second] = origin.parts;
  switch (origin.name) {
    case "sum":
    case "difference":
      return between([[origin, 1]], low, high, false, exact);
    case "quotient": {
      const factor = origin.factor ?? 1;
      const open = { low: low < 0, high: high > 0 };
      return quotient(first, second, low / factor, high / factor, open, exact);
    }
    case "growth":
      return quotient(first, second, low + 1, high + 1, { low: low < 0, high: high > 0 }, exact);
    case "rank":
      return rankBounds(origin.parts, low, known).flatMap((bound) =>
        between([[bound.figure, 1]], bound.low, bound.high, false, exact),
      );
    case "classes":
      return [];
  }
}

function exactInterval(figure: Origin, exact: ExactCells): PublishedInterval | undefined {
  const value = exactValue(figure, exact);
  return value === undefined ? undefined : { low: value, high: value };
}

function quotient(
  above: Origin | undefined,
  below: Origin | undefined,
  low: number,
  high: number,
  open: { readonly low: boolean; readonly high: boolean },
  exact: ExactCells,
): readonly FactRelation[] {
  if (!above || !below) return [];
  const atLeast: WeightedOrigins = [
    [above, 1],
    [below, -low],
  ];
  const atMost: WeightedOrigins = [
    [above, 1],
    [below, -high],
  ];
  return [
    ...between(atLeast, 0, Number.POSITIVE_INFINITY, open.low, exact),
    ...between(atMost, Number.NEGATIVE_INFINITY, 0, open.high, exact),
  ];
}

type WeightedOrigins = readonly (readonly [Origin, number])[];

function between(
  parts: WeightedOrigins,
  low: number,
  high: number,
  isOpen: boolean,
  exact: ExactCells,
): readonly FactRelation[] {
  const total = weigh(parts, exact);
  if (!total || total.terms.size === 0) return [];
  return [{ terms: total.terms, low: low - total.fixed, high: high - total.fixed, isOpen }];
}

interface Linear {
  readonly terms: ReadonlyMap<CellKey, number>;
  readonly fixed: number;
}

function weigh(parts: WeightedOrigins, exact: ExactCells): Linear | undefined {
  const terms = new Map<CellKey, number>();
  let fixed = 0;
  for (const [part, weight] of parts) {
    const found = linear(part, exact);
    if (!found) return undefined;
    fixed += weight * found.fixed;
    for (const [key, one] of found.terms) terms.set(key, (terms.get(key) ?? 0) + weight * one);
  }
  return { terms, fixed };
}

/** Undefined for a formula that is not linear in its cells. */
function linear(origin: Origin, exact: ExactCells): Linear | undefined {
  if (origin.kind === "cell") return { terms: new Map([[origin.key, 1]]), fixed: 0 };
  if (origin.kind === "constant") return { terms: new Map(), fixed: origin.number };
  const [first, second] = origin.parts;
  switch (origin.name) {
    case "sum":
      return weigh(
        origin.parts.map((part) => [part, 1]),
        exact,
      );
    case "difference":
      if (!first || !second) return undefined;
      return weigh(
        [
          [first, 1],
          [second, -1],
        ],
        exact,
      );
    case "quotient": {
      const divisor = second && exactValue(second, exact);
      if (!first || !divisor) return undefined;
      return weigh([[first, (origin.factor ?? 1) / divisor]], exact);
    }
    default:
      return undefined;
  }
}

function exactValue(origin: Origin, exact: ExactCells): number | undefined {
  const found = linear(origin, exact);
  if (!found) return undefined;
  let value = found.fixed;
  for (const [key, weight] of found.terms) {
    const number = exact(key);
    if (number === undefined) return undefined;
    value += weight * number;
  }
  return value;
}
