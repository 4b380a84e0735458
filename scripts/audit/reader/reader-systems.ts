import type { CellKey } from "../../model/cell.ts";
import type { JudgedCount, JudgedCounts } from "../../model/judged-count.ts";
import { cellsOf } from "../../model/origin.ts";
import type { EarlierFacts } from "../known-to-reader.ts";
import type { PublishedFacts } from "../read/published-facts.ts";
import { parseCellKey } from "./cell-selection.ts";
import { type ReaderSystem, readerSystem } from "./reader-system.ts";
import type { SourceStructure } from "./source-structure.ts";

/**
 * A system for every dataset and period in which something is to be protected, with
 * the cells that printed formulas and earlier editions speak of.
 */
export function readerSystems(
  judged: readonly JudgedCounts[],
  structures: ReadonlyMap<string, SourceStructure>,
  { formulas }: Pick<PublishedFacts, "formulas">,
  earlier: EarlierFacts = new Map(),
): readonly ReaderSystem[] {
  const mentioned = new Set([
    ...formulas.flatMap(({ origin }) => [...cellsOf(origin)]),
    ...earlier.keys(),
  ]);
  const others = Map.groupBy(mentioned, (key) => {
    const { dataset, period } = parseCellKey(key);
    return `${dataset}@${period}`;
  });
  return judged.flatMap((counts) => {
    const structure = structures.get(counts.dataset);
    if (!structure) throw new Error(`no structure of ${counts.dataset}`);
    const id = `${counts.dataset}@${counts.period}`;
    return readerSystem(counts, structure, others.get(id)) ?? [];
  });
}

/**
 * What earlier editions printed and still is so. A reader who sees another number now
 * knows that the figures were revised; of cells that are printed no more, whoever
 * kept the edition must know.
 */
export function unrevised(earlier: EarlierFacts, judged: readonly JudgedCounts[]): EarlierFacts {
  const counts = new Map<CellKey, JudgedCount>(
    judged.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell] as const)),
  );
  return new Map(
    [...earlier].filter(([key, { low, high }]) => {
      const number = counts.get(key)?.number;
      return number === undefined || (number >= low && number <= high);
    }),
  );
}
