import type { CellKey } from "../model/cell-key.ts";
import { type Edition, parseEditionKey } from "../model/edition.ts";
import type { AskedCount, CountGroup } from "./group-counts.ts";
import { countOf } from "./linking/count-of.ts";
import type { CountedCell } from "./linking/counted-cell.ts";

/**
 * What a reader who kept earlier editions knows of the counts of this one. A count that
 * was shown and has not been revised since is known, also when no page prints it any
 * more; one that was hidden is best hidden again, since what would replace it is known.
 */
export function withEarlierEditions(group: CountGroup, editions: readonly Edition[]): CountGroup {
  if (editions.length === 0) return group;
  const counts = group.counts.map((count): AskedCount => {
    const { key, value } = count;
    if (value !== undefined && editions.some(({ cells }) => cells.get(key) === value)) {
      return { ...count, isKnownAlready: true };
    }
    const last = editions.findLast(({ cells }) => cells.has(key))?.cells.get(key);
    return last === "hidden" ? { ...count, wasHidden: true } : count;
  });
  return { ...group, counts, earlier: onlyEarlier(group, editions) };
}

function onlyEarlier(
  { counts, datasets, period }: CountGroup,
  editions: readonly Edition[],
): readonly CountedCell[] {
  const tables = new Map(counts.map(({ table }) => [table.dataset.id, table]));
  const asked = new Set(counts.map(({ key }) => key));
  const found = new Map<CellKey, CountedCell>();
  for (const { cells } of editions) {
    for (const [key, shown] of cells) {
      if (asked.has(key) || shown === "hidden" || found.has(key)) continue;
      const { dataset, ...place } = parseEditionKey(key);
      const table = tables.get(dataset);
      if (!table || place.period !== period || !datasets.includes(dataset)) continue;
      const count = countOf(table, place);
      if (count?.value === shown) found.set(key, { ...count, isKnownAlready: true });
    }
  }
  return [...found.values()];
}
