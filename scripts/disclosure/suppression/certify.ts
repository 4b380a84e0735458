import type { Certificate, InsiderProof, Witness as Proof } from "../../model/certificate.ts";
import { insiderLeaks } from "./insider-needs.ts";
import type { Pattern } from "./pattern.ts";
import type { Witness } from "./witness.ts";

/**
 * For each primary cell the two tables that show its range; the true table where that is at an
 * end already. For readers who are alone in a count, other tables where those two do not do.
 */
export function certify(pattern: Pattern): Certificate {
  const { needs, value, contributorOf } = pattern.model;
  const witnesses = new Map<number, { low?: Witness; high?: Witness }>();
  for (const [index, { cell, direction, held }] of needs.entries()) {
    const witness = pattern.witnessOf(index);
    if (!witness || held) continue;
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
  if (contributorOf.every((group) => group < 0)) return { proofs };
  const proven = (cell: number): readonly Witness[] => {
    const { low, high } = witnesses.get(cell) ?? {};
    return [low, high].flatMap((witness) => witness ?? []);
  };
  const insiders = othersFor(pattern, proven).map(
    ({ cell, witness }): InsiderProof => ({ cell, other: tableOf(witness) }),
  );
  return { proofs, insiders };
}

interface MovingWitness {
  readonly cell: number;
  readonly witness: Witness;
}

/** Other witnesses in use, for the readers for whom the proven ones of a cell do not do. */
function othersFor(
  pattern: Pattern,
  proven: (cell: number) => readonly Witness[],
): readonly MovingWitness[] {
  const used = new Map<number, Set<Witness>>();
  for (const { cell, held } of insiderLeaks(pattern.model, proven)) {
    const isHers = (moved: number): boolean => held.includes(moved);
    const witness = pattern.witnessesMoving(cell).find(({ cells }) => !cells.some(isHers));
    if (!witness) continue;
    const known = used.get(cell);
    if (known) known.add(witness);
    else used.set(cell, new Set([witness]));
  }
  return [...used].flatMap(([cell, witnesses]) =>
    [...witnesses].map((witness) => ({ cell, witness })),
  );
}
