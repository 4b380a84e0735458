import type { RawTable } from "../catalogue/tables/raw-table.ts";
import { measureKey } from "../model/cell.ts";
import type { CountGroup } from "./group-counts.ts";
import type { CountedCell, PrintedMean } from "./linking/counted-cell.ts";
import { numbersIn } from "./linking/numbers-in.ts";

/** Whether all that linking the counts of a group looks at is the same in another, so that the same comes of it. */
export function isSameGroup(one: CountGroup, other: CountGroup): boolean {
  const { period } = one;
  const same = new Map<RawTable, RawTable>();
  const isSameTable = (left: RawTable, right: RawTable): boolean => {
    if (same.get(left) === right) return true;
    if (!isSameIn(left, right, period)) return false;
    same.set(left, right);
    return true;
  };
  const isSameCount = (left: CountedCell, right: CountedCell): boolean =>
    left.key === right.key &&
    left.value === right.value &&
    left.isPrimary === right.isPrimary &&
    left.range?.low === right.range?.low &&
    left.range?.high === right.range?.high &&
    left.isKnownAlready === right.isKnownAlready &&
    left.wasHidden === right.wasHidden &&
    left.request.area === right.request.area &&
    isSameMeasure(left, right) &&
    isSameTable(left.table, right.table);
  return (
    period === other.period &&
    one.datasets.join() === other.datasets.join() &&
    areAlike(one.counts, other.counts, isSameCount) &&
    areAlike(one.earlier, other.earlier, isSameCount) &&
    areAlike(one.means, other.means, isSameMean)
  );
}

function areAlike<Item>(
  some: readonly Item[],
  others: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): boolean {
  return (
    some.length === others.length &&
    some.every((one, at) => {
      const other = others[at];
      return other !== undefined && isSame(one, other);
    })
  );
}

/** Messages name the categories in the order in which they are written, and a key does not tell that. */
function isSameMeasure({ request: one }: CountedCell, { request: other }: CountedCell): boolean {
  if (one.measure === other.measure) return true;
  return (
    measureKey(one.measure) === measureKey(other.measure) &&
    JSON.stringify(one.measure) === JSON.stringify(other.measure)
  );
}

function isSameMean(one: PrintedMean, other: PrintedMean): boolean {
  return (
    one.key === other.key &&
    one.count === other.count &&
    one.weightedSum === other.weightedSum &&
    one.decimals === other.decimals
  );
}

/** The rows of a period, and what of the other periods says how the table is divided. */
function isSameIn(one: RawTable, other: RawTable, period: string): boolean {
  if (one === other) return true;
  if (one.dataset !== other.dataset || one.rows.size !== other.rows.size) return false;
  for (const [area, byPeriod] of one.rows) {
    const others = other.rows.get(area);
    if (!others || others.get(period) !== byPeriod.get(period)) return false;
  }
  return [...one.dimensions.keys()].every(
    (position) =>
      numbersIn(one, position).symmetricDifference(numbersIn(other, position)).size === 0,
  );
}
