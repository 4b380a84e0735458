import { type CellSelection, parseCellKey } from "../../../scripts/audit/reader/cell-selection.ts";
import type { AuditedCounts } from "../../../scripts/cli/audit-site.ts";
import type { CellKey } from "../../../scripts/model/cell-key.ts";
import type { ValueRange } from "../../../scripts/model/linked-table.ts";
import { formulaOrigin } from "../../../scripts/model/origin.ts";
import {
  difference,
  divide,
  growth,
  isHidden,
  isKnown,
  type KnownValue,
  known,
  publish,
  sumFigures,
} from "../../../scripts/model/value.ts";

/** A hidden count with the number behind it, as code would have it that forgot to hide. */
export interface HiddenCount {
  readonly key: CellKey;
  readonly selection: CellSelection;
  readonly figure: KnownValue;
  /** Shown counts of the same dataset and period. */
  readonly shown: readonly ShownCount[];
}

interface ShownCount {
  readonly selection: CellSelection;
  readonly figure: KnownValue;
}

/** All hidden counts of which the number is known here. */
export function hiddenCounts({ judged }: Pick<AuditedCounts, "judged">): readonly HiddenCount[] {
  return judged.flatMap(({ cells }) => {
    const shown = cells.flatMap(({ key, value }): readonly ShownCount[] =>
      isKnown(value) ? [{ selection: parseCellKey(key), figure: value }] : [],
    );
    return cells.flatMap(({ key, value, number }): readonly HiddenCount[] => {
      if (isKnown(value) || !isHidden(value) || number === undefined) return [];
      return [{ key, selection: parseCellKey(key), figure: figureOf(key, number), shown }];
    });
  });
}

function figureOf(key: CellKey, number: number): KnownValue {
  const figure = publish(known(number), key);
  if (!isKnown(figure)) throw new Error("a known number is known");
  return figure;
}

/** The smallest shown count that the hidden one can be a part of. */
function wholeOf({ figure, shown, selection }: HiddenCount): KnownValue | undefined {
  const larger = shown.filter((one) => one.figure.number >= Math.max(5, figure.number));
  const inArea = larger.filter((one) => one.selection.area === selection.area);
  return [...(inArea.length > 0 ? inArea : larger)].sort(
    (left, right) => left.figure.number - right.figure.number,
  )[0]?.figure;
}

export interface DerivedFigure {
  readonly figure: KnownValue;
  /** Of a rank: the place and how many there are. */
  readonly rank?: { readonly position: number; readonly of: number };
  /**
   * What the printed figure, known to be from `low` to `high`, says of the hidden count: by
   * its definition, worked out apart from the audit.
   */
  readonly implied: (low: number, high: number) => ValueRange;
}

type Derivation = (hidden: HiddenCount) => DerivedFigure | undefined;

/** The count itself. */
export function itself({ figure }: HiddenCount): DerivedFigure {
  return { figure, implied: (low, high) => ({ low, high }) };
}

/** What code computes with a count that was not hidden; undefined where there is nothing to compute with. */
export const derivations = {
  share: withWhole(divide, (share, whole) => share * whole),
  growth: withWhole(growth, (change, whole) => (1 + change) * whole),
  difference: withWhole(difference, (change, whole) => change + whole),
  sum: withWhole(
    (figure, whole) => sumFigures([figure, whole]),
    (sum, whole) => sum - whole,
  ),
  /** Its place among shown counts of the same kind. */
  rank({ figure, shown, selection }) {
    const alike = shown.filter(
      (one) => JSON.stringify([...one.selection.where]) === JSON.stringify([...selection.where]),
    );
    const others = (alike.length > 1 ? alike : shown).map((one) => one.figure);
    if (others.length < 2) return undefined;
    const above = others.filter(({ number }) => number > figure.number);
    const below = others.filter(({ number }) => number <= figure.number);
    const position = 1 + above.length;
    const origin = formulaOrigin("rank", [figure.origin, ...others.map((one) => one.origin)]);
    return {
      figure: { ...known(position), origin },
      rank: { position, of: others.length + 1 },
      implied: () => ({
        low: Math.max(0, ...below.map(({ number }) => number)),
        high: Math.min(Number.POSITIVE_INFINITY, ...above.map(({ number }) => number - 1)),
      }),
    };
  },
} satisfies Readonly<Record<string, Derivation>>;

function withWhole(
  combine: (figure: KnownValue, whole: KnownValue) => ReturnType<typeof divide>,
  backTo: (figure: number, whole: number) => number,
): Derivation {
  return (hidden) => {
    const whole = wholeOf(hidden);
    const figure = whole && combine(hidden.figure, whole);
    if (!figure || !isKnown(figure)) return undefined;
    const implied = (low: number, high: number) => ({
      low: backTo(low, whole.number),
      high: backTo(high, whole.number),
    });
    return { figure, implied };
  };
}
