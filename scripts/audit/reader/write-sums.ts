import type { Relation, Term } from "../../model/linked-table.ts";
import type { PublishedCell } from "../publication.ts";
import type { PublishedInterval } from "../read/published-facts.ts";
import type { CellSelection } from "./cell-selection.ts";
import { type CountClasses, classifyCounts } from "./count-classes.ts";
import { LeafAreas } from "./leaf-areas.ts";
import type { SourceStructure } from "./source-structure.ts";
import { sumsBehindMeans, type UnknownCells } from "./weighted-sums.ts";

interface WrittenSums {
  /** The cells that were given, and after them the unknowns that no page prints. */
  readonly cells: readonly PublishedCell[];
  /** A total first, with −1, and then its parts. */
  readonly relations: readonly Relation[];
}

/** A sum for every cell, and for every way in which its area is added up. */
export function writeSums(
  selections: readonly CellSelection[],
  printed: readonly PublishedCell[],
  structure: SourceStructure,
  period: string,
  meanOf: (cell: number) => PublishedInterval | undefined = () => undefined,
  isShared: (cell: number) => boolean = () => false,
): WrittenSums {
  const leaves = new LeafAreas(structure, period);
  const classes = classifyCounts(selections, structure.dimensions, leaves);
  const isCount = (cell: number): boolean => selections[cell]?.weightedBy === undefined;
  const cells = [...printed];
  const known = classesThatAreCells(classes, isCount);
  const cellFor: UnknownCells = (index) => {
    const cell = known.get(index) ?? cells.push(unprinted) - 1;
    known.set(index, cell);
    return cell;
  };
  const relations = classes.sums.flatMap(({ cell, terms, slack }): readonly Relation[] => {
    // Without rows there is nothing to add up: the source says nothing of it.
    if (!isCount(cell) || terms.length === 0) return [];
    const parts = terms.map(
      ({ index, share }): Term => ({ cell: cellFor(index), coefficient: share }),
    );
    if (parts.length === 1 && parts[0]?.cell === cell) return [];
    return [
      {
        terms: [{ cell, coefficient: -1 }, ...parts],
        low: slack === 0 ? 0 : -slack,
        high: slack,
      },
    ];
  });
  const weighted = sumsBehindMeans(
    selections,
    classes,
    cellFor,
    cells,
    relations,
    meanOf,
    isShared,
  );
  return { cells, relations: [...relations, ...weighted] };
}

/** Something that the printed cells tell apart from the rest, without printing it. */
const unprinted: PublishedCell = {
  name: "niet afgedrukt deel",
  low: 0,
  high: Number.POSITIVE_INFINITY,
};

/** A class that is all of one cell needs no name of its own. */
function classesThatAreCells(
  { sums }: CountClasses,
  isCount: (cell: number) => boolean,
): Map<number, number> {
  const known = new Map<number, number>();
  for (const { cell, terms, slack } of sums) {
    const [only] = terms;
    if (!only || terms.length > 1 || only.share < 1 || slack > 0 || !isCount(cell)) continue;
    if (!known.has(only.index)) known.set(only.index, cell);
  }
  return known;
}
