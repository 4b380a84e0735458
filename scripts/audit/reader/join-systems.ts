import type { CellKey } from "../../model/cell-key.ts";
import type { Relation } from "../../model/linked-table.ts";
import type { PublishedCell } from "../publication.ts";
import type { ReaderSystem } from "./reader-system.ts";
import type { SharedCount } from "./source-structure.ts";

/** Several tables as one system; keys of one number are set equal. */
export function joinSystems(
  systems: readonly ReaderSystem[],
  shared: readonly SharedCount[],
): ReaderSystem {
  const cells: PublishedCell[] = [];
  const keys: (CellKey | undefined)[] = [];
  const relations: Relation[] = [];
  const indexOf = new Map<CellKey, number>();
  for (const system of systems) {
    const first = cells.length;
    for (const [at, cell] of system.cells.entries()) {
      const key = system.keys[at];
      if (key !== undefined) indexOf.set(key, cells.length);
      keys.push(key);
      cells.push(cell);
    }
    for (const { terms, ...relation } of system.relations) {
      relations.push({
        ...relation,
        terms: terms.map(({ cell, coefficient }) => ({ cell: cell + first, coefficient })),
      });
    }
  }
  for (const [own, other] of shared) {
    const [left, right] = [indexOf.get(own), indexOf.get(other)];
    if (left === undefined || right === undefined) continue;
    const terms = [
      { cell: left, coefficient: -1 },
      { cell: right, coefficient: 1 },
    ];
    relations.push({ terms, low: 0, high: 0 });
  }
  return { kind: systems[0]?.kind ?? "counts", keys, cells, relations };
}
