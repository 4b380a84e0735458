import loadGlpk, { type GLPK } from "glpk.js/node";
import type { TiedCounts } from "../../../scripts/audit/tied-system.ts";
import { structuralMinima } from "../../../scripts/disclosure/suppression/structural-minimum.ts";
import type { Mutant } from "./mutant.ts";

const glpk: GLPK = await loadGlpk();

/**
 * Whether a reader could know it already, or learns nothing of a small count by it:
 * asked of another solver and of the relations of the gate, with nothing of the
 * audit in between. Every small count must keep its range, bound by bound.
 */
export function isRedundant(
  { key, implied }: Pick<Mutant, "key" | "implied">,
  protections: readonly TiedCounts[],
): boolean {
  const protection = protections.find(({ keys }) => keys.includes(key));
  // Tied to no small count, it tells nothing of one; unless it is one.
  if (!protection) return true;
  const { linked, hidden, keys, isSceptical } = protection;
  const leaked = keys.indexOf(key);
  const minima = structuralMinima(linked);
  const bounds = linked.cells.map(({ value, isPrinted }, cell) => {
    if (isPrinted && !hidden[cell]) return { low: value, high: value };
    const low = isSceptical && isPrinted && value > 0 ? 1 : 0;
    if (cell !== leaked) return { low, high: Number.POSITIVE_INFINITY };
    return {
      low: Math.max(low, Math.ceil(implied.low - 1e-9)),
      high: Math.floor(implied.high + 1e-9),
    };
  });
  const isOpen = (cell: number): boolean => bounds[cell]?.low !== bounds[cell]?.high;
  const { cells, relations } = touchedBy(leaked, linked.relations, isOpen);
  return linked.cells.every(({ range }, cell) => {
    if (!range || !cells.has(cell)) return true;
    const low = Math.max(range.low, minima[cell] ?? 0);
    const high = Math.max(range.high, low);
    const least = extreme(relations, bounds, cell, glpk.GLP_MIN);
    const most = extreme(relations, bounds, cell, glpk.GLP_MAX);
    return least <= low + 1e-6 && most >= high - 1e-6 && most > least + 1e-6;
  });
}

/** What a number tells of: through sums, over cells that a reader does not have. */
function touchedBy(
  start: number,
  relations: TiedCounts["linked"]["relations"],
  isOpen: (cell: number) => boolean,
): { readonly cells: ReadonlySet<number>; readonly relations: TiedCounts["linked"]["relations"] } {
  const cells = new Set([start]);
  const touched = new Set<TiedCounts["linked"]["relations"][number]>();
  for (let size = -1; size !== touched.size; ) {
    size = touched.size;
    for (const relation of relations) {
      if (touched.has(relation) || !relation.terms.some(({ cell }) => cells.has(cell))) continue;
      touched.add(relation);
      for (const { cell } of relation.terms) if (isOpen(cell)) cells.add(cell);
    }
  }
  return { cells, relations: [...touched] };
}

function extreme(
  relations: TiedCounts["linked"]["relations"],
  bounds: readonly { readonly low: number; readonly high: number }[],
  cell: number,
  direction: number,
): number {
  const spoken = new Set([
    cell,
    ...relations.flatMap(({ terms }) => terms.map((term) => term.cell)),
  ]);
  const { result } = glpk.solve(
    {
      name: "redundant",
      objective: { direction, name: "cell", vars: [{ name: `c${cell}`, coef: 1 }] },
      subjectTo: relations.map(({ terms, low, high }, index) => ({
        name: `r${index}`,
        vars: terms.map((term) => ({ name: `c${term.cell}`, coef: term.coefficient })),
        bnds: { type: low === high ? glpk.GLP_FX : glpk.GLP_DB, lb: low, ub: high },
      })),
      bounds: [...spoken].map((index) => {
        const { low, high } = bounds[index] ?? { low: 0, high: Number.POSITIVE_INFINITY };
        return {
          name: `c${index}`,
          type: low === high ? glpk.GLP_FX : Number.isFinite(high) ? glpk.GLP_DB : glpk.GLP_LO,
          lb: low,
          ub: Number.isFinite(high) ? high : 0,
        };
      }),
    },
    { msglev: glpk.GLP_MSG_OFF, presol: true },
  );
  if (result.status === glpk.GLP_UNBND) {
    return direction === glpk.GLP_MAX ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  }
  // With a solver that simplifies first, "without a bound" can come out as "no answer".
  if (result.status !== glpk.GLP_OPT) {
    return direction === glpk.GLP_MAX ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  }
  return result.z;
}
