import type { CellKey } from "../../model/cell-key.ts";
import type { Printed } from "../../model/figure-mark.ts";
import type { Manifest } from "../../model/manifest.ts";
import { cellsOf, type FormulaOrigin } from "../../model/origin.ts";
import { isHidden } from "../../model/value.ts";

/** All that a reader of the publication knows about its cells. */
export interface PublishedFacts {
  /** Printed or drawn cells; a count is exact: low = high. */
  readonly cells: ReadonlyMap<CellKey, PublishedInterval>;
  /** Formulas of which not every cell is known exactly, with what they give away. */
  readonly formulas: readonly FormulaFact[];
  /** Formulas of which every cell is known exactly. */
  readonly settled: readonly FormulaFact[];
  /** Cells that stand somewhere as hidden, themselves or in a figure that is hidden with them. */
  readonly hidden: ReadonlySet<CellKey>;
}

export interface PublishedInterval {
  readonly low: number;
  readonly high: number;
}

/** low ≤ formula ≤ high, in the unit of the formula: a share between 0 and 1. */
export interface FormulaFact extends PublishedInterval {
  readonly origin: FormulaOrigin;
  /** True when one of its cells is hidden: a figure that should have been hidden too. */
  readonly isOverHidden: boolean;
}

/** Classes follow from figures that are drawn themselves. */
const silent: ReadonlySet<string> = new Set(["classes"]);

/** Collects what the names, seen in files or drawn in pictures, give away. */
export function collectFacts(manifest: Manifest, names: Iterable<string>): PublishedFacts {
  const cells = new Map<CellKey, PublishedInterval>();
  const formulas = new Map<string, { origin: FormulaOrigin } & PublishedInterval>();
  const hidden = new Set<CellKey>();
  for (const name of new Set(names)) {
    const printed = manifest.printed[name];
    if (printed?.kind === "figure") noteFigure(printed);
    if (printed?.kind === "missing" && isHidden(printed) && printed.origin) {
      if (printed.origin.kind === "cell") hidden.add(printed.origin.key);
    }
  }
  const isKnown = (key: CellKey): boolean => {
    const interval = cells.get(key);
    return interval !== undefined && interval.low === interval.high;
  };
  const told = [...formulas.values()].map((fact) => {
    const keys = [...cellsOf(fact.origin)];
    const isOverHidden = keys.some((key) => hidden.has(key));
    return { ...fact, isOverHidden, isSettled: keys.every(isKnown) };
  });
  return {
    cells,
    hidden,
    formulas: told.filter(({ isSettled }) => !isSettled),
    // A place among figures that are all known tells nothing more.
    settled: told.filter(({ isSettled, origin }) => isSettled && origin.name !== "rank"),
  };

  function noteFigure({ origin, low, high }: Extract<Printed, { kind: "figure" }>): void {
    if (origin.kind === "cell") {
      cells.set(origin.key, meet(cells.get(origin.key), { low, high }));
    } else if (origin.kind === "formula" && !silent.has(origin.name)) {
      const key = JSON.stringify(origin);
      formulas.set(key, { origin, ...meet(formulas.get(key), { low, high }) });
    }
  }
}

/** The same figure printed twice, with more and with fewer decimals: both hold. */
function meet(known: PublishedInterval | undefined, more: PublishedInterval): PublishedInterval {
  if (!known) return more;
  return { low: Math.max(known.low, more.low), high: Math.min(known.high, more.high) };
}
