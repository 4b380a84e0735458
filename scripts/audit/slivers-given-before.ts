import { auditPublication } from "./audit.ts";
import type { EarlierFacts, KnownPublication } from "./known-to-reader.ts";
import type { PublishedCell } from "./publication.ts";
import type { Solver } from "./solver.ts";

/**
 * Slivers that earlier editions give away by themselves, by cell: whatever is hidden now, a
 * reader has them. Asked of the sums alone, with nothing of this edition in them.
 */
export function sliversGivenBefore(
  solver: Solver,
  { kind, cells, keys, relations }: KnownPublication,
  earlier: EarlierFacts,
): ReadonlySet<number> {
  if (earlier.size === 0) return new Set();
  const before = {
    kind,
    cells: cells.map(({ name, isWeighted, sliver }, at): PublishedCell => {
      const key = keys[at];
      const { low, high } = (key && earlier.get(key)) ?? { low: 0, high: Number.POSITIVE_INFINITY };
      return {
        name,
        low,
        high,
        ...(low === high ? { shown: low } : {}),
        ...(isWeighted ? { isWeighted } : {}),
        ...(sliver ? { sliver } : {}),
      };
    }),
    // A printed formula has a label, and is of this edition.
    relations: relations.filter(({ label }) => label === undefined),
  };
  const { findings } = auditPublication(solver, before, { mode: "ranges", explanations: 0 });
  return new Set(findings.map(({ cell }) => cell));
}
