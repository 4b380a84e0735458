import type { Certificate } from "../../model/certificate.ts";
import type { LinkedTable } from "../../model/linked-table.ts";
import { certify } from "./certify.ts";
import { protectTable } from "./protect-table.ts";
import type { ReaderAssumptions } from "./reader-model.ts";
import { loadSolver, type Solver } from "./solver.ts";

/** An independent part of a table, as it travels to a worker. */
export interface PartToProtect {
  readonly table: LinkedTable;
  readonly assumptions: ReaderAssumptions;
}

/** What was found for it, as it travels back: plain numbers, in the indices of the part. */
export interface PartAnswer {
  readonly hidden: readonly number[];
  readonly cost: number;
  readonly bound: number;
  readonly certificate: Certificate;
  /** Cells that nothing can protect; the rest of the answer is of no use then. */
  readonly unprotected: readonly number[];
}

/** One per thread, for all the parts that it gets. */
let loading: Promise<Solver> | undefined;

/** Protects one part. The answer depends on the part alone, not on the thread or on what it did before. */
export async function protectPart({ table, assumptions }: PartToProtect): Promise<PartAnswer> {
  loading ??= loadSolver();
  const { pattern, bound, unmet } = protectTable(await loading, table, assumptions);
  const { needs } = pattern.model;
  return {
    hidden: table.cells.flatMap((_, cell) => (pattern.hidden[cell] ? [cell] : [])),
    cost: pattern.cost,
    bound,
    certificate: certify(pattern),
    unprotected: [...new Set(unmet.flatMap((index) => needs[index]?.cell ?? []))],
  };
}
