import type { CellKey } from "../model/cell-key.ts";
import type { LinkedTable } from "../model/linked-table.ts";
import { type EarlierFacts, type KnownPublication, knownToReader } from "./known-to-reader.ts";
import { publicationOf } from "./publication.ts";
import type { PublishedFacts } from "./read/published-facts.ts";
import type { ReaderSystem } from "./reader/reader-system.ts";
import { structuralMinima } from "./structural-minimum.ts";

/** Counts that sums tie together by the word of the gate, and which of them it means to hide. */
export interface TiedCounts {
  readonly linked: LinkedTable;
  /** Of the first cells of `linked`; the others are printed nowhere. */
  readonly keys: readonly CellKey[];
  /** Per cell of `linked`. */
  readonly hidden: readonly boolean[];
  /** True when zeros are shown, so that a reader takes a hidden count for at least 1. */
  readonly isSceptical: boolean;
  /** True when who is alone in a count of 1 may not compute another one. */
  readonly withstandsInsiders?: boolean;
}

/** The relations that the gate protected by, to attack as well: the audit's own must say no less. */
export function tiedSystem({ linked, keys, hidden, isSceptical }: TiedCounts): ReaderSystem {
  const reader = isSceptical ? "sceptical" : "naive";
  const minima = isSceptical ? structuralMinima(linked) : [];
  return { keys, ...publicationOf(linked, hidden, { reader, minima }) };
}

/**
 * All of them per kind, as counts are whole and amounts are not. What is shown of the
 * other kind is a plain number in a formula over both.
 */
export function knownPerKind(
  groups: readonly TiedCounts[],
  facts: PublishedFacts,
  earlier?: EarlierFacts,
): readonly KnownPublication[] {
  const kinds = Map.groupBy(groups, ({ linked }) => linked.kind);
  return [...kinds.values()].map((own) => {
    const others = groups.filter((group) => !own.includes(group)).flatMap(shownCells);
    const cells = new Map([...facts.cells, ...others]);
    return knownToReader(own.map(tiedSystem), { ...facts, cells }, earlier);
  });
}

function shownCells({ linked, keys, hidden }: TiedCounts) {
  return keys.flatMap((key, at) => {
    const { value: low = 0, isPrinted = false } = linked.cells[at] ?? {};
    return hidden[at] || !isPrinted ? [] : [[key, { low, high: low }] as const];
  });
}
