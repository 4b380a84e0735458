import type { KnownPublication } from "../../scripts/audit/known-to-reader.ts";
import type { Publication, PublishedCell } from "../../scripts/audit/publication.ts";
import type { CellKey } from "../../scripts/model/cell-key.ts";
import type { Relation, Term } from "../../scripts/model/linked-table.ts";

/** What the page about hidden counts says of some of them. */
export interface ToldRow {
  readonly name: string;
  /** The hidden counts that it is about. */
  readonly hidden: readonly CellKey[];
  /** How many of those are small. */
  readonly small: { readonly low: number; readonly high: number };
  /** What they add up to at most; Infinity where that is not told. */
  readonly mostUnits: number;
}

/** Larger than any hidden count of the invented site. */
const plenty = 2000;
const most = 4;

/**
 * The publication with what is told of it: a switch per hidden count that is on when it
 * is small, and as many switches on as the page says.
 */
export function withTold(publication: KnownPublication, rows: readonly ToldRow[]): Publication {
  const cells: PublishedCell[] = [...publication.cells];
  const relations: Relation[] = [...publication.relations];
  const cellOf = new Map(publication.keys.map((key, cell) => [key, cell]));
  const switches = new Map<number, number>();
  for (const { name, hidden, small, mostUnits } of rows) {
    const members = hidden.flatMap((key) => cellOf.get(key) ?? []);
    if (members.length === 0) continue;
    const sum = (indices: readonly number[]): readonly Term[] =>
      indices.map((cell) => ({ cell, coefficient: 1 }));
    relations.push({ terms: sum(members.map(switchOf)), ...small, label: `${name}: te klein` });
    if (Number.isFinite(mostUnits)) {
      relations.push({
        terms: sum(members),
        low: Number.NEGATIVE_INFINITY,
        high: mostUnits,
        label: `${name}: samen`,
      });
    }
  }
  return { kind: "counts", cells, relations };

  function switchOf(cell: number): number {
    const known = switches.get(cell);
    if (known !== undefined) return known;
    const isSmall = cells.push(onOrOff("is klein")) - 1;
    switches.set(cell, isSmall);
    // Small: at most 4. Not small: at least 5, or zero where it can be.
    atMost(
      [
        [cell, 1],
        [isSmall, plenty],
      ],
      most + plenty,
    );
    const atLeast: [number, number][] = [
      [cell, -1],
      [isSmall, -most - 1],
    ];
    if (cells[cell]?.low === 0) {
      const isZero = cells.push(onOrOff("is nul")) - 1;
      atLeast.push([isZero, -most - 1]);
      atMost(
        [
          [cell, 1],
          [isZero, plenty],
        ],
        plenty,
      );
      atMost(
        [
          [isSmall, 1],
          [isZero, 1],
        ],
        1,
      );
      atMost(
        [
          [cell, -1],
          [isSmall, 1],
        ],
        0,
      );
    }
    atMost(atLeast, -most - 1);
    return isSmall;
  }

  function atMost(terms: readonly (readonly [number, number])[], high: number): void {
    relations.push({
      terms: terms.map(([cell, coefficient]) => ({ cell, coefficient })),
      low: Number.NEGATIVE_INFINITY,
      high,
    });
  }
}

function onOrOff(name: string): PublishedCell {
  return { name, low: 0, high: 1 };
}
