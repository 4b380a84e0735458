import type {
  FormulaFact,
  PublishedFacts,
  PublishedInterval,
} from "../audit/read/published-facts.ts";
import { measureKey } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import { cellOrigin, formulaOrigin } from "../model/origin.ts";
import type { Theme } from "../model/theme.ts";
import { isHidden, isKnown } from "../model/value.ts";
import type { DatasetContents } from "../packages/make-package.ts";
import { countUnderMean, isMeanSelection, packagedKey } from "../packages/packaged-cell.ts";

/** All that a reader of a package knows, for the audit: every number in it, and every mean as it is rounded. */
export function packageFacts(
  datasets: readonly DatasetContents[],
  { indicators }: Pick<Theme, "indicators">,
): PublishedFacts {
  const decimals = new Map<string, number>();
  for (const { formula, decimals: own } of indicators) {
    if (formula.kind !== "mean") continue;
    const key = measureKey(formula.weighted);
    decimals.set(key, Math.max(own, decimals.get(key) ?? 0));
  }
  const cells = new Map<CellKey, PublishedInterval>();
  const hidden = new Set<CellKey>();
  const formulas: FormulaFact[] = [];
  for (const { id, cells: own } of datasets) {
    for (const cell of own) {
      const key = packagedKey(id, cell);
      const { value, selection } = cell;
      if (!isKnown(value)) {
        if (isHidden(value) && !isMeanSelection(selection)) hidden.add(key);
      } else if (!isMeanSelection(selection)) {
        cells.set(key, { low: value.number, high: value.number });
      } else {
        const count = packagedKey(id, { ...cell, selection: countUnderMean(selection) });
        const places = decimals.get(key.slice(0, key.indexOf("@"))) ?? 0;
        const slack = 10 ** -places / 2;
        formulas.push({
          origin: formulaOrigin("quotient", [cellOrigin(key), cellOrigin(count)], 1),
          low: value.number - slack,
          high: value.number + slack,
          isOverHidden: false,
        });
      }
    }
  }
  return { cells, hidden, formulas, settled: [] };
}
