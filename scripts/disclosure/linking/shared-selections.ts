import type { RawTable } from "../../catalogue/tables/raw-table.ts";
import type { Selection, Selector } from "../../model/cell.ts";
import { classRange } from "../../model/class-range.ts";
import { characteristicOf } from "./characteristic-groups.ts";
import { numbersIn } from "./numbers-in.ts";

/** The same people, as either of two tables of one population selects them. */
interface SharedSelection {
  readonly left: Selection;
  readonly right: Selection;
}

/** Every combination of categories of these characteristics that both tables can tell. */
export function sharedSelections(
  left: RawTable,
  right: RawTable,
  characteristics: Iterable<string>,
): readonly SharedSelection[] {
  let found: readonly SharedSelection[] = [{ left: {}, right: {} }];
  for (const characteristic of characteristics) {
    const both = [left, right].map((table) => divide(table, characteristic));
    const [ours, theirs] = both;
    const classes = ours && theirs ? commonClasses(ours, theirs) : [];
    if (!ours || !theirs || classes.length === 0) continue;
    found = found.flatMap((selection) =>
      classes.map((one) => ({
        left: { ...selection.left, [ours.dimension]: one.left },
        right: { ...selection.right, [theirs.dimension]: one.right },
      })),
    );
  }
  return found;
}

/** How a table divides a characteristic. */
type Division =
  | { readonly kind: "codes"; readonly dimension: string; readonly codes: readonly string[] }
  | {
      readonly kind: "numbers";
      readonly dimension: string;
      /** The lowest number of each class, in order. */
      readonly starts: readonly number[];
      /** Where the table has classes instead of the numbers themselves. */
      readonly nameOf?: ReadonlyMap<number, string>;
    };

function divide(table: RawTable, characteristic: string): Division | undefined {
  const position = table.dimensions.findIndex(
    (name) => characteristicOf(table, name) === characteristic,
  );
  const dimension = table.dimensions[position];
  if (dimension === undefined) return undefined;
  const categories = table.dataset.dimensions[dimension];
  if (categories === undefined) return undefined;
  if (categories === "whole-number") {
    const starts = [...numbersIn(table, position)].sort((one, other) => one - other);
    return { kind: "numbers", dimension, starts };
  }
  if (dimension === characteristic) return { kind: "codes", dimension, codes: categories };
  const nameOf = new Map(
    categories.flatMap((name) => {
      const from = classRange(name)?.from;
      return from === undefined ? [] : [[from, name] as const];
    }),
  );
  const starts = [...nameOf.keys()].sort((one, other) => one - other);
  return { kind: "numbers", dimension, starts, nameOf };
}

interface CommonClass {
  readonly left: Selector;
  readonly right: Selector;
}

/** Classes that both can add up to, as fine as can be; one class says nothing, and is left out. */
function commonClasses(left: Division, right: Division): readonly CommonClass[] {
  if (left.kind === "codes" || right.kind === "codes") {
    if (left.kind !== "codes" || right.kind !== "codes") return [];
    const isSame = left.codes.toSorted().join(";") === right.codes.toSorted().join(";");
    return isSame ? left.codes.map((code) => ({ left: [code], right: [code] })) : [];
  }
  const lowest = Math.min(left.starts[0] ?? 0, right.starts[0] ?? 0);
  // A number between two classes of a table starts none of them; single numbers start one each.
  const startsIn = ({ starts, nameOf }: typeof left, number: number): boolean =>
    nameOf ? starts.includes(number) : true;
  const cuts = [...new Set([lowest, ...left.starts, ...right.starts])]
    .filter((cut) => cut === lowest || (startsIn(left, cut) && startsIn(right, cut)))
    .sort((one, other) => one - other);
  if (cuts.length < 2) return [];
  return cuts.map((from, at) => {
    const next = cuts[at + 1];
    return { left: selectorOf(left, from, next), right: selectorOf(right, from, next) };
  });
}

function selectorOf(
  { starts, nameOf }: Extract<Division, { kind: "numbers" }>,
  from: number,
  next: number | undefined,
): Selector {
  if (!nameOf) return next === undefined ? { from } : { from, to: next - 1 };
  return starts
    .filter((start) => start >= from && (next === undefined || start < next))
    .flatMap((start) => nameOf.get(start) ?? []);
}
