import type { Certificate, Witness } from "../model/certificate.ts";
import type { LinkedTable } from "../model/linked-table.ts";
import { soleContributors } from "../model/sole-contributors.ts";

/**
 * The cells that one who is alone in a hidden count of 1 could compute, as far as the
 * tables of the certificate show, with who she is, in Dutch. Someone cannot compute a cell when it differs in a table
 * in which the cells that she is alone in do not. Only compares: the tables must
 * be checked themselves.
 */
export function knownToInsiders(
  table: LinkedTable,
  isHidden: (cell: number) => boolean,
  { proofs, insiders = [] }: Certificate,
): ReadonlyMap<number, string> {
  const contributorOf = soleContributors(table);
  const groups = new Set(contributorOf.filter((group, cell) => group >= 0 && isHidden(cell)));
  const trueValue = (cell: number): number | undefined => table.cells[cell]?.value;
  /** Per cell and table in which it differs, whose cells differ there too. */
  const disturbed = new Map<number, ReadonlySet<number>[]>();
  const add = (cell: number, witness: Witness): void => {
    const moved = witness.flatMap(([at, value]) => (value === trueValue(at) ? [] : [at]));
    if (!moved.includes(cell)) return;
    const others = disturbed.get(cell) ?? [];
    disturbed.set(cell, [...others, new Set(moved.map((at) => contributorOf[at] ?? -1))]);
  };
  for (const { cell, low, high } of proofs) for (const witness of [low, high]) add(cell, witness);
  for (const { cell, other } of insiders) add(cell, other);
  const known = new Map<number, string>();
  for (const { cell } of proofs) {
    const tables = disturbed.get(cell) ?? [];
    for (const group of groups) {
      if (group === contributorOf[cell] || tables.some((disturbs) => !disturbs.has(group)))
        continue;
      known.set(cell, `wie alleen is in ${table.cells[group]?.name}, kan ze berekenen`);
      break;
    }
  }
  return known;
}
