import type { LinkedCell, LinkedTable, ValueRange } from "../model/linked-table.ts";
import type { Problem } from "../model/report-error.ts";
import type { DelimitedRow } from "./delimited-rows.ts";
import { readTableColumns, type TableColumns } from "./table-columns.ts";

export interface LinkedTableOptions {
  readonly kind: LinkedTable["kind"];
  /** Lowest count that may be shown: a hidden one can be anything from 1 up to one less. */
  readonly threshold: number;
  /**
   * For amounts without columns `lpl` and `upl`: the part of the value by which a
   * reader must be able to be wrong, either way; 0.1 for 10 %.
   */
  readonly protectionShare?: number;
}

const columns = {
  value: { heads: ["waarde", "value"] },
  primary: { heads: ["primair", "primary"] },
  weight: { heads: ["gewicht", "weight"] },
  forced: { heads: ["verplicht", "forced"] },
  lower: { heads: ["lpl"], isOptional: true },
  upper: { heads: ["upl"], isOptional: true },
} as const;

type Name = keyof typeof columns;

/**
 * The cells in the order of the file: its first line is cell 1 of the relations.
 * All columns that are not known by name are dimensions and make up the name.
 */
export function readCells(
  path: string,
  options: LinkedTableOptions,
  problems: Problem[],
): readonly LinkedCell[] | undefined {
  const table = readTableColumns<Name>(path, columns, problems);
  if (!table) return undefined;
  if (!refuseMissingProtection(table, options, problems)) return undefined;
  const firstLines = new Map<string, number>();
  return table.rows.map((row) => {
    const name = table.otherPositions.map((at) => row.fields[at]).join(" · ");
    const firstLine = firstLines.get(name);
    if (firstLine === undefined) firstLines.set(name, row.line);
    else {
      problems.push({
        where: `${path}:${row.line}`,
        found: `${name}, al op regel ${firstLine}`,
        expected: "elke cel één keer",
      });
    }
    return readCell(table, row, name, options);
  });
}

function refuseMissingProtection(
  table: TableColumns<Name>,
  { kind, protectionShare }: LinkedTableOptions,
  problems: Problem[],
): boolean {
  if (kind === "counts" || protectionShare !== undefined) return true;
  if (table.has("lower") && table.has("upper")) return true;
  problems.push({
    where: `${table.path}:1`,
    found: "bedragen zonder de kolommen lpl en upl",
    expected: "per cel hoeveel lager en hoger een lezer ze nog moet kunnen houden",
  });
  return false;
}

function readCell(
  table: TableColumns<Name>,
  row: DelimitedRow,
  name: string,
  options: LinkedTableOptions,
): LinkedCell {
  const isCount = options.kind === "counts";
  const value = table.number(row, "value", isCount ? "een geheel getal" : "een getal");
  if (isCount && (value < 0 || !(Number.isInteger(value) || Number.isNaN(value)))) {
    table.report(row, "value", "een geheel getal vanaf 0");
  }
  const weight = table.number(row, "weight", "een getal vanaf 0");
  if (weight < 0) table.report(row, "weight", "een getal vanaf 0");
  const isForced = table.flag(row, "forced");
  // Others' tables mark zeros as primary that they show all the same: nobody is
  // behind them.
  const isPrimary = table.flag(row, "primary") && !(isForced && value === 0);
  if (isPrimary && isForced) {
    table.report(row, "forced", "0, want de cel mag niet getoond worden");
  }
  const cell = { name, value, weight, isPrimary, isForced, isPrinted: true };
  return isPrimary ? { ...cell, range: rangeOf(table, row, value, options) } : cell;
}

function rangeOf(
  table: TableColumns<Name>,
  row: DelimitedRow,
  value: number,
  { kind, threshold, protectionShare = 0 }: LinkedTableOptions,
): ValueRange {
  if (kind === "counts") {
    // Above the threshold a cell is primary by hand; then no rule says more than
    // "not exactly".
    if (value >= threshold) return { low: value - 1, high: value + 1 };
    return { low: Math.min(1, value), high: threshold - 1 };
  }
  const share = Math.abs(value) * protectionShare;
  const lower = table.has("lower") ? table.number(row, "lower", "een getal vanaf 0") : share;
  const upper = table.has("upper") ? table.number(row, "upper", "een getal vanaf 0") : share;
  if (lower < 0) table.report(row, "lower", "een getal vanaf 0");
  if (upper < 0) table.report(row, "upper", "een getal vanaf 0");
  return { low: value - lower, high: value + upper };
}
