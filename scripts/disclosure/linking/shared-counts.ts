import type { RawTable } from "../../catalogue/tables/raw-table.ts";
import type { AreaKey } from "../../model/area.ts";
import type { CountGroup } from "../group-counts.ts";
import type { AreaTree } from "./area-tree.ts";
import { characteristicGroups, sharedGroups } from "./characteristic-groups.ts";
import { countOf } from "./count-of.ts";
import type { CountedCell } from "./counted-cell.ts";
import { FinestAreas } from "./finest-areas.ts";
import { sharedSelections } from "./shared-selections.ts";

/** The same count in two tables of one population: a reader of both sets them equal. */
export interface SharedCount {
  readonly left: CountedCell;
  readonly right: CountedCell;
}

/**
 * The counts through which two tables of one population tell about each other: of
 * the finest areas and categories that both have. Where they differ, the tables are
 * not of the same people after all, and nothing ties them.
 */
export function sharedCounts(
  left: RawTable,
  right: RawTable,
  { counts, period }: CountGroup,
  tree: AreaTree,
): readonly SharedCount[] {
  const groupsOf = (table: RawTable) =>
    characteristicGroups(
      table,
      counts.filter((count) => count.table === table),
    );
  const selections = sharedGroups(groupsOf(left), groupsOf(right)).flatMap((group) =>
    sharedSelections(left, right, group),
  );
  const asked = counts.map(({ request }) => request.area);
  return sharedAreas(left, right, period, asked, tree).flatMap((area) =>
    selections.flatMap((selection) => {
      const ours = countOf(left, { where: selection.left, area, period });
      const theirs = countOf(right, { where: selection.right, area, period });
      return ours && theirs ? setEqual(ours, theirs) : [];
    }),
  );
}

/** One of them may have something in it that its source hides: then the other tells what it must be. */
function setEqual(left: CountedCell, right: CountedCell): readonly SharedCount[] {
  const value = left.value ?? right.value;
  if (value === undefined) return [];
  if ((right.value ?? value) !== value) return [];
  return [{ left: { ...left, value }, right: { ...right, value } }];
}

function sharedAreas(
  left: RawTable,
  right: RawTable,
  period: string,
  asked: Iterable<AreaKey>,
  tree: AreaTree,
): readonly AreaKey[] {
  const both = [...new Set(asked)].filter(
    (area) => left.rows.get(area)?.has(period) && right.rows.get(area)?.has(period),
  );
  const finest = [left, right].map((table) => new FinestAreas(table, tree));
  // An area that is the sum of others in the list tells nothing new.
  return both.filter((area) =>
    finest.some((areas) => {
      const own = areas.of(area);
      const covered = new Set(
        both.filter((other) => other !== area).flatMap((other) => inside(areas, other, own)),
      );
      return covered.size < own.length;
    }),
  );
}

/** The finest parts of another area, when all of them lie in this one and some other part does not. */
function inside(areas: FinestAreas, other: AreaKey, own: readonly string[]): readonly string[] {
  const theirs = areas.of(other);
  const set = new Set<string>(own);
  return theirs.length < own.length && theirs.every((part) => set.has(part)) ? theirs : [];
}
