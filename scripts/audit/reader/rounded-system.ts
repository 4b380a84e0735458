import type { JudgedCounts } from "../../model/judged-count.ts";
import type { LinkedCell } from "../../model/linked-table.ts";
import { ReportError } from "../../model/report-error.ts";
import { type HiddenSystem, hideSystem } from "../hidden-system.ts";
import type { Publication, PublishedCell } from "../publication.ts";
import type { RoundedCells } from "../rounded-to-reader.ts";
import { modelSystem, type Solver } from "../solver.ts";
import { parseCellKey } from "./cell-selection.ts";
import { describeCell } from "./reader-system.ts";
import type { SourceStructure } from "./source-structure.ts";
import { writeSums } from "./write-sums.ts";

/**
 * Rounded counts with the audit's own sums between them. Of what no page prints a
 * reader knows nothing; the solver finds what it may be, so that the attack has a table
 * to start from.
 */
export function roundedSystem(
  solver: Solver,
  rounding: RoundedCells,
  { cells: counts, period }: JudgedCounts,
  structure: SourceStructure,
): RoundedCells {
  const numberOf = new Map(counts.map(({ key, number }) => [key, number]));
  const selections = rounding.keys.map(parseCellKey);
  const printed = selections.map((selection, at): PublishedCell => {
    const shown = rounding.rounded[at] ?? 0;
    return { name: describeCell(selection, structure), low: shown, high: shown, shown };
  });
  const { cells, relations } = writeSums(selections, printed, structure, period);
  const publication = { kind: "counts", cells, relations } as const;
  const rest = unprintedNumbers(solver, publication);
  return {
    ...rounding,
    linked: {
      kind: "counts",
      relations,
      cells: cells.map(({ name }, at) => {
        const key = rounding.keys[at];
        return asLinked(name, key === undefined ? 0 : (numberOf.get(key) ?? 0));
      }),
    },
    rounded: cells.map(({ shown }, at) => shown ?? rest.get(at) ?? Number.NaN),
    within: cells.map((_, at) => rounding.within[at] ?? Number.POSITIVE_INFINITY),
  };
}

/** Empty when no numbers fit: where rounded counts do not add up, the attack must find its own. */
function unprintedNumbers(solver: Solver, publication: Publication): ReadonlyMap<number, number> {
  let system: HiddenSystem;
  try {
    system = hideSystem(publication);
  } catch (error) {
    if (error instanceof ReportError) return new Map();
    throw error;
  }
  if (system.cells.length === 0) return new Map();
  const model = modelSystem(solver, system, false);
  try {
    const values = model.minimize([])?.values;
    return values
      ? new Map([...system.cells].map((cell, at) => [cell, values[at] ?? 0]))
      : new Map();
  } finally {
    model.dispose();
  }
}

function asLinked(name: string, value: number): LinkedCell {
  return { name, value, weight: 0, isPrimary: false, isForced: false, isPrinted: true };
}
