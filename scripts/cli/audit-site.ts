import { auditPublication } from "../audit/audit.ts";
import { crossCheck } from "../audit/cross-check.ts";
import { knownToReader, type TiedCounts } from "../audit/known-to-reader.ts";
import { openPdfMemory } from "../audit/read/pdf-memory.ts";
import { readPublished } from "../audit/read/read-published.ts";
import { loadSecondSolver } from "../audit/second-solver.ts";
import { loadSolver } from "../audit/solver.ts";
import type { Manifest } from "../model/manifest.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";

/**
 * Reads every file of a built site back and attacks what stands in them, with
 * code and solvers of its own. Throws a ReportError with every digit that nothing
 * announced, and with every attack that gives a small count away, written out.
 */
export async function auditSite(
  folder: string,
  manifest: Manifest,
  groups: readonly TiedCounts[],
  pdfMemoryFolder: string,
): Promise<void> {
  const { facts, problems } = await readPublished(folder, manifest, openPdfMemory(pdfMemoryFolder));
  const publication = knownToReader(groups, facts);
  const solver = await loadSolver();
  const audit = auditPublication(solver, publication, { mode: "ranges" });
  crossCheck(solver, await loadSecondSolver(), publication, audit);
  throwIfAny([
    ...problems,
    ...audit.findings.map(
      ({ name, explanation }): Problem => ({
        where: name,
        found: `een verborgen klein aantal dat te berekenen is: ${explanation ?? "zie de tabel"}`,
        expected: "dat een lezer er niets meer van kan afleiden dan dat het klein is",
        hint: "Is hier een cijfer met de hand toegevoegd? Anders is dit een fout van het programma.",
      }),
    ),
  ]);
}
