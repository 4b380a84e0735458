import type { ValueRange } from "../model/linked-table.ts";
import type { Audit } from "./audit.ts";
import { closeness, isAtLeast, isAtMost } from "./bounds.ts";
import { splitComponents } from "./components.ts";
import { type HiddenSystem, hideSystem } from "./hidden-system.ts";
import type { Publication } from "./publication.ts";
import { boundAgain, type SecondSolver } from "./second-solver.ts";
import { modelSystem, type Solver } from "./solver.ts";

const defaultSample = 20;

/**
 * Bounds a sample of the hidden cells with a second solver, and throws when
 * the two disagree or when the audit judged otherwise: then the fault is ours.
 * The sample is the same for the same publication: first the findings, then
 * cells to protect at equal distances, of what was attacked and not recalled.
 * Returns how many cells were checked.
 */
export function crossCheck(
  solver: Solver,
  second: SecondSolver,
  publication: Publication,
  audit: Audit,
  sampleSize = defaultSample,
): number {
  const sample = chooseSample(publication, audit, sampleSize);
  if (sample.length === 0) return 0;
  const systems = splitComponents(hideSystem(publication));
  const systemOf = new Map(
    systems.flatMap((system) => [...system.cells].map((cell) => [cell, system])),
  );
  for (const cell of sample) {
    const system = systemOf.get(cell);
    const component = audit.components.find(({ cells }) => cells.includes(cell));
    if (!system || !component) throw new Error(`The audit has no hidden cell ${cell}.`);
    const first = boundOnce(solver, system, system.cells.indexOf(cell));
    const again = boundAgain(second, publication, component.cells, cell);
    if (!isSame(first.low, again.low) || !isSame(first.high, again.high)) {
      throw disagreement(publication, cell, "HiGHS", first, again);
    }
    refuseOtherJudgement(publication, audit, cell, again);
  }
  return sample.length;
}

function chooseSample(publication: Publication, audit: Audit, size: number): readonly number[] {
  const found = audit.findings
    .map(({ cell }) => cell)
    .filter((cell) => publication.cells[cell]?.shown === undefined)
    .slice(0, size);
  const others = audit.components
    .filter(({ solved }) => solved !== undefined)
    .flatMap(({ cells }) => cells)
    .filter((cell) => publication.cells[cell]?.range && !found.includes(cell));
  const step = Math.max(1, others.length / Math.max(1, size - found.length));
  const count = Math.min(others.length, size - found.length);
  const spread = Array.from({ length: count }, (_, index) => others[Math.floor(index * step)] ?? 0);
  return [...found, ...spread];
}

/** From a cold start, so that no earlier answer leans on this one. */
function boundOnce(solver: Solver, system: HiddenSystem, column: number): ValueRange {
  const model = modelSystem(solver, system, false);
  try {
    const low = model.minimize([[column, 1]])?.bound ?? Number.NaN;
    const high = model.minimize([[column, -1]])?.bound ?? Number.NaN;
    return { low, high: -high };
  } finally {
    model.dispose();
  }
}

function refuseOtherJudgement(
  publication: Publication,
  { findings, intervals }: Audit,
  cell: number,
  again: ValueRange,
): void {
  const claimed =
    findings.find((finding) => finding.cell === cell) ??
    intervals.find((interval) => interval.cell === cell) ??
    publication.cells[cell]?.range;
  if (!claimed) return;
  const isFinding = findings.some((finding) => finding.cell === cell);
  const isInterval = isFinding || intervals.some((interval) => interval.cell === cell);
  // An interval may be narrower, as whole numbers narrow it further; a range
  // that was found open must be open.
  const isRight = isInterval
    ? isAtLeast(claimed.low, again.low) && isAtMost(claimed.high, again.high)
    : isAtMost(again.low, claimed.low) && isAtLeast(again.high, claimed.high);
  if (!isRight) throw disagreement(publication, cell, "the audit", claimed, again);
}

function isSame(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= closeness(left);
}

function disagreement(
  publication: Publication,
  cell: number,
  who: string,
  one: ValueRange,
  other: ValueRange,
): Error {
  const name = publication.cells[cell]?.name ?? "?";
  return new Error(
    `${name}: ${who} says ${one.low} to ${one.high}, GLPK says ${other.low} to ${other.high}.`,
  );
}
