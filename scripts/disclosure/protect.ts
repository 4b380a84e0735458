import type { RawTable } from "../catalogue/raw-table.ts";
import { type Cell, type CellKey, type CellRequest, cellKey } from "../model/cell.ts";
import type { Proof } from "../model/certificate.ts";
import type { LinkedTable } from "../model/linked-table.ts";
import { leastFirm, type ObservationStatus } from "../model/observation.ts";
import {
  isKnown,
  known,
  missing,
  publish,
  type RawValue,
  sumValues,
  withoutUncertain,
} from "../model/value.ts";
import { groupCounts, type NumberedCell } from "./group-counts.ts";
import { type JudgedFigure, judgeFigure } from "./judge-figure.ts";
import { linkAmounts } from "./link-amounts.ts";
import { type AreaTree, linkCells } from "./link-cells.ts";
import { measureTest } from "./measure-test.ts";
import { type PatternAnswer, PatternMemory } from "./pattern-memory.ts";
import type { LinkedProtection, ProtectedTable } from "./protected-table.ts";
import { roundCounts } from "./round-counts.ts";
import { suppress } from "./suppress.ts";
import { certify } from "./suppression/certify.ts";
import { certifyWhole } from "./suppression/certify-whole.ts";
import { protectTable } from "./suppression/protect-table.ts";
import type { Solver } from "./suppression/solver.ts";
import { splitTable } from "./suppression/split-table.ts";
import { tallyCells } from "./tally-cells.ts";
import { unprotectable } from "./unprotectable.ts";

/**
 * The one gate from raw counts to publishable ones. All cells of a publication
 * are asked for at once, totals included: small counts are hidden, and with them
 * the other counts from which they could be computed. Throws a ReportError where
 * hiding cannot protect a small count.
 */
export function protect(
  requests: Iterable<CellRequest>,
  tables: ReadonlyMap<string, RawTable>,
  areas: AreaTree,
  solver: Solver,
  memory: PatternMemory = new PatternMemory(),
): ProtectedTable {
  const asked = new Map<CellKey, AskedCell>();
  for (const request of requests) {
    const key = cellKey(request);
    if (asked.has(key)) continue;
    const table = tables.get(request.measure.dataset);
    if (!table) throw new Error(`unknown dataset: ${request.measure.dataset}`);
    asked.set(key, {
      request,
      table,
      ...(judgeFigure(request, table) ?? countCell(request, table)),
    });
  }
  const protections = protectLinked(asked, areas, solver, memory);
  const hiddenWith = new Set(
    protections.flatMap(({ keys, hidden }) => keys.filter((_, index) => hidden[index])),
  );
  const roundings = roundCounts(asked, areas, solver);
  const rounded = new Map(
    roundings.flatMap((group) => group.keys.map((key, at) => [key, group.rounded[at]] as const)),
  );
  const cells = new Map<CellKey, Cell>();
  let suppressed = 0;
  for (const [key, { value, table, isPrimary, status }] of asked) {
    const isSuppressed = isPrimary || hiddenWith.has(key);
    if (isSuppressed) suppressed++;
    const isRounded = table.dataset.rule.kind === "rounding" && isKnown(value);
    const shown = isRounded ? known(numberOf(rounded, key)) : value;
    const hidden = missing(table.dataset.kind === "amounts" ? "suppressed-amount" : "suppressed");
    cells.set(key, { value: publish(isSuppressed ? hidden : shown, key), status });
  }
  return {
    cell(request) {
      const cell = cells.get(cellKey(request));
      if (!cell) throw new Error(`cell was not planned: ${cellKey(request)}`);
      return cell;
    },
    counts: { cells: cells.size, suppressed },
    tallies: tallyCells(cells, asked),
    protections,
    roundings,
  };
}

/** No number of a rounded dataset gets out unrounded: one that was not rounded stops the build. */
function numberOf(rounded: ReadonlyMap<CellKey, number | undefined>, key: CellKey): number {
  const number = rounded.get(key);
  if (number === undefined) throw new Error(`no count that can be rounded: ${key}`);
  return number;
}

