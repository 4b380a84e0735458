import { isRange } from "../../model/cell.ts";
import type { CrossAxis, CrossFormula } from "../../model/cross-formula.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Problem } from "../../model/report-error.ts";

/** The axes of a cross table by the names that they have in indicatoren.json. */
type AxisField = "groepen" | "rijen" | "kolommen";

/**
 * Checks that every axis has a dimension of its own and splits all of it, each
 * code once: otherwise the printed totals would not be the sums of their parts.
 */
export function checkCross(
  formula: CrossFormula,
  dataset: Dataset,
  where: (field: AxisField) => string,
  problems: Problem[],
): void {
  const { groups, rows, columns } = formula;
  const seen = new Set<string>();
  for (const [field, axis] of [
    ["groepen", groups],
    ["rijen", rows],
    ["kolommen", columns],
  ] as const) {
    if (!axis) continue;
    const problem = seen.has(axis.dimension)
      ? { found: `kenmerk "${axis.dimension}" een tweede keer`, expected: "elk kenmerk één keer" }
      : axisProblem(axis, formula, dataset);
    seen.add(axis.dimension);
    if (problem) problems.push({ where: where(field), ...problem });
  }
}

function axisProblem(
  { dimension, categories }: CrossAxis,
  { total }: CrossFormula,
  dataset: Dataset,
): Omit<Problem, "where"> | undefined {
  const allowed = dataset.dimensions[dimension];
  if (allowed === undefined || allowed === "whole-number") {
    const lists = Object.entries(dataset.dimensions).filter(([, codes]) => Array.isArray(codes));
    return {
      found: `kenmerk "${dimension}" van dataset ${dataset.id}`,
      expected: `een kenmerk met een lijst van categorieën: ${lists.map(([name]) => name).join(", ") || "(geen)"}`,
    };
  }
  const selected = total.where[dimension];
  const expected = selected && !isRange(selected) ? selected : allowed;
  const found = categories.flatMap(({ codes }) => codes);
  const isWhole =
    found.length === expected.length && expected.every((code) => found.includes(code));
  if (isWhole) return undefined;
  return {
    found: `${dimension}: ${found.join(", ")}`,
    expected: `elk van ${expected.join(", ")}, één keer`,
    hint: "Anders is een totaal niet de som van zijn delen. Voeg een categorie toe, of zet codes samen.",
  };
}
