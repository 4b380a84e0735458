import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { tableOf } from "../audit/example-tables.ts";

/** Counts a, b, c, … and, as cells of their own, the sums of every group of two or more: "a+c". */
export function allSumsOf(counts: readonly number[]): LinkedTable {
  const letters = counts.map((_, at) => String.fromCharCode(97 + at));
  const values = Object.fromEntries(letters.map((letter, at) => [letter, counts[at] ?? 0]));
  const sums: [string, ...string[]][] = [];
  for (let group = 1; group < 2 ** counts.length; group++) {
    const parts = letters.filter((_, at) => (group >> at) & 1);
    if (parts.length < 2) continue;
    const total = parts.join("+");
    values[total] = parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    sums.push([total, ...parts]);
  }
  return tableOf(values, sums);
}
