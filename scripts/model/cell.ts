import type { AreaKey } from "./area.ts";
import type { CellKey } from "./cell-key.ts";
import type { ObservationStatus } from "./observation.ts";
import type { Value } from "./value.ts";

/** Which categories of a dimension count: a list of codes, or an inclusive range of whole numbers. */
export type Selector = readonly string[] | { readonly from?: number; readonly to?: number };

/** Dimension name → selector. A dimension that is not named is summed over. */
export type Selection = Readonly<Record<string, Selector>>;

/** What a formula adds up from one dataset, before area and period are filled in. */
export interface Measure {
  readonly dataset: string;
  readonly where: Selection;
  /** Sums dimension × count instead of count (for means), e.g. "leeftijd". */
  readonly weightedBy?: string;
}

/** One number that may leave the disclosure step: a measure at one place and time. */
export interface CellRequest {
  readonly measure: Measure;
  readonly area: AreaKey;
  readonly period: string;
  /** Of a weighted sum: decimals of the mean that is printed with it. */
  readonly decimals?: number;
}

export interface Cell {
  readonly value: Value;
  readonly status: ObservationStatus;
}

const measureKeys = new WeakMap<Measure, string>();

/** The same for every way of writing down the same cell. */
export function cellKey({ measure, area, period }: CellRequest): CellKey {
  return `${measureKey(measure)}@${area}@${period}` as CellKey;
}

/** The same for every way of writing down the same measure. */
export function measureKey(measure: Measure): string {
  const known = measureKeys.get(measure);
  if (known !== undefined) return known;
  const key = describeMeasure(measure);
  measureKeys.set(measure, key);
  return key;
}

function describeMeasure({ dataset, where, weightedBy }: Measure): string {
  const parts = Object.entries(where)
    .map(([dimension, selector]) => `${dimension}=${selectorKey(selector)}`)
    .sort();
  return [dataset, weightedBy ? `×${weightedBy}` : "", ...parts].join("|");
}

function selectorKey(selector: Selector): string {
  if (isRange(selector)) return `${selector.from ?? ""}..${selector.to ?? ""}`;
  return [...selector].sort().join(",");
}

/** For messages: "0-17" or "0 tot 17", "65 of meer". */
export function describeSelector(selector: Selector): string {
  if (!isRange(selector)) return selector.join("/");
  const { from, to } = selector;
  if (to === undefined) return from === undefined ? "alle" : `${from} of meer`;
  return from === undefined ? `hoogstens ${to}` : `${from} tot ${to}`;
}

type Range = Exclude<Selector, readonly string[]>;

export function isRange(selector: Selector): selector is Range {
  return !Array.isArray(selector);
}

/** True when the category (a code as it stands in the data) is selected. */
export function selects(selector: Selector, category: string): boolean {
  if (!isRange(selector)) return selector.includes(category);
  const number = Number(category);
  return (
    number >= (selector.from ?? Number.NEGATIVE_INFINITY) &&
    number <= (selector.to ?? Number.POSITIVE_INFINITY)
  );
}
