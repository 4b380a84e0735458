import { auditPublication } from "../audit/audit.ts";
import { auditInsiders } from "../audit/audit-insiders.ts";
import { auditRounded } from "../audit/audit-rounded.ts";
import { crossCheck } from "../audit/cross-check.ts";
import { knownPerKind, knownToReader, type TiedCounts } from "../audit/known-to-reader.ts";
import { openPdfMemory } from "../audit/read/pdf-memory.ts";
import { readPublished } from "../audit/read/read-published.ts";
import { roundedPublication } from "../audit/rounded-publication.ts";
import { type RoundedCells, roundedToReader } from "../audit/rounded-to-reader.ts";
import { loadSecondSolver } from "../audit/second-solver.ts";
import { loadSolver } from "../audit/solver.ts";
import type { Manifest } from "../model/manifest.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";

/** With the true values; nothing of it is published. */
export interface AuditedCounts {
  readonly protections: readonly TiedCounts[];
  readonly roundings: readonly RoundedCells[];
}

/**
 * Reads every file of a built site back and attacks what stands in them, with
 * code and solvers of its own. Throws a ReportError with every digit that nothing
 * announced, and with every attack that gives a small count away, written out.
 */
export async function auditSite(
  folder: string,
  manifest: Manifest,
  { protections, roundings }: AuditedCounts,
  pdfMemoryFolder: string,
): Promise<void> {
  const { facts, problems } = await readPublished(folder, manifest, openPdfMemory(pdfMemoryFolder));
  const solver = await loadSolver();
  const second = await loadSecondSolver();
  const audits = knownPerKind(protections, facts).map((publication) => {
    const answer = auditPublication(solver, publication, { mode: "ranges" });
    crossCheck(solver, second, publication, answer);
    return answer;
  });
  const insiders = protections
    .filter(({ withstandsInsiders }) => withstandsInsiders)
    .flatMap((one) => auditInsiders(solver, knownToReader([one], facts), one.linked));
  const rounded = roundedToReader(roundings, facts);
  const roundedAudits = rounded.tables.map((table) => {
    const answer = auditRounded(solver, table, { mode: "ranges" });
    crossCheck(solver, second, roundedPublication(table), answer);
    return answer;
  });
  throwIfAny([
    ...problems,
    ...rounded.problems,
    ...insiders.map(
      ({ name, knowsName }): Problem => ({
        where: name,
        found: `een verborgen cijfer dat te berekenen is door wie als enige in ${knowsName} zit`,
        expected: "dat ook zo iemand geen ander klein aantal kan berekenen",
        hint: "Is hier een cijfer met de hand toegevoegd? Anders is dit een fout van het programma.",
      }),
    ),
    ...[...audits, ...roundedAudits]
      .flatMap(({ findings }) => findings)
      .map(
        ({ name, explanation }): Problem => ({
          where: name,
          found: `een verborgen cijfer dat te berekenen is: ${explanation ?? "zie de tabel"}`,
          expected: "dat een lezer er niets meer van kan afleiden dan wat de regel toelaat",
          hint: "Is hier een cijfer met de hand toegevoegd? Anders is dit een fout van het programma.",
        }),
      ),
  ]);
}
