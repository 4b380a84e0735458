import { type CellKey, describeSelector } from "../../model/cell.ts";
import type { JudgedCounts } from "../../model/judged-count.ts";
import type { Relation } from "../../model/linked-table.ts";
import type { PublishedCell } from "../publication.ts";
import { structuralMinima } from "../structural-minimum.ts";
import { type CellSelection, parseCellKey } from "./cell-selection.ts";
import { judgeCell, showsZeros } from "./judge-cell.ts";
import type { SourceStructure } from "./source-structure.ts";
import { writeSums } from "./write-sums.ts";

/** The counts of one dataset and period, and all that a reader can write down between them. */
export interface ReaderSystem {
  /** Of the first cells; the others are printed nowhere. */
  readonly keys: readonly CellKey[];
  readonly cells: readonly PublishedCell[];
  readonly relations: readonly Relation[];
}

/**
 * Builds the relations anew: every cell is a set of rows of the source, read from
 * its key, and counts that no cell tells apart are one unknown of at least 0.
 * Nothing here comes from the code that hides. `others` are keys of the same
 * dataset and period that formulas or earlier editions speak of. Undefined when
 * there is nothing to protect.
 */
export function readerSystem(
  { dataset, period, rule, cells: counts }: JudgedCounts,
  structure: SourceStructure,
  others: readonly CellKey[] = [],
): ReaderSystem | undefined {
  const hasZeros = showsZeros(rule, counts);
  const known = new Set(counts.map(({ key }) => key));
  const keys = [...known, ...others.filter((key) => !known.has(key))];
  const selections = keys.map(parseCellKey);
  const stray = selections.find((one) => one.dataset !== dataset || one.period !== period);
  if (stray) throw new Error(`a cell of ${stray.dataset} ${stray.period} among ${dataset}`);
  const printed = selections.map((selection, at): PublishedCell => {
    const name = describeCell(selection, structure);
    const count = counts[at];
    if (count) return judgeCell(name, count, rule, hasZeros);
    return { name, low: 0, high: Number.POSITIVE_INFINITY };
  });
  if (!printed.some(({ range, hiddenBySource }) => range || hiddenBySource)) return undefined;
  const { cells, relations } = writeSums(selections, printed, structure, period);
  if (!hasZeros) return { keys, cells, relations };
  const minima = structuralMinima({
    kind: "counts",
    relations,
    cells: cells.map(({ name }, at) => asLinked(name, counts[at]?.number)),
  });
  return { keys, relations, cells: cells.map((cell, at) => withMinimum(cell, minima[at] ?? 0)) };
}

/** "Gent, 2022, leeftijdsklasse 0-17, nationaliteit ETR". */
export function describeCell(
  { where, area, period, weightedBy }: CellSelection,
  structure: SourceStructure,
): string {
  const categories = [...where].map(
    ([dimension, selector]) => `${dimension} ${describeSelector(selector)}`,
  );
  const sum = weightedBy ? [`som van ${weightedBy}`] : [];
  return [structure.nameOf(area), period, ...categories, ...sum].join(", ");
}

/** What no page prints has a number too, that nobody tells the audit. */
function asLinked(name: string, number: number | undefined) {
  const isPrinted = number !== undefined;
  const value = number ?? Number.POSITIVE_INFINITY;
  return { name, value, weight: 0, isPrimary: false, isForced: false, isPrinted };
}

/** The part of its range that arithmetic itself leaves open. */
function withMinimum(cell: PublishedCell, least: number): PublishedCell {
  if (!cell.range || least <= cell.range.low) return cell;
  return { ...cell, range: { low: least, high: Math.max(cell.range.high, least) } };
}
