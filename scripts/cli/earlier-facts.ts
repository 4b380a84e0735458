import type { EarlierFacts } from "../audit/known-to-reader.ts";
import type { CellKey } from "../model/cell-key.ts";
import { parseEditionKey } from "../model/edition.ts";
import type { JudgedCount, JudgedCounts } from "../model/judged-count.ts";
import { isKnown } from "../model/value.ts";
import type { Catalogue } from "../pipeline.ts";
import { countIn } from "./count-in.ts";

/**
 * What editions before this one showed and this one does not, as far as it is still
 * so: a count with another number now was revised, and its old number binds nothing.
 */
export function earlierFacts(
  { editions, tables }: Pick<Catalogue, "editions" | "tables">,
  judged: readonly JudgedCounts[],
): EarlierFacts {
  const now = new Map<CellKey, JudgedCount>(
    judged.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell] as const)),
  );
  const facts = new Map<CellKey, { readonly low: number; readonly high: number }>();
  for (const { cells } of editions) {
    for (const [key, shown] of cells) {
      if (shown === "hidden" || facts.has(key)) continue;
      const count = now.get(key);
      if (count && isKnown(count.value)) continue;
      if ((count?.number ?? trueCount(key, tables)) === shown) {
        facts.set(key, { low: shown, high: shown });
      }
    }
  }
  return facts;
}

function trueCount(key: CellKey, tables: Catalogue["tables"]): number | undefined {
  const { dataset, where, area, period } = parseEditionKey(key);
  const table = tables.get(dataset);
  // Of figures that were received there is no number behind those that are shown.
  if (table?.given) return undefined;
  const count = table && countIn(table, where, area, period);
  return count === "unknown" ? undefined : count;
}
