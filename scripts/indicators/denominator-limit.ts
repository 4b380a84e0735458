import type { Dataset } from "../model/dataset.ts";
import { type Formula, measuresOf } from "../model/indicator.ts";
import { isKnown, missing, type Value } from "../model/value.ts";

/** On how much a share, ratio, mean or growth must at least be computed. */
export interface DenominatorLimit {
  /** 0 for anything. */
  readonly minimum: number;
  /** Plural of what is counted; absent for amounts, of which there are no few. */
  readonly unit?: string;
}

export type LimitOfDataset = (dataset: string) => DenominatorLimit;

export function datasetLimit({ kind, unit, rule }: Dataset): DenominatorLimit {
  const minimum = rule.minimumDenominator;
  return kind === "counts" ? { minimum, unit } : { minimum };
}

/** The strictest of all datasets in the formula, for a denominator from one of them. */
export function strictestLimit(
  formula: Formula,
  denominator: string,
  limitOf: LimitOfDataset,
): DenominatorLimit {
  const minima = measuresOf(formula).map(({ dataset }) => limitOf(dataset).minimum);
  return { ...limitOf(denominator), minimum: Math.max(0, ...minima) };
}

/**
 * The figure, or that there are too few for it. Judged by the denominator as it is
 * published: of a hidden one nothing is told, as then the figure is hidden with it.
 */
export function overEnough(
  figure: Value,
  denominator: Value,
  { minimum, unit }: DenominatorLimit,
): Value {
  if (unit === undefined || !isKnown(figure) || !isKnown(denominator)) return figure;
  if (denominator.number >= minimum) return figure;
  return { ...missing("too-few"), about: unit, origin: figure.origin };
}
