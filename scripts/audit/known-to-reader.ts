import type { CellKey } from "../model/cell-key.ts";
import { formatNumber } from "../model/format.ts";
import type { Relation, Term } from "../model/linked-table.ts";
import { cellsOf, type FormulaName } from "../model/origin.ts";
import type { Publication, PublishedCell } from "./publication.ts";
import { type FactRelation, factRelations } from "./read/fact-relations.ts";
import type { FormulaFact, PublishedFacts, PublishedInterval } from "./read/published-facts.ts";
import type { KnownFigures } from "./read/rank-relations.ts";
import { parseCellKey } from "./reader/cell-selection.ts";
import type { ReaderSystem } from "./reader/reader-system.ts";

/** What earlier editions printed, by key; only of figures that were not revised since. */
export type EarlierFacts = PublishedFacts["cells"];

/** A publication that knows which cells are printed under which key. */
export interface KnownPublication extends Publication {
  /** Per cell; undefined for what no page prints. */
  readonly keys: readonly (CellKey | undefined)[];
}

/**
 * All that a reader of the files can write down about the counts of a publication,
 * as one system: what is printed, wherever it stands; what earlier editions
 * printed; counts that are not hidden, as another build may print them; and every
 * printed formula (share, growth, difference) that a hidden count takes part in.
 * `elsewhere`: what is shown of figures that no system has. All systems are of one kind.
 */
export function knownToReader(
  systems: readonly ReaderSystem[],
  facts: PublishedFacts,
  earlier: EarlierFacts = new Map(),
  elsewhere: ReadonlyMap<CellKey, number> = new Map(),
): KnownPublication {
  const cells: PublishedCell[] = [];
  const keys: (CellKey | undefined)[] = [];
  const relations: Relation[] = [];
  const indexOf = new Map<CellKey, number>();
  const exact = (key: CellKey): number | undefined => {
    const { low, high } = facts.cells.get(key) ?? { low: 0, high: 1 };
    if (low === high) return low;
    const cell = cells[indexOf.get(key) ?? -1];
    return cell ? cell.shown : elsewhere.get(key);
  };
  for (const system of systems) {
    const first = cells.length;
    for (const [at, cell] of system.cells.entries()) {
      const key = system.keys[at];
      keys.push(key);
      if (key !== undefined) indexOf.set(key, cells.length);
      cells.push(
        key === undefined ? cell : withPrinted(cell, facts.cells.get(key), earlier.get(key)),
      );
    }
    for (const { terms, ...relation } of system.relations) {
      relations.push({
        ...relation,
        terms: terms.map(({ cell, coefficient }) => ({ cell: cell + first, coefficient })),
      });
    }
  }
  const known = shownFigures(facts, exact);
  const nameOf = (key: CellKey): string => cells[indexOf.get(key) ?? -1]?.name ?? key;
  for (const fact of facts.formulas) {
    if (fact.origin.name === "rank" && !isAboutHidden(fact, exact)) continue;
    if (isImplied(fact, known)) continue;
    for (const relation of factRelations(fact, exact, known)) {
      const told = overHidden(relation, exact, indexOf, nameOf);
      const label = formulaLabels[fact.origin.name];
      if (told) relations.push({ ...told, label: `${label}${told.label ?? ""}` });
    }
  }
  return { kind: systems[0]?.kind ?? "counts", cells, relations, keys };
}

/** Counts that are known, and figures as they are printed or drawn. */
function shownFigures(
  { formulas, settled }: PublishedFacts,
  exact: (key: CellKey) => number | undefined,
): KnownFigures {
  const printed = new Map(
    [...formulas, ...settled].map((fact) => [JSON.stringify(fact.origin), fact] as const),
  );
  return (figure) => {
    if (figure.kind !== "cell") return printed.get(JSON.stringify(figure));
    const number = exact(figure.key);
    return number === undefined ? undefined : { low: number, high: number };
  };
}

/** A difference of two printed figures, worked out from what is printed, tells nothing more. */
function isImplied({ origin, low, high }: FormulaFact, known: KnownFigures): boolean {
  if (origin.name !== "difference") return false;
  const [after, before] = origin.parts.map((part) =>
    part.kind === "formula" ? known(part) : undefined,
  );
  if (!after || !before) return false;
  return low <= after.low - before.high + tolerance && high >= after.high - before.low - tolerance;
}

/** Places among means are not: a mean is printed over a count that is shown, and its sum never is. */
function isAboutHidden(
  { origin }: FormulaFact,
  exact: (key: CellKey) => number | undefined,
): boolean {
  return [...cellsOf(origin)].some(
    (key) => exact(key) === undefined && parseCellKey(key).weightedBy === undefined,
  );
}

/** A cell as it stands in the files, or stood in earlier ones; rounded, it is an interval. */
function withPrinted(
  cell: PublishedCell,
  printed: PublishedInterval | undefined,
  earlier: PublishedInterval | undefined,
): PublishedCell {
  const now = printed ? withInterval(cell, printed) : cell;
  if (!earlier || now.shown !== undefined) return now;
  const told = withInterval(now, earlier);
  return { ...told, name: `${told.name} (vroegere uitgave)` };
}

function withInterval(cell: PublishedCell, { low, high }: PublishedInterval): PublishedCell {
  if (low === high) return { ...cell, shown: low };
  return { ...cell, low: Math.max(cell.low, low), high: Math.min(cell.high, high) };
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
  nameOf: (key: CellKey) => string,
): Relation | undefined {
  const told: Term[] = [];
  const hidden: Term[] = [];
  const shown: string[] = [];
  let untied = 0;
  let known = 0;
  for (const [key, coefficient] of terms) {
    const number = exact(key);
    const cell = indexOf.get(key);
    if (cell !== undefined) told.push({ cell, coefficient });
    if (number === undefined && cell === undefined) return undefined;
    if (number === undefined && cell !== undefined) hidden.push({ cell, coefficient });
    if (number === undefined) continue;
    shown.push(`${nameOf(key)} (${formatNumber(number, 0)})`);
    known += coefficient * number;
    if (cell === undefined) untied += coefficient * number;
  }
  const [only, ...others] = hidden;
  if (!only) return undefined;
  const left = { low: low - known, high: high - known };
  const isFractional = told.some(({ coefficient }) => !Number.isInteger(coefficient));
  // What a share of a shown count says of one hidden count is a pair of whole numbers.
  if (others.length === 0 && only.coefficient === 1 && isFractional) {
    const bounds = isOpen ? withoutEdges(left.low, left.high) : wholeWithin(left.low, left.high);
    return { terms: [only], ...bounds, label: ` over ${shown.join(" en ")}` };
  }
  return { terms: told, low: left.low + known - untied, high: left.high + known - untied };
}

const tolerance = 1e-9;

/** The bounds themselves are in. */
function wholeWithin(low: number, high: number): { low: number; high: number } {
  return { low: Math.ceil(low - tolerance), high: Math.floor(high + tolerance) };
}

/** The bounds themselves are out. */
function withoutEdges(low: number, high: number): { low: number; high: number } {
  return {
    low: Number.isFinite(low) ? Math.floor(low + tolerance) + 1 : low,
    high: Number.isFinite(high) ? Math.ceil(high - tolerance) - 1 : high,
  };
}
