import type { Certificate, Witness as Proof } from "../../model/certificate.ts";
import type { Pattern } from "./pattern.ts";
import type { Witness } from "./witness.ts";

/** For each primary cell the two tables that show its range; the true table where that is at an end already. */
export function certify(pattern: Pattern): Certificate {
  const { needs, value } = pattern.model;
  const witnesses = new Map<number, { low?: Witness; high?: Witness }>();
  for (const [index, { cell, direction }] of needs.entries()) {
    const witness = pattern.witnessOf(index);
    if (!witness) continue;
    const both = witnesses.get(cell) ?? {};
    witnesses.set(cell, { ...both, [direction < 0 ? "low" : "high"]: witness });
  }
  const tableOf = (witness: Witness | undefined): Proof =>
    witness
      ? [...witness.cells].map((cell, at) => [cell, (value[cell] ?? 0) + (witness.moves[at] ?? 0)])
      : [];
  const proofs = [];
  for (let cell = 0; cell < pattern.hidden.length; cell++) {
    if (!pattern.model.isHiddenAlready[cell]) continue;
    const { low, high } = witnesses.get(cell) ?? {};
    proofs.push({ cell, low: tableOf(low), high: tableOf(high) });
  }
  return { proofs };
}
