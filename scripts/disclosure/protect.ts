import type { RawTable } from "../catalogue/raw-table.ts";
import {
  type Cell,
  type CellKey,
  type CellRequest,
  cellKey,
  type Measure,
  selects,
} from "../model/cell.ts";
import { leastFirm, type ObservationStatus } from "../model/observation.ts";
import { isKnown, known, missing, publish, type RawValue, sumValues } from "../model/value.ts";
import type { ProtectedTable } from "./protected-table.ts";
import { suppress } from "./suppress.ts";

/**
 * The one gate from raw counts to publishable ones. All cells of a publication
 * are asked for at once, totals included, so that totals survive when a part is
 * hidden and a later rule can weigh all of them together.
 */
export function protect(
  requests: Iterable<CellRequest>,
  tables: ReadonlyMap<string, RawTable>,
): ProtectedTable {
  const cells = new Map<CellKey, Cell>();
  let suppressed = 0;
  for (const request of requests) {
    const key = cellKey(request);
    if (cells.has(key)) continue;
    const table = tables.get(request.measure.dataset);
    if (!table) throw new Error(`unknown dataset: ${request.measure.dataset}`);
    const cell = protectCell(request, table);
    if (cell.value.kind === "missing" && cell.value.reason === "suppressed") suppressed++;
    cells.set(key, { value: publish(cell.value, key), status: cell.status });
  }
  return {
    cell(request) {
      const cell = cells.get(cellKey(request));
      if (!cell) throw new Error(`cell was not planned: ${cellKey(request)}`);
      return cell;
    },
    counts: { cells: cells.size, suppressed },
  };
}

type RawCell = Omit<Cell, "value"> & { readonly value: RawValue };

function protectCell({ measure, area, period }: CellRequest, table: RawTable): RawCell {
  const byPeriod = table.rows.get(area);
  const rows = byPeriod?.get(period);
  if (!rows) return { value: missing("not-covered"), status: "waargenomen" };
  const matches = compile(measure, table);
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
  const count = suppress(sumValues(parts), table.dataset.rule);
  if (weightIndex < 0 || !isKnown(count)) return { value: count, status };
  return { value: sumValues(weightedParts), status };
}

function weigh(value: RawValue, category: string | undefined): RawValue {
  return isKnown(value) ? known(value.number * Number(category)) : value;
}

const compiled = new WeakMap<Measure, (categories: readonly string[]) => boolean>();

/** Category tests of a measure, remembered per value: the same few are asked for thousands of cells. */
function compile(
  measure: Measure,
  { dimensions }: RawTable,
): (categories: readonly string[]) => boolean {
  const known = compiled.get(measure);
  if (known) return known;
  const tests = Object.entries(measure.where).map(([dimension, selector]) => {
    const answers = new Map<string, boolean>();
    const index = dimensions.indexOf(dimension);
    return (categories: readonly string[]): boolean => {
      const category = categories[index] ?? "";
      const answer = answers.get(category) ?? selects(selector, category);
      answers.set(category, answer);
      return answer;
    };
  });
  const matches = (categories: readonly string[]): boolean =>
    tests.every((test) => test(categories));
  compiled.set(measure, matches);
  return matches;
}