type AskedCell = NumberedCell & JudgedFigure;

/** Hides, per dataset and period, what would give a small count away, or tell too much of a contributor. */
function protectLinked(
  asked: ReadonlyMap<CellKey, AskedCell>,
  areas: AreaTree,
  solver: Solver,
  memory: PatternMemory,
): readonly LinkedProtection[] {
  return groupCounts(asked).flatMap(({ table, period, counts }) => {
    const { rule } = table.dataset;
    if (rule.kind !== "minimum-count" && rule.kind !== "contributors") return [];
    const isAmount = rule.kind === "contributors";
    const linked = isAmount
      ? linkAmounts(counts, (key) => asked.get(key)?.range, table, period, areas)
      : linkCells(counts, table, period, areas);
    if (!linked) return [];
    // A hidden amount can be as good as nothing: nobody takes it for at least 1.
    const isSceptical = !isAmount && rule.showZeros;
    const { hidden, cost, bound, certificate } = memory.answer(linked, isSceptical, () =>
      findPattern(linked, isSceptical, table.dataset.name, solver),
    );
    const isHidden = linked.cells.map(({ isPrimary }) => isPrimary);
    for (const index of hidden) isHidden[index] = true;
    return {
      dataset: table.dataset.id,
      period,
      linked,
      hidden: isHidden,
      keys: counts.map(({ key }) => key),
      areas: counts.map(({ request }) => request.area),
      certificate,
      isSceptical,
      cost,
      bound,
    };
  });
}

/** Protects each independent part of the table. */
function findPattern(
  linked: LinkedTable,
  isSceptical: boolean,
  dataset: string,
  solver: Solver,
): PatternAnswer {
  const hidden: number[] = [];
  const proofs: Proof[] = [];
  let cost = 0;
  let bound = 0;
  for (const part of splitTable(linked)) {
    const { pattern, unmet, ...answer } = protectTable(solver, part.table, {
      isSceptical,
      // Nobody contributed to an amount of zero, and others may know that.
      hidesZeros: linked.kind === "counts",
    });
    if (unmet.length > 0) throw unprotectable(pattern.model, part.table, dataset, unmet);
    for (const [at, index] of part.cells.entries()) {
      if (pattern.hidden[at]) hidden.push(index);
    }
    proofs.push(...certifyWhole(linked, part, certify(pattern)));
    cost += pattern.cost;
    bound += answer.bound;
  }
  return { hidden, cost, bound, certificate: { proofs } };
}

function countCell({ measure, area, period }: CellRequest, table: RawTable): JudgedFigure {
  const byPeriod = table.rows.get(area);
  const rows = byPeriod?.get(period);
  if (!rows) {
    return { value: missing("not-covered"), status: "waargenomen", isPrimary: false };
  }
  const matches = measureTest(measure, table);
  const weightIndex = measure.weightedBy ? table.dimensions.indexOf(measure.weightedBy) : -1;
  const parts: RawValue[] = [];
  const weightedParts: RawValue[] = [];
  let status: ObservationStatus = "waargenomen";
  for (const row of rows) {
    if (!matches(row.categories)) continue;
    parts.push(row.value);
    status = leastFirm(status, row.status);
    if (weightIndex >= 0) weightedParts.push(weigh(row.value, row.categories[weightIndex]));
  }
  if (parts.length === 0 && table.dataset.isComplete) parts.push(known(0));
  const count = withoutUncertain(sumValues(parts));
  const isPrimary = isKnown(count) && !isKnown(suppress(count, table.dataset.rule));
  const value = weightIndex < 0 || !isKnown(count) ? count : sumValues(weightedParts);
  return { value, status, isPrimary, ...(isKnown(value) ? { number: value.number } : {}) };
}

function weigh(value: RawValue, category: string | undefined): RawValue {
  return isKnown(value) ? known(value.number * Number(category)) : value;
}
