import type { CellKey } from "./cell-key.ts";
import type { DisclosureRule } from "./dataset.ts";
import type { Value } from "./value.ts";

/**
 * What the gate decided about all counts of one dataset and period, with the true
 * numbers: for the audit, and never to be published.
 */
export interface JudgedCounts {
  readonly dataset: string;
  readonly period: string;
  readonly rule: DisclosureRule;
  readonly cells: readonly JudgedCount[];
}

export interface JudgedCount {
  readonly key: CellKey;
  /** As it may leave the build. */
  readonly value: Value;
  /** The number behind it; absent when even the gate has none. */
  readonly number?: number;
}
