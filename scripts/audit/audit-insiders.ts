import type { LinkedTable } from "../model/linked-table.ts";
import { soleContributors } from "../model/sole-contributors.ts";
import { ComponentAttack } from "./component-attack.ts";
import { splitComponents } from "./components.ts";
import { decideRanges, isPinned } from "./decide-ranges.ts";
import { type HiddenSystem, hideSystem } from "./hidden-system.ts";
import type { Publication } from "./publication.ts";
import type { Solver } from "./solver.ts";

/** A cell to protect that someone who is alone in another cell can compute exactly. */
interface InsiderFinding {
  readonly cell: number;
  readonly name: string;
  /** The cell that she is alone in, or the first of them. */
  readonly knows: number;
  readonly knowsName: string;
}

/**
 * Attacks a publication once for everyone who is alone in a hidden count of 1 and
 * knows it, with every total of 1 above it. `table` holds the true values, of the first
 * cells of the publication.
 */
export function auditInsiders(
  solver: Solver,
  publication: Publication,
  table: LinkedTable,
): readonly InsiderFinding[] {
  const contributorOf = soleContributors(table);
  return splitComponents(hideSystem(publication)).flatMap((system) => {
    const columns = [...system.cells.keys()];
    const groupOf = (column: number): number => contributorOf[system.cells[column] ?? -1] ?? -1;
    const groups = new Set(columns.map(groupOf).filter((group) => group >= 0));
    return [...groups].flatMap((group) =>
      knownTo(
        solver,
        publication,
        table,
        withKnown(system, (at) => groupOf(at) === group),
      ).flatMap((cell) =>
        contributorOf[cell] === group
          ? []
          : {
              cell,
              name: publication.cells[cell]?.name ?? "",
              knows: group,
              knowsName: publication.cells[group]?.name ?? "",
            },
      ),
    );
  });
}

/** The system in which the reader knows that these columns are 1. */
function withKnown(system: HiddenSystem, isKnown: (column: number) => boolean): HiddenSystem {
  const fixed = (bounds: Float64Array) =>
    bounds.map((bound, column) => (isKnown(column) ? 1 : bound));
  return { ...system, low: fixed(system.low), high: fixed(system.high) };
}

/** Cells to protect of which only one value is left. */
function knownTo(
  solver: Solver,
  publication: Publication,
  table: LinkedTable,
  system: HiddenSystem,
): readonly number[] {
  const attack = new ComponentAttack(solver, system);
  try {
    const items = [...system.cells].flatMap((cell, column) => {
      const value = table.cells[cell]?.value;
      if (!publication.cells[cell]?.range || value === undefined) return [];
      // Any value will do beside the true one: what is asked is whether there is one.
      return [{ column, range: { low: value, high: value } }];
    });
    decideRanges(attack, items);
    return items.flatMap(({ column }) =>
      isPinned(attack, column) ? [system.cells[column] ?? 0] : [],
    );
  } finally {
    attack.dispose();
  }
}
