import type { LinkedTable } from "../model/linked-table.ts";
import type { Problem } from "../model/report-error.ts";

/**
 * Small counts that stay computable whatever is hidden: the table must get coarser.
 * `advices` are the ways that were tried and are enough, in Dutch.
 */
export function unprotectable(
  { cells, kind }: LinkedTable,
  unprotected: readonly number[],
  dataset: string,
  advices: readonly string[],
): readonly Problem[] {
  const names = new Set(unprotected.map((cell) => cells[cell]?.name ?? "?"));
  return [...names].map((name) => ({
    where: dataset,
    found: `een ${kind === "amounts" ? "bedrag" : "klein aantal"} dat altijd te berekenen blijft: ${name}`,
    expected: "een tabel waarin alles verborgen kan worden wat de regel verbergt",
    hint:
      advices.length > 0
        ? `Eén hiervan is genoeg: ${advices.join("; ")}.`
        : "Voeg meer dan twee categorieën samen, of toon minder gebieden apart.",
  }));
}
