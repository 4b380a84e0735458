import type { CellKey } from "../model/cell-key.ts";
import { cellsOf } from "../model/origin.ts";
import type { Problem } from "../model/report-error.ts";
import { formulaLabels } from "./known-to-reader.ts";
import { factRelations } from "./read/fact-relations.ts";
import type { FormulaFact, PublishedFacts } from "./read/published-facts.ts";
import type { RoundedCounts } from "./rounded-publication.ts";

/** Rounded counts of a publication, by the names under which its files print them. */
export interface RoundedCells extends RoundedCounts {
  /** Of the first cells of `linked`; the others are printed nowhere. */
  readonly keys: readonly CellKey[];
}

interface RoundedReading {
  /** With the numbers as the files print them; of what these files do not print, as another build may. */
  readonly tables: readonly RoundedCounts[];
  /** Numbers in the files that are not rounded, or follow from numbers that are not. */
  readonly problems: readonly Problem[];
}

/** Binary tails of quotients. */
const tolerance = 1e-9;

/**
 * What a reader of the files can write down about rounded counts. Every printed
 * one must be a multiple of its base, and every printed formula must follow from
 * those: then formulas tell nothing about the counts behind.
 */
export function roundedToReader(
  groups: readonly RoundedCells[],
  facts: PublishedFacts,
): RoundedReading {
  const problems: Problem[] = [];
  const numberOf = new Map<CellKey, number>();
  const nameOf = new Map<CellKey, string>();
  const tables = groups.map((group) => {
    const rounded = group.rounded.map((number, at) => {
      const key = group.keys[at];
      if (key === undefined) return number;
      const name = group.linked.cells[at]?.name ?? key;
      const { low, high } = facts.cells.get(key) ?? { low: number, high: number };
      if (low !== high || low % group.base !== 0) problems.push(unrounded(name, group.base));
      numberOf.set(key, low);
      nameOf.set(key, name);
      return low;
    });
    return { ...group, rounded };
  });
  const exact = (key: CellKey): number | undefined => {
    const rounded = numberOf.get(key);
    if (rounded !== undefined) return rounded;
    const { low, high } = facts.cells.get(key) ?? { low: 0, high: 1 };
    return low === high ? low : undefined;
  };
  for (const fact of [...facts.formulas, ...facts.settled]) {
    const about = [...cellsOf(fact.origin)].flatMap((key) => nameOf.get(key) ?? []);
    const [first] = about;
    if (first !== undefined && !follows(fact, exact)) problems.push(otherwise(first, fact));
  }
  return { tables, problems };
}

/** Whether a printed formula holds for these numbers; it does where one of them is unknown. */
function follows(fact: FormulaFact, exact: (key: CellKey) => number | undefined): boolean {
  return factRelations(fact, exact).every(({ terms, low, high }) => {
    let sum = 0;
    let size = 1;
    for (const [key, coefficient] of terms) {
      const number = exact(key);
      if (number === undefined) return true;
      sum += coefficient * number;
      size += Math.abs(coefficient * number);
    }
    return sum >= low - tolerance * size && sum <= high + tolerance * size;
  });
}

function unrounded(name: string, base: number): Problem {
  return {
    where: name,
    found: "een afgedrukt aantal dat niet afgerond is",
    expected: `een veelvoud van ${base}, zoals de regel van de dataset zegt`,
  };
}

function otherwise(name: string, { origin }: FormulaFact): Problem {
  return {
    where: name,
    found: `${formulaLabels[origin.name]} die niet uit de afgeronde aantallen volgt`,
    expected: "een cijfer dat met afgeronde aantallen berekend is",
  };
}
