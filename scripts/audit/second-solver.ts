import loadGlpk, { type GLPK } from "glpk.js/node";
import type { ValueRange } from "../model/linked-table.ts";
import type { Publication } from "./publication.ts";

/** GLPK in WebAssembly: slower than HiGHS, and written by others. */
export type SecondSolver = GLPK;

let loading: Promise<SecondSolver> | undefined;

/** Once per process: loading takes a moment. */
export function loadSecondSolver(): Promise<SecondSolver> {
  loading ??= loadGlpk();
  return loading;
}

/**
 * The bounds of one hidden cell by linear programming, set up anew from the
 * publication: no step of the main attack is taken for granted, except that
 * relations in which none of `cells` is hidden cannot matter.
 */
export function boundAgain(
  glpk: SecondSolver,
  publication: Publication,
  cells: readonly number[],
  target: number,
): ValueRange {
  const members = new Set(cells);
  const rows = publication.relations.filter(({ terms }) =>
    terms.some(({ cell }) => members.has(cell)),
  );
  const variables = new Set([
    target,
    ...rows.flatMap(({ terms }) => terms.map(({ cell }) => cell)),
  ]);
  const subjectTo = rows.map(({ terms, low, high }, index) => ({
    name: `r${index}`,
    vars: terms.map(({ cell, coefficient }) => ({ name: `c${cell}`, coef: coefficient })),
    bnds: toBounds(glpk, low, high),
  }));
  const bounds = [...variables].map((cell) => {
    const { shown, low, high } = publication.cells[cell] ?? { low: 0, high: 0 };
    return { name: `c${cell}`, ...toBounds(glpk, shown ?? low, shown ?? high) };
  });
  const solve = (direction: number, unbounded: number): number => {
    const { result } = glpk.solve(
      {
        name: "bound",
        objective: { direction, name: "cell", vars: [{ name: `c${target}`, coef: 1 }] },
        subjectTo,
        bounds,
      },
      { msglev: glpk.GLP_MSG_OFF, presol: false },
    );
    if (result.status === glpk.GLP_UNBND) return unbounded;
    if (result.status !== glpk.GLP_OPT) throw new Error(`GLPK stopped with ${result.status}`);
    return result.z;
  };
  return {
    low: solve(glpk.GLP_MIN, Number.NEGATIVE_INFINITY),
    high: solve(glpk.GLP_MAX, Number.POSITIVE_INFINITY),
  };
}

/** GLPK wants the kind of bound beside the bound. */
function toBounds(glpk: GLPK, low: number, high: number) {
  if (low === high) return { type: glpk.GLP_FX, lb: low, ub: low };
  const hasLow = Number.isFinite(low);
  const hasHigh = Number.isFinite(high);
  const both = hasHigh ? glpk.GLP_DB : glpk.GLP_LO;
  const one = hasHigh ? glpk.GLP_UP : glpk.GLP_FR;
  return { type: hasLow ? both : one, lb: hasLow ? low : 0, ub: hasHigh ? high : 0 };
}
