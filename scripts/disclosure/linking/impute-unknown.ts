import { createModel, type Solver, solve } from "../suppression/solver.ts";
import type { DividedCount } from "./divided-count.ts";
import type { Part } from "./parts.ts";

/**
 * Fills in a number for what the source hides, such that all sums hold that a reader
 * can write down. It is not the true number, which nobody here knows: any table that
 * a reader cannot rule out serves to see what the published figures give away.
 * Where no numbers fit, the least that a hidden count can be stands in, and
 * the sums that do not hold tie nothing.
 */
export function imputeUnknown(divided: readonly DividedCount[], solver: Solver): void {
  const unknown = [
    ...new Set(
      divided.flatMap(({ parts }) =>
        parts.flatMap(({ part }) => (part.unknownRows > 0 ? [part] : [])),
      ),
    ),
  ];
  if (unknown.length === 0) return;
  const column = new Map(unknown.map((part, at) => [part, at]));
  const sums = divided.flatMap(({ count, parts }) => {
    const missing = parts.flatMap(({ part }) => column.get(part) ?? []);
    if (missing.length === 0 || count.value === undefined) return [];
    if (parts.some(({ share }) => share !== 1)) return [];
    const known = parts.reduce((sum, { part }) => sum + part.value, 0);
    return [{ missing, left: count.value - known }];
  });
  const bounds = unknown.map(boundsOf);
  const found = fit(sums, bounds, solver);
  for (const [at, part] of unknown.entries()) part.value += found?.[at] ?? bounds[at]?.low ?? 0;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What the rule of the source tells of its hidden rows. */
function boundsOf({ table, unknownRows }: Part): Bounds {
  const { rule } = table.dataset;
  if (rule.kind !== "minimum-count") return { low: 0, high: Number.POSITIVE_INFINITY };
  return { low: unknownRows, high: unknownRows * (rule.minimumCount - 1) };
}

interface Sum {
  readonly missing: readonly number[];
  readonly left: number;
}

function fit(
  sums: readonly Sum[],
  bounds: readonly Bounds[],
  solver: Solver,
): Float64Array | undefined {
  if (sums.length === 0) return undefined;
  const starts = [0];
  for (const { missing } of sums) starts.push((starts.at(-1) ?? 0) + missing.length);
  const columns = sums.flatMap(({ missing }) => missing);
  const model = createModel(solver, {
    cost: new Float64Array(bounds.length).fill(1),
    lower: Float64Array.from(bounds, ({ low }) => low),
    upper: Float64Array.from(bounds, ({ high }) => high),
    rowLower: Float64Array.from(sums, ({ left }) => left),
    rowUpper: Float64Array.from(sums, ({ left }) => left),
    rowStarts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    coefficients: new Float64Array(columns.length).fill(1),
    integrality: new Int32Array(bounds.length).fill(1),
  });
  try {
    return solve(solver, model) ? model.getSolution().colValue.map(Math.round) : undefined;
  } finally {
    model.dispose();
  }
}
