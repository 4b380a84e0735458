import { describeSelector } from "../../model/cell.ts";
import type { CellKey } from "../../model/cell-key.ts";
import type { JudgedCounts } from "../../model/judged-count.ts";
import type { Relation } from "../../model/linked-table.ts";
import type { Publication, PublishedCell } from "../publication.ts";
import type { PublishedInterval } from "../read/published-facts.ts";
import { type CellSelection, parseCellKey } from "./cell-selection.ts";
import { judgeCell, showsZeros } from "./judge-cell.ts";
import type { SourceStructure } from "./source-structure.ts";
import { writeSums } from "./write-sums.ts";

/** Counts of one population and period, and all that a reader can write down between them. */
export interface ReaderSystem {
  readonly kind: Publication["kind"];
  /** Per cell; undefined, or past the end, for what no page prints. */
  readonly keys: readonly (CellKey | undefined)[];
  readonly cells: readonly PublishedCell[];
  readonly relations: readonly Relation[];
}

/** What is told of a dataset besides the counts that the gate judged. */
interface TableKnowledge {
  /** Keys of cells that formulas, other tables and earlier editions speak of. */
  readonly others: readonly CellKey[];
  /** Small counts that are promised nothing, as an earlier edition gave them away. */
  readonly unpromised: ReadonlySet<CellKey>;
  /** What is known of printed means, by the key of the sum behind each. */
  readonly means: ReadonlyMap<CellKey, PublishedInterval>;
}

/**
 * Builds the relations of one dataset and period anew: every cell is a set of rows of
 * the source, read from its key, and counts that no cell tells apart are one unknown of
 * at least 0. Nothing here comes from the code that hides.
 */
export function readerSystem(
  { dataset, period, rule, cells: counts }: JudgedCounts,
  structure: SourceStructure,
  { others, unpromised, means }: TableKnowledge = nothingElse,
): ReaderSystem {
  const hasZeros = showsZeros(rule, counts);
  const known = new Set(counts.map(({ key }) => key));
  const keys = [...known, ...others.filter((key) => !known.has(key))];
  const selections = keys.map(parseCellKey);
  const stray = selections.find((one) => one.dataset !== dataset || one.period !== period);
  if (stray) throw new Error(`a cell of ${stray.dataset} ${stray.period} among ${dataset}`);
  const printed = selections.map((selection, at): PublishedCell => {
    const name = describeCell(selection, structure);
    const count = counts[at];
    if (!count) {
      const sum = selection.weightedBy === undefined ? {} : ({ isWeighted: true } as const);
      return { name, low: 0, high: Number.POSITIVE_INFINITY, ...sum };
    }
    const { range, ...cell } = judgeCell(name, count, rule, hasZeros);
    return range && !unpromised.has(count.key) ? { ...cell, range } : cell;
  });
  const meanOf = (cell: number): PublishedInterval | undefined => {
    const key = keys[cell];
    return key === undefined ? undefined : means.get(key);
  };
  const isShared = (cell: number): boolean =>
    cell >= counts.length && selections[cell]?.weightedBy === undefined;
  const sums = writeSums(selections, printed, structure, period, meanOf, isShared);
  const cells = sums.cells.map((cell, at) =>
    at < counts.length || cell.isWeighted ? cell : { ...cell, ...sliverUnder(rule) },
  );
  return { kind: "counts", keys, cells, relations: sums.relations };
}

/** What no page prints may not be told as a small count either. */
function sliverUnder(rule: JudgedCounts["rule"]): Pick<PublishedCell, "sliver"> {
  if (rule.kind !== "minimum-count" || !rule.slivers) return {};
  return { sliver: { low: 1, high: rule.minimumCount - 1 } };
}

const nothingElse: TableKnowledge = { others: [], unpromised: new Set(), means: new Map() };

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
