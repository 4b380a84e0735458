import type { ReaderModel } from "./reader-model.ts";

/** A sum of so many cells brings everything near everything: a search nearby does not go through it. */
const crowded = 250;

/**
 * The cells within so many relations of `cell` that are hidden already or weigh
 * at most `weightLimit`. A cheap witness moves a few light cells nearby, so
 * nearly every search ends here instead of in the whole table.
 */
export function neighbourhood(
  model: ReaderModel,
  hidden: Uint8Array,
  cell: number,
  { reach, weightLimit }: { readonly reach: number; readonly weightLimit: number },
): Int32Array {
  const { starts, termCells, relationStarts, relationsOf, weight, isHideable } = model;
  const seenCells = new Set([cell]);
  const seenRelations = new Set<number>();
  let front = [cell];
  for (let step = 0; step < reach && front.length > 0; step++) {
    const next: number[] = [];
    for (const from of front) {
      const last = relationStarts[from + 1] ?? 0;
      for (let at = relationStarts[from] ?? 0; at < last; at++) {
        const relation = relationsOf[at] ?? 0;
        if (seenRelations.has(relation)) continue;
        seenRelations.add(relation);
        const begin = starts[relation] ?? 0;
        const end = starts[relation + 1] ?? 0;
        if (end - begin > crowded && Number.isFinite(reach)) continue;
        for (let term = begin; term < end; term++) {
          const other = termCells[term] ?? 0;
          if (!isHideable[other] || seenCells.has(other)) continue;
          if (!hidden[other] && (weight[other] ?? 0) > weightLimit) continue;
          seenCells.add(other);
          next.push(other);
        }
      }
    }
    front = next;
  }
  return Int32Array.from(seenCells);
}
