import type { HiddenSystem } from "./hidden-system.ts";
import type { Proof } from "./proof-finder.ts";
import type { Publication } from "./publication.ts";

/** One part of the sum that a reader writes down for a hidden cell. */
export interface ProofTerm {
  readonly name: string;
  readonly kind: "shown" | "at-least" | "at-most";
  /** A whole number, but where printed shares and growth rates play a part. */
  readonly coefficient: number;
  readonly value: number;
}

/** factor × cell = Σ coefficient × term. */
export interface ProofSum {
  /** 1, unless the sum can only be written for a multiple of the cell. */
  readonly factor: number;
  readonly terms: readonly ProofTerm[];
  /** Printed figures that it follows from without being a term: "afgedrukte groei". */
  readonly figures: readonly string[];
}

const largestFactor = 12;

/**
 * Turns multipliers of rows into a sum of named cells. Absent when the
 * multipliers are no fractions that a person would use, and no printed figure
 * brought them.
 */
export function proofTerms(
  publication: Publication,
  system: HiddenSystem,
  { rows, leftovers }: Proof,
  sign: 1 | -1,
): ProofSum | undefined {
  const weights = new Map<number, number>();
  const constants: ProofTerm[] = [];
  const figures = new Set<string>();
  for (const { index, value } of rows) {
    const relation = publication.relations[system.relations[index] ?? 0];
    if (!relation) continue;
    const isEquation = relation.low === relation.high;
    const bound = value > 0 ? relation.low : relation.high;
    for (const { cell, coefficient } of relation.terms) {
      weights.set(cell, (weights.get(cell) ?? 0) - sign * value * coefficient);
    }
    if (bound === 0) {
      if (relation.label) figures.add(relation.label);
      continue;
    }
    constants.push({
      name: relation.label ?? "het gepubliceerde verschil",
      kind: isEquation ? "shown" : value > 0 ? "at-least" : "at-most",
      coefficient: sign * value,
      value: bound,
    });
  }
  const shown = [...weights].flatMap(([cell, coefficient]): ProofTerm[] => {
    const { name, shown: value } = publication.cells[cell] ?? { name: "?" };
    return value === undefined ? [] : [{ name, kind: "shown", coefficient, value }];
  });
  const hidden = leftovers.map(({ index, value }): ProofTerm => {
    const isLow = value > 0;
    return {
      name: publication.cells[system.cells[index] ?? 0]?.name ?? "?",
      kind: isLow ? "at-least" : "at-most",
      coefficient: sign * value,
      value: (isLow ? system.low[index] : system.high[index]) ?? 0,
    };
  });
  const terms = [...shown, ...constants, ...hidden];
  const whole = toWholeCoefficients(terms);
  if (whole) return { ...whole, figures: [...figures] };
  const isFractional = rows.some(({ index }) => {
    const relation = publication.relations[system.relations[index] ?? 0];
    return relation?.label && relation.terms.some(({ coefficient }) => coefficient % 1 !== 0);
  });
  if (!isFractional) return undefined;
  const named = terms.filter(({ coefficient, value }) => Math.abs(coefficient * value) > 1e-9);
  return { factor: 1, terms: named.sort(compareTerms), figures: [...figures] };
}

function toWholeCoefficients(terms: readonly ProofTerm[]): Omit<ProofSum, "figures"> | undefined {
  for (let factor = 1; factor <= largestFactor; factor++) {
    const scaled = terms.map((term) => ({ ...term, coefficient: term.coefficient * factor }));
    const isWhole = scaled.every(
      ({ coefficient }) => Math.abs(coefficient - Math.round(coefficient)) < 1e-6,
    );
    if (!isWhole) continue;
    const whole = scaled
      .map((term) => ({ ...term, coefficient: Math.round(term.coefficient) }))
      // Zeros that are shown change nothing in the sum.
      .filter(({ coefficient, value }) => coefficient !== 0 && value !== 0);
    return { factor, terms: whole.sort(compareTerms) };
  }
  return undefined;
}

/** What is added first, then what is taken away; the largest numbers in front. */
function compareTerms(left: ProofTerm, right: ProofTerm): number {
  const bySign = Math.sign(right.coefficient) - Math.sign(left.coefficient);
  if (bySign !== 0) return bySign;
  return Math.abs(right.value) - Math.abs(left.value) || left.name.localeCompare(right.name, "nl");
}
