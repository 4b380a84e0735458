import { parseCellKey } from "../../../scripts/audit/reader/cell-selection.ts";
import type {
  AreaDivision,
  Combination,
  SourceStructure,
} from "../../../scripts/audit/reader/source-structure.ts";
import type { AreaKey } from "../../../scripts/model/area.ts";
import { selects } from "../../../scripts/model/cell.ts";
import type { CellKey } from "../../../scripts/model/cell-key.ts";
import type { DisclosureRule } from "../../../scripts/model/dataset.ts";
import type { JudgedCounts } from "../../../scripts/model/judged-count.ts";
import { known, type MissingReason, missing, publish } from "../../../scripts/model/value.ts";

/** Counts of one dataset in 2022, by area and by categories joined with ";". */
export interface InventedSource {
  readonly dimensions: readonly string[];
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Areas that consist of others; `rest` where the source counts more in them. */
  readonly divisions: Readonly<Record<string, readonly InventedDivision[]>>;
}

interface InventedDivision {
  readonly parts: readonly string[];
  readonly rest?: readonly string[];
  readonly shares?: Readonly<Record<string, number>>;
}

export const threshold: DisclosureRule = {
  kind: "minimum-count",
  minimumCount: 5,
  showZeros: true,
  minimumDenominator: 0,
  slivers: false,
};

export function structureOf({ dimensions, counts, divisions }: InventedSource): SourceStructure {
  const combination = (text: string): Combination => (text === "" ? [] : text.split(";"));
  return {
    dataset: "d",
    population: "d",
    dimensions,
    sharedIn: () => [],
    nameOf: (area) => area.slice(area.indexOf(":") + 1),
    areaIn: (area) =>
      counts[area] && {
        rows: Object.keys(counts[area]).map(combination),
        divisions: (divisions[area] ?? []).map(
          ({ parts, rest = [], shares = {} }): AreaDivision => ({
            parts: parts as readonly AreaKey[],
            rest: rest.map(combination),
            shares: new Map(Object.entries(shares) as [AreaKey, number][]),
          }),
        ),
      },
  };
}

/** "v=a@gemeente:X" → the key of that cell in 2022; "×" in front for a sum behind a mean. */
export function keyOf(text: string): CellKey {
  return `d|${text}@2022` as CellKey;
}

/** The number of a cell, by adding up the rows of its area. */
export function numberOf({ dimensions, counts }: InventedSource, key: CellKey): number {
  const { where, area, weightedBy } = parseCellKey(key);
  let sum = 0;
  for (const [categories, count] of Object.entries(counts[area] ?? {})) {
    const row = categories.split(";");
    const isIn = [...where].every(([name, selector]) =>
      selects(selector, row[dimensions.indexOf(name)] ?? ""),
    );
    const weight = weightedBy ? Number(row[dimensions.indexOf(weightedBy)]) : 1;
    if (isIn) sum += weight * count;
  }
  return sum;
}

/** What a gate decided that hides exactly `hidden`; by their reason, "suppressed" unless given. */
export function judge(
  source: InventedSource,
  cells: readonly string[],
  hidden: Readonly<Record<string, MissingReason>> | readonly string[],
  rule: DisclosureRule = threshold,
): JudgedCounts {
  const reasonOf = (text: string): MissingReason | undefined => {
    if (Array.isArray(hidden)) return hidden.includes(text) ? "suppressed" : undefined;
    return (hidden as Readonly<Record<string, MissingReason>>)[text];
  };
  return {
    dataset: "d",
    period: "2022",
    rule,
    cells: cells.map((text) => {
      const key = keyOf(text);
      const number = numberOf(source, key);
      const reason = reasonOf(text);
      const value = publish(reason ? missing(reason) : known(number), key);
      // Of what its source hid, the gate has no number either.
      return reason && reason !== "suppressed" ? { key, value } : { key, value, number };
    }),
  };
}
