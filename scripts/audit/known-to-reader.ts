import type { CellKey } from "../model/cell.ts";
import type { LinkedTable, Relation, Term } from "../model/linked-table.ts";
import type { FormulaName } from "../model/origin.ts";
import type { Publication, PublishedCell } from "./publication.ts";
import { publicationOf } from "./publication.ts";
import { type FactRelation, factRelations } from "./read/fact-relations.ts";
import type { PublishedFacts, PublishedInterval } from "./read/published-facts.ts";
import { structuralMinima } from "./structural-minimum.ts";

/** Counts that sums tie together, and which of them the publication means to hide. */
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

/**
 * All that a reader of the files can write down about the tied counts of a
 * publication, as one system: what is printed, wherever it stands; counts that
 * are not hidden, as another build may print them; and every printed formula
 * (share, growth, difference) that a hidden count takes part in.
 */
export function knownToReader(groups: readonly TiedCounts[], facts: PublishedFacts): Publication {
  const cells: PublishedCell[] = [];
  const relations: Relation[] = [];
  const indexOf = new Map<CellKey, number>();
  const exact = (key: CellKey): number | undefined => {
    const { low, high } = facts.cells.get(key) ?? { low: 0, high: 1 };
    return low === high ? low : cells[indexOf.get(key) ?? -1]?.shown;
  };
  for (const { linked, keys, hidden, isSceptical } of groups) {
    const first = cells.length;
    const reader = isSceptical ? "sceptical" : "naive";
    const minima = isSceptical ? structuralMinima(linked) : [];
    for (const [at, cell] of publicationOf(linked, hidden, { reader, minima }).cells.entries()) {
      const key = keys[at];
      const printed = key === undefined ? undefined : exact(key);
      if (key !== undefined) indexOf.set(key, cells.length);
      const told = key === undefined ? undefined : facts.cells.get(key);
      cells.push(printed === undefined ? between(cell, told) : { ...cell, shown: printed });
    }
    for (const { terms, ...relation } of linked.relations) {
      relations.push({
        ...relation,
        terms: terms.map(({ cell, coefficient }) => ({ cell: cell + first, coefficient })),
      });
    }
  }
  for (const fact of facts.formulas) {
    for (const relation of factRelations(fact, exact)) {
      const told = overHidden(relation, exact, indexOf);
      if (told) relations.push({ ...told, label: formulaLabels[fact.origin.name] });
    }
  }
  return { kind: groups[0]?.linked.kind ?? "counts", cells, relations };
}

/**
 * The same per kind, as counts are whole and amounts are not. What is shown of the
 * other kind is a plain number in a formula over both.
 */
export function knownPerKind(
  groups: readonly TiedCounts[],
  facts: PublishedFacts,
): readonly Publication[] {
  const kinds = Map.groupBy(groups, ({ linked }) => linked.kind);
  return [...kinds.values()].map((own) => {
    const others = groups.filter((group) => !own.includes(group)).flatMap(shownCells);
    return knownToReader(own, { ...facts, cells: new Map([...facts.cells, ...others]) });
  });
}

function shownCells({ linked, keys, hidden }: TiedCounts) {
  return keys.flatMap((key, at) => {
    const { value: low = 0, isPrinted = false } = linked.cells[at] ?? {};
    return hidden[at] || !isPrinted ? [] : [[key, { low, high: low }] as const];
  });
}

/** A hidden amount that is printed all the same, with fewer decimals than it has. */
function between(cell: PublishedCell, told: PublishedInterval | undefined): PublishedCell {
  if (!told || cell.shown !== undefined) return cell;
  return { ...cell, low: Math.max(cell.low, told.low), high: Math.min(cell.high, told.high) };
}

/** For messages, as they stand in a sum: "a22 = a21 (12) + afgedrukt verschil (−9)". */
export const formulaLabels: Readonly<Record<FormulaName, string>> = {
  sum: "afgedrukte som",
  quotient: "afgedrukt aandeel of gemiddelde",
  growth: "afgedrukte groei",
  difference: "afgedrukt verschil",
  rank: "afgedrukte plaats",
  classes: "klassen van de kaart",
};

/**
 * A printed formula as a relation over the counts in it. Undefined when it is about no hidden count, or also about cells that are
 * tied to none: those take up any difference.
 */
function overHidden(
  { terms, low, high, isOpen }: FactRelation,
  exact: (key: CellKey) => number | undefined,
  indexOf: ReadonlyMap<CellKey, number>,
): Relation | undefined {
  const told: Term[] = [];
  const hidden: Term[] = [];
  let untied = 0;
  let known = 0;
  for (const [key, coefficient] of terms) {
    const number = exact(key);
    const cell = indexOf.get(key);
    if (cell !== undefined) told.push({ cell, coefficient });
    if (number === undefined && cell === undefined) return undefined;
    if (number === undefined && cell !== undefined) hidden.push({ cell, coefficient });
    if (number === undefined) continue;
    known += coefficient * number;
    if (cell === undefined) untied += coefficient * number;
  }
  const [only, ...others] = hidden;
  if (!only) return undefined;
  const isOneCount = others.length === 0 && only.coefficient === 1;
  // For one count an open bound is the next whole number; for more it stays, which tells a trifle less.
  const bounds =
    isOpen && isOneCount
      ? withoutEdges(low - known, high - known)
      : { low: low - known, high: high - known };
  return { terms: told, low: bounds.low + known - untied, high: bounds.high + known - untied };
}

const tolerance = 1e-9;

function withoutEdges(low: number, high: number): { low: number; high: number } {
  return {
    low: Number.isFinite(low) ? Math.floor(low + tolerance) + 1 : low,
    high: Number.isFinite(high) ? Math.ceil(high - tolerance) - 1 : high,
  };
}
