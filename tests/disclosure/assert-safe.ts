import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { checkCertificate } from "../../scripts/audit/check-certificate.ts";
import { type Publication, publicationOf } from "../../scripts/audit/publication.ts";
import { loadSolver as loadAuditSolver } from "../../scripts/audit/solver.ts";
import { structuralMinima } from "../../scripts/audit/structural-minimum.ts";
import { certify } from "../../scripts/disclosure/suppression/certify.ts";
import type { ProtectedPattern } from "../../scripts/disclosure/suppression/protect-table.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";

export const auditSolver = await loadAuditSolver();

/** Judged by the auditor and by addition alone: neither knows how the pattern was found. */
export function assertSafe(
  table: LinkedTable,
  { pattern, unmet }: ProtectedPattern,
  withstandsInsiders = false,
): Publication {
  const hidden = table.cells.map((_, cell) => pattern.hidden[cell] === 1);
  const minima = structuralMinima(table);
  assert.equal(unmet, []);
  const checked = { hidden, minima, withstandsInsiders };
  assert.equal(checkCertificate(table, checked, certify(pattern)), []);
  const publication = publicationOf(table, hidden, { minima });
  assert.equal(auditPublication(auditSolver, publication, { mode: "ranges" }).findings, []);
  return publication;
}

/** Weight of the hidden cells that are neither small nor zero: what the studies call cost. */
export function costOf(table: LinkedTable, { pattern }: ProtectedPattern): number {
  return pattern.secondary().reduce((sum, cell) => sum + (table.cells[cell]?.value ?? 0), 0);
}
