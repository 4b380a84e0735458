import type { LinkedCell, Relation, Term } from "../../model/linked-table.ts";

/** Cells and relations in which no unprinted cell stands beside another that it is always equal to. */
interface MergedCells {
  readonly cells: readonly LinkedCell[];
  readonly relations: readonly Relation[];
  /** Relations over the old cells, over the new ones. */
  readonly translate: (relations: readonly Relation[]) => readonly Relation[];
}

/**
 * One cell for what several tables count alike, as far as nothing prints it twice: fewer
 * cells to search through. The first `kept` cells stay, in order.
 */
export function mergeTwins(
  cells: readonly LinkedCell[],
  relations: readonly Relation[],
  kept: number,
): MergedCells {
  const twin = Int32Array.from(cells, (_, index) => index);
  const find = (cell: number): number => {
    let at = cell;
    while (twin[at] !== at) at = twin[at] ?? at;
    return at;
  };
  for (const relation of relations) {
    const pair = equalPair(relation);
    if (!pair) continue;
    const [low = 0, high = 0] = pair.map(find).sort((one, other) => one - other);
    // A cell that needs protection is no mere name for another.
    if (high >= kept && !cells[high]?.isPrimary) twin[high] = low;
  }
  const position = new Int32Array(cells.length).fill(-1);
  const left: LinkedCell[] = [];
  for (const [index, cell] of cells.entries()) {
    if (find(index) === index) position[index] = left.push(cell) - 1;
  }
  const translate = (old: readonly Relation[]): readonly Relation[] =>
    old.flatMap(({ terms, ...bounds }) => {
      const merged = mergeTerms(terms, (cell) => position[find(cell)] ?? 0);
      return merged.length > 0 ? [{ ...bounds, terms: merged }] : [];
    });
  return { cells: left, relations: withoutCopies(translate(relations)), translate };
}

/** The two cells of a relation that says no more than that they are equal. */
function equalPair({ terms, low, high }: Relation): readonly [number, number] | undefined {
  const [one, other, ...rest] = terms;
  if (!one || !other || rest.length > 0 || low !== 0 || high !== 0) return undefined;
  return one.coefficient === -other.coefficient ? [one.cell, other.cell] : undefined;
}

function mergeTerms(terms: readonly Term[], position: (cell: number) => number): readonly Term[] {
  const sums = new Map<number, number>();
  for (const { cell, coefficient } of terms) {
    const at = position(cell);
    sums.set(at, (sums.get(at) ?? 0) + coefficient);
  }
  return [...sums].flatMap(([cell, coefficient]) =>
    coefficient === 0 ? [] : [{ cell, coefficient }],
  );
}

/** Two tables can give the same sum of the same cells. */
function withoutCopies(relations: readonly Relation[]): readonly Relation[] {
  const byContent = new Map(
    relations.map((relation) => {
      const { terms, low, high } = relation;
      const sorted = terms.toSorted((one, other) => one.cell - other.cell);
      const sign = Math.sign(sorted[0]?.coefficient ?? 1);
      const key = sorted.map(({ cell, coefficient }) => `${cell}*${sign * coefficient}`);
      return [[...key, sign * low, sign * high].join(" "), relation] as const;
    }),
  );
  return [...byContent.values()];
}
