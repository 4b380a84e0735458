import type { FigureKind } from "../../model/figure.ts";
import type { Formula } from "../../model/indicator.ts";
import type { Problem } from "../../model/report-error.ts";
import type { Theme } from "../../model/theme.ts";
import { figureHouseRule } from "./check-house-rules.ts";
import { type Locate, oneOf, reportDuplicates } from "./entry-problems.ts";

/** Kinds of figure that draw one kind of formula only. */
const formulaOfKind: Readonly<Partial<Record<FigureKind, Formula["kind"]>>> = {
  piramide: "breakdown",
  stapelbalken: "breakdown",
  kruistabel: "cross",
};
const formulaNames: Readonly<Partial<Record<Formula["kind"], string>>> = {
  breakdown: "verdeling",
  cross: "kruising",
};

/** `where` names a place in figuren.json. */
export function checkFigures(theme: Theme, where: Locate, problems: Problem[]): void {
  reportDuplicates(theme.figures, where, problems);
  const indicators = new Map(theme.indicators.map((indicator) => [indicator.id, indicator]));
  theme.figures.forEach(({ indicator, columns, kind }, index) => {
    const wanted = formulaOfKind[kind];
    const shown = indicators.get(indicator);
    const rule = shown && figureHouseRule({ kind }, shown);
    if (rule) problems.push({ where: where(index, "indicator"), ...rule });
    if (wanted && shown && shown.formula.kind !== wanted) {
      problems.push({
        where: where(index, "indicator"),
        found: `indicator "${indicator}" in een figuur van soort ${kind}`,
        expected: `een indicator met een formule van soort ${formulaNames[wanted]}`,
      });
    }
    for (const id of [indicator, ...columns]) {
      if (indicators.has(id)) continue;
      problems.push({
        where: where(index, "indicator"),
        found: `indicator "${id}"`,
        expected: oneOf(indicators.keys()),
      });
    }
  });
}
