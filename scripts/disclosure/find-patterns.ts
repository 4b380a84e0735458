import type { LinkedTable } from "../model/linked-table.ts";
import type { TablePart } from "./connected-cells.ts";
import type { PatternAnswer, PatternMemory } from "./pattern-memory.ts";
import { certifyWhole } from "./suppression/certify-whole.ts";
import type { PartAnswer } from "./suppression/protect-part.ts";
import { protectParts } from "./suppression/protect-parts.ts";
import type { ReaderAssumptions } from "./suppression/reader-model.ts";
import { splitTable } from "./suppression/split-table.ts";

/** Counts that sums tie together, and what their reader is taken to know. */
interface TableToProtect {
  readonly linked: LinkedTable;
  readonly assumptions: ReaderAssumptions;
}

/** Cells of the table that nothing can protect: what else was found is of no use then. */
export interface Unprotectable {
  readonly unprotected: readonly number[];
}

/**
 * What to hide in each table, in order, or what of it cannot be protected. Tables that
 * the memory does not know are protected side by side, and so are their independent parts.
 */
export async function findPatterns(
  tables: readonly TableToProtect[],
  memory: PatternMemory,
): Promise<readonly (PatternAnswer | Unprotectable)[]> {
  const recalled = tables.map(({ linked, assumptions }) => memory.recall(linked, assumptions));
  const jobs = tables.flatMap(({ linked, assumptions }, index) =>
    recalled[index]
      ? []
      : splitTable(linked).map((part) => ({ index, part, table: part.table, assumptions })),
  );
  const found = await protectParts(jobs.map(({ table, assumptions }) => ({ table, assumptions })));
  const answered = jobs.flatMap((job, at) => {
    const answer = found[at];
    return answer ? [{ ...job, answer }] : [];
  });
  return tables.map(({ linked, assumptions }, index) => {
    const known = recalled[index];
    if (known) return known;
    const own = answered.filter((one) => one.index === index);
    const unprotected = own.flatMap(({ part, answer }) =>
      answer.unprotected.map((cell) => part.cells[cell] ?? 0),
    );
    if (unprotected.length > 0) return { unprotected };
    const answer = joinParts(linked, own);
    memory.keep(linked, assumptions, answer);
    return answer;
  });
}

interface AnsweredPart {
  readonly part: TablePart;
  readonly answer: PartAnswer;
}

/** The answers of the parts as one of the whole table. */
function joinParts(linked: LinkedTable, parts: readonly AnsweredPart[]): PatternAnswer {
  const certificates = parts.map(({ part, answer }) =>
    certifyWhole(linked, part, answer.certificate),
  );
  const insiders = certificates.flatMap((certificate) => certificate.insiders ?? []);
  return {
    hidden: parts.flatMap(({ part, answer }) => answer.hidden.map((cell) => part.cells[cell] ?? 0)),
    cost: parts.reduce((sum, { answer }) => sum + answer.cost, 0),
    bound: parts.reduce((sum, { answer }) => sum + answer.bound, 0),
    certificate: {
      proofs: certificates.flatMap(({ proofs }) => proofs),
      ...(insiders.length > 0 ? { insiders } : {}),
    },
  };
}
