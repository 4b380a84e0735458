import { isAtMost } from "./bounds.ts";
import { splitComponents } from "./components.ts";
import type { Finding } from "./finding.ts";
import { hideSystem } from "./hidden-system.ts";
import type { Publication } from "./publication.ts";
import { modelSystem, type Solver } from "./solver.ts";

/**
 * Whether arithmetic alone forbids what a finding is about: a total of k positive
 * parts is at least k, also when not one number is shown. Asked of the same sums, with
 * everything hidden and no printed formula. Then no pattern could leave more open.
 */
export function isStructural(solver: Solver, publication: Publication, finding: Finding): boolean {
  const { low, high, required, cell, isExact } = finding;
  if (isExact || publication.kind !== "counts" || isAtMost(low, required.low)) return false;
  const floor = floorOf(solver, publication, cell);
  return isAtMost(low, floor) && isAtMost(Math.max(required.high, floor), high);
}

function floorOf(solver: Solver, { cells, relations, kind }: Publication, wanted: number): number {
  const everythingHidden: Publication = {
    kind,
    // A zero that is shown could have been hidden; what is shown and is none, is at least 1.
    cells: cells.map(({ name, shown, low }) => ({
      name,
      low: shown === undefined ? Math.min(low, 1) : Math.min(shown, 1),
      high: Number.POSITIVE_INFINITY,
    })),
    relations: relations.filter(({ label }) => label === undefined),
  };
  const system = splitComponents(hideSystem(everythingHidden)).find((one) =>
    one.cells.includes(wanted),
  );
  if (!system) return 0;
  const model = modelSystem(solver, system, false);
  try {
    const bound = model.minimize([[system.cells.indexOf(wanted), 1]])?.bound ?? 0;
    return Math.ceil(bound - 1e-6);
  } finally {
    model.dispose();
  }
}
