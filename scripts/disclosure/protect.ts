import type { RawTable } from "../catalogue/tables/raw-table.ts";
import { type Cell, type CellRequest, cellKey } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import type { Edition } from "../model/edition.ts";
import { leastFirm, type ObservationStatus } from "../model/observation.ts";
import { roundTo } from "../model/rounding.ts";
import {
  divide,
  isKnown,
  known,
  missing,
  publish,
  type RawValue,
  sumValues,
  type Value,
  withoutUncertain,
} from "../model/value.ts";
import { type GateMemory, noGateMemory } from "./gate-memory.ts";
import { givenFigure } from "./given-figure.ts";
import { type AskedCell, groupCounts } from "./group-counts.ts";
import { type JudgedFigure, judgeFigure } from "./judge-figure.ts";
import { judgedCounts } from "./judged-counts.ts";
import type { AreaTree } from "./linking/area-tree.ts";
import { measureTest } from "./measure-test.ts";
import { PatternMemory } from "./pattern-memory.ts";
import { protectLinked } from "./protect-linked.ts";
import type { ProtectedTable } from "./protected-table.ts";
import { roundCounts } from "./round-counts.ts";
import { suppress } from "./suppress.ts";
import type { Solver } from "./suppression/solver.ts";
import { tallyCells } from "./tally-cells.ts";

/**
 * The one gate from raw counts to publishable ones. All cells of a publication
 * are asked for at once, totals included: small counts are hidden, and with them
 * the other counts from which they could be computed. Throws a ReportError where
 * hiding cannot protect a small count.
 */
export async function protect(
  requests: Iterable<CellRequest>,
  tables: ReadonlyMap<string, RawTable>,
  areas: AreaTree,
  solver: Solver,
  memory: PatternMemory = new PatternMemory(),
  editions: readonly Edition[] = [],
  before: GateMemory = noGateMemory,
): Promise<ProtectedTable> {
  const asked = judgeCells(requests, tables, before);
  const groups = groupCounts(asked);
  const { protections, knownAlready } = await protectLinked(
    groups,
    areas,
    solver,
    memory,
    editions,
    before,
  );
  const hiddenWith = new Set(
    protections.flatMap(({ keys, hidden, hiddenMeans }) => [
      ...keys.filter((_, index) => hidden[index]),
      ...hiddenMeans,
    ]),
  );
  const roundings = roundCounts(groups, areas, solver);
  const rounded = new Map(
    roundings.flatMap((group) => group.keys.map((key, at) => [key, group.rounded[at]] as const)),
  );
  const cells = new Map<CellKey, Cell>();
  let suppressed = 0;
  for (const [key, cell] of asked) {
    const isSuppressed = (cell.isPrimary || hiddenWith.has(key)) && isKnown(cell.value);
    if (isSuppressed) suppressed++;
    const value = isSuppressed ? hiddenIn(cell) : shownIn(cell, key, rounded);
    cells.set(key, { value: publish(value, key), status: cell.status });
  }
  return {
    cell(request) {
      const cell = cells.get(cellKey(request));
      if (!cell) throw new Error(`cell was not planned: ${cellKey(request)}`);
      return cell;
    },
    *published() {
      for (const [key, { request }] of asked) {
        const cell = cells.get(key);
        if (cell && request.measure.weightedBy === undefined) yield [request, cell] as const;
      }
    },
    *publishedMeans() {
      for (const [key, { request }] of asked) {
        const { weightedBy, ...measure } = request.measure;
        const sum = cells.get(key);
        const count = cells.get(cellKey({ ...request, measure }));
        if (weightedBy === undefined || !sum || !count) continue;
        yield [
          request,
          { value: printedMean(sum.value, count.value, request), status: sum.status },
        ];
      }
    },
    counts: { cells: cells.size, suppressed },
    tallies: tallyCells(cells, asked),
    protections,
    knownAlready,
    roundings,
    judged: judgedCounts(cells, asked),
  };
}

/** Each cell once, with its true value and whether it is too small by itself. */
function judgeCells(
  requests: Iterable<CellRequest>,
  tables: ReadonlyMap<string, RawTable>,
  before: GateMemory,
): ReadonlyMap<CellKey, AskedCell> {
  const asked = new Map<CellKey, AskedCell>();
  for (const request of requests) {
    const key = cellKey(request);
    // A mean that is printed twice tells what the more precise one tells.
    const known = asked.get(key);
    if (known && (known.request.decimals ?? 0) >= (request.decimals ?? 0)) continue;
    const table = tables.get(request.measure.dataset);
    if (!table) throw new Error(`unknown dataset: ${request.measure.dataset}`);
    asked.set(key, {
      request,
      table,
      ...before.judge(request, table, () => judge(request, table)),
    });
  }
  return asked;
}

function hiddenIn({ table }: AskedCell): Value {
  return missing(table.dataset.kind === "amounts" ? "suppressed-amount" : "suppressed");
}

/** What the source hides keeps its own reason. */
function shownIn(
  { value, table }: AskedCell,
  key: CellKey,
  rounded: ReadonlyMap<CellKey, number | undefined>,
): RawValue {
  const isRounded = table.dataset.rule.kind === "rounding" && isKnown(value);
  return isRounded ? known(numberOf(rounded, key)) : value;
}

/** What a reader of the mean has: no more decimals than are printed. */
function printedMean(sum: Value, count: Value, { decimals = 0 }: CellRequest): Value {
  const mean = divide(sum, count);
  return isKnown(mean) ? { ...mean, number: roundTo(mean.number, decimals) } : mean;
}

/** No number of a rounded dataset gets out unrounded: one that was not rounded stops the build. */
function numberOf(rounded: ReadonlyMap<CellKey, number | undefined>, key: CellKey): number {
  const number = rounded.get(key);
  if (number === undefined) throw new Error(`no count that can be rounded: ${key}`);
  return number;
}

function judge(request: CellRequest, table: RawTable): JudgedFigure {
  return givenFigure(request, table) ?? judgeFigure(request, table) ?? countCell(request, table);
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
