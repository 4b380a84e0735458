import { type CellKey, describeSelector } from "../../model/cell.ts";
import type { JudgedCounts } from "../../model/judged-count.ts";
import type { Relation, Term } from "../../model/linked-table.ts";
import type { PublishedCell } from "../publication.ts";
import { structuralMinima } from "../structural-minimum.ts";
import { type CellSelection, parseCellKey } from "./cell-selection.ts";
import { type CountClasses, classifyCounts } from "./count-classes.ts";
import { judgeCell, showsZeros } from "./judge-cell.ts";
import { LeafAreas } from "./leaf-areas.ts";
import type { SourceStructure } from "./source-structure.ts";
import { sumsBehindMeans } from "./weighted-sums.ts";

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
 * dataset and period that formulas or earlier editions speak of; undefined when
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
  const cells: PublishedCell[] = selections.map((selection, at) => {
    const name = describeCell(selection, structure);
    const count = counts[at];
    return count
      ? judgeCell(name, count, rule, hasZeros)
      : { name, low: 0, high: Number.POSITIVE_INFINITY };
  });
  if (!cells.some(({ range, hiddenBySource }) => range || hiddenBySource)) return undefined;
  const leaves = new LeafAreas(structure, period);
  const classes = classifyCounts(selections, structure.dimensions, leaves);
  const relations = writeSums(selections, classes, cells);
  // Kept apart from the real number: how the parts of a total are divided is no reader's business.
  const minima = hasZeros
    ? structuralMinima({ kind: "counts", relations, cells: cells.map(asLinked(counts)) })
    : [];
  return {
    keys,
    relations,
    cells: cells.map((cell, at) => {
      const least = minima[at] ?? 0;
      if (!cell.range || least <= cell.range.low) return cell;
      return { ...cell, range: { low: least, high: Math.max(cell.range.high, least) } };
    }),
  };
}

/** "Gent, 2022, leeftijdsklasse 0-17, nationaliteit ETR". */
function describeCell(
  { where, area, period, weightedBy }: CellSelection,
  structure: SourceStructure,
): string {
  const categories = [...where].map(
    ([dimension, selector]) => `${dimension} ${describeSelector(selector)}`,
  );
  const sum = weightedBy ? [`som van ${weightedBy}`] : [];
  return [structure.nameOf(area), period, ...categories, ...sum].join(", ");
}

const asLinked =
  (counts: JudgedCounts["cells"]) =>
  ({ name }: PublishedCell, at: number) => ({
    name,
    value: counts[at]?.number ?? Number.POSITIVE_INFINITY,
    weight: 0,
    isPrimary: false,
    isForced: false,
    isPrinted: counts[at]?.number !== undefined,
  });

/** A sum per cell, and per way of adding up its area; unknowns that no cell prints are added to `cells`. */
function writeSums(
  selections: readonly CellSelection[],
  classes: CountClasses,
  cells: PublishedCell[],
): readonly Relation[] {
  const cellOf = new Map<number, number>();
  const written: Relation[] = [];
  const isCount = (cell: number): boolean => selections[cell]?.weightedBy === undefined;
  // A class that is one cell needs no name of its own.
  for (const { cell, terms, slack } of classes.sums) {
    const [only] = terms;
    if (!only || terms.length > 1 || only.share < 1 || slack > 0 || !isCount(cell)) continue;
    if (!cellOf.has(only.index)) cellOf.set(only.index, cell);
  }
  const cellFor = (index: number): number => {
    const known = cellOf.get(index);
    if (known !== undefined) return known;
    const cell = cells.push({ name: "niet afgedrukt deel", low: 0, high: Number.POSITIVE_INFINITY }) - 1;
    cellOf.set(index, cell);
    return cell;
  };
  for (const { cell, terms, slack } of classes.sums) {
    if (!isCount(cell)) continue;
    const parts = terms.map(
      ({ index, share }): Term => ({ cell: cellFor(index), coefficient: share }),
    );
    const [only] = parts;
    // Without rows there is nothing to add up: the source says nothing of it.
    if (!only || (only.cell === cell && parts.length === 1)) continue;
    written.push({ terms: [{ cell, coefficient: -1 }, ...parts], low: slack === 0 ? 0 : -slack, high: slack });
  }
  return [...written, ...sumsBehindMeans(selections, classes, cellFor, cells)];
}
