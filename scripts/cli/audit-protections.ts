import { auditPublication } from "../audit/audit.ts";
import { publicationOf } from "../audit/publication.ts";
import { loadSolver } from "../audit/solver.ts";
import { structuralMinima } from "../audit/structural-minimum.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";
import type { Publication } from "../pipeline.ts";

/**
 * Attacks every group of tied counts as a reader would, with a solver and code
 * of its own. Throws a ReportError that writes out each attack that succeeds.
 */
export async function auditProtections(protections: Publication["protections"]): Promise<void> {
  const solver = await loadSolver();
  const problems: Problem[] = [];
  for (const { dataset, period, linked, hidden } of protections) {
    const minima = structuralMinima(linked);
    const { findings } = auditPublication(solver, publicationOf(linked, hidden, { minima }), {
      mode: "ranges",
    });
    for (const { name, explanation } of findings) {
      problems.push({
        where: `${dataset}, ${period}`,
        found: `een verborgen klein aantal dat te berekenen is: ${explanation ?? name}`,
        expected: "dat een lezer van een verborgen klein aantal niets meer kan afleiden",
      });
    }
  }
  throwIfAny(problems);
}
