import type { LinkedTable } from "../../model/linked-table.ts";
import { type Problem, throwIfAny } from "../../model/report-error.ts";
import { connectedCells, type TablePart } from "../connected-cells.ts";
import { createModel, type Solver } from "../suppression/solver.ts";
import {
  nearestMultiples,
  type Reach,
  type RoundingModel,
  roundingModel,
  widerMultiples,
} from "./rounding-model.ts";

/** A table of multiples of the base in which every relation of the true table holds. */
export interface RoundedTable {
  /** Per cell. */
  readonly rounded: readonly number[];
  /** Per cell: a reader knows that the true count differs by less than this. */
  readonly within: readonly number[];
  /** Sum of all distances between printed cells and their true counts. */
  readonly deviation: number;
  /** No rounding has a smaller sum; equal to `deviation` when it is proven best. */
  readonly bound: number;
}

/** Counts work and not time, so that every machine finds the same table. */
const mostNodes = 20_000;

/** Distances are whole numbers: what is less than 1 better does not exist. */
const wholeGap = 0.999;

/**
 * Controlled rounding: replaces every count by a neighbouring multiple of the
 * base such that all sums still hold, with the least change in all. Where that
 * is impossible, that part of the table may go one multiple further. Throws a
 * ReportError with every part for which that does not help either. `where` is
 * the file or dataset, for that message.
 */
export function roundTable(
  solver: Solver,
  table: LinkedTable,
  base: number,
  where: string,
): RoundedTable {
  const rounded = table.cells.map(({ value }) => value);
  const within = table.cells.map(() => base);
  const problems: Problem[] = [];
  let deviation = 0;
  let bound = 0;
  for (const part of connectedCells(table, table.relations)) {
    const answer = roundPart(solver, part.table, base);
    if (!answer) {
      problems.push(unroundable(part, base, where));
      continue;
    }
    for (const [at, cell] of part.cells.entries()) {
      rounded[cell] = answer.rounded[at] ?? 0;
      within[cell] = answer.within;
    }
    deviation += answer.deviation;
    bound += answer.bound;
  }
  throwIfAny(problems);
  return { rounded, within, deviation, bound };
}

interface RoundedPart extends Omit<RoundedTable, "within"> {
  readonly within: number;
}

function roundPart(solver: Solver, table: LinkedTable, base: number): RoundedPart | undefined {
  const reaches: readonly (readonly [Reach, number])[] = [
    [nearestMultiples, base],
    [widerMultiples, 2 * base],
  ];
  for (const [reach, within] of reaches) {
    const answer = chooseMultiples(solver, roundingModel(table, base, reach));
    if (answer) return { ...answer, within };
  }
  return undefined;
}

type Choice = Omit<RoundedTable, "within">;

function chooseMultiples(
  solver: Solver,
  { model, startDeviation, roundedBy }: RoundingModel,
): Choice | undefined {
  if (model.cost.length === 0) {
    const isKept = model.rowLower.every((low, row) => low <= 0 && (model.rowUpper[row] ?? 0) >= 0);
    if (!isKept) return undefined;
    return { rounded: roundedBy(model.cost), deviation: startDeviation, bound: startDeviation };
  }
  const { modelStatus, solutionStatus } = solver.constants;
  const created = createModel(solver, model);
  try {
    created.options.set({
      random_seed: 0,
      mip_rel_gap: 0,
      mip_abs_gap: wholeGap,
      mip_max_nodes: mostNodes,
    });
    created.run();
    const status = created.getModelStatus();
    if (status === modelStatus.infeasible) return undefined;
    if (status !== modelStatus.optimal && status !== modelStatus.solutionLimit) {
      throw new Error(`the choice of multiples stopped with status ${status}`);
    }
    if (Number(created.info.get("primal_solution_status")) !== solutionStatus.feasible) {
      return undefined;
    }
    const deviation = startDeviation + Math.round(created.getObjectiveValue());
    const proven = startDeviation + Math.ceil(Number(created.info.get("mip_dual_bound")) - 1e-6);
    return {
      rounded: roundedBy(created.getSolution().colValue),
      deviation,
      bound: status === modelStatus.optimal ? deviation : Math.min(deviation, proven),
    };
  } finally {
    created.dispose();
  }
}

const namedCells = 3;

function unroundable({ table }: TablePart, base: number, where: string): Problem {
  const names = table.cells.filter(({ isPrinted }) => isPrinted).map(({ name }) => name);
  const rest = names.length - namedCells;
  const others = rest > 0 ? ` en ${rest} andere` : "";
  return {
    where,
    found: `aantallen die niet samen af te ronden zijn op een veelvoud van ${base}: ${names.slice(0, namedCells).join("; ")}${others}`,
    expected: "een tabel waarin na het afronden elke som nog klopt",
    hint: "Voeg categorieën samen, toon minder kruisingen, of verberg kleine aantallen in plaats van af te ronden.",
  };
}
