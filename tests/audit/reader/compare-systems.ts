import type { CellKey } from "../../../scripts/model/cell.ts";
import type { Relation } from "../../../scripts/model/linked-table.ts";

/** Relations in the form that both the gate and the audit write them: a total first, then its parts. */
interface Sums {
  readonly keys: readonly CellKey[];
  readonly relations: readonly Relation[];
}

/** What one of two systems tells a reader and the other does not, in printed cells. */
export interface Difference {
  /** Unknowns of the gate's system, by the cells that they count in, that the audit does not have. */
  readonly onlyGate: readonly string[];
  /** The other way round, as far as cells are tied in the gate's system. */
  readonly onlyAudit: readonly string[];
}

/**
 * Two systems say the same of the cells that the gate tied when their unknowns
 * count in the same sets of those cells: the printed counts are then the same
 * sums of numbers of at least 0.
 */
export function compareSystems(gate: Sums, audit: Sums): Difference {
  const gates = columnsOf(gate, () => true);
  const tied = new Set([...gates].flatMap((column) => column.split(" + ").map(keyIn)));
  const audits = columnsOf(audit, (key) => tied.has(key));
  return {
    onlyGate: [...gates].filter((column) => !audits.has(column)),
    onlyAudit: [...audits].filter((column) => !gates.has(column)),
  };
}

function keyIn(term: string): string {
  return term.slice(term.indexOf("×") + 1);
}

function columnsOf(
  { keys, relations }: Sums,
  isWanted: (key: string) => boolean,
): ReadonlySet<string> {
  const columns = new Map<number, Set<string>>();
  const inColumn = (part: number): Set<string> => {
    const known = columns.get(part) ?? new Set<string>();
    columns.set(part, known);
    const own = keys[part];
    if (own !== undefined && isWanted(own)) known.add(`1×${own}`);
    return known;
  };
  for (const { terms, low, high } of relations) {
    const [total, ...parts] = terms;
    const key = keys[total?.cell ?? -1];
    if (key === undefined || !isWanted(key)) continue;
    for (const { cell, coefficient } of parts) {
      const slack = low === high ? "" : ` ±${high}`;
      inColumn(cell).add(`${coefficient}${slack}×${key}`);
    }
  }
  return new Set(
    [...columns.values()].flatMap((column) =>
      column.size > 0 ? [[...column].sort().join(" + ")] : [],
    ),
  );
}
