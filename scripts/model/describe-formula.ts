import { describeSelector, type Measure } from "./cell.ts";
import type { CrossFormula } from "./cross-formula.ts";
import type { Dataset } from "./dataset.ts";
import { enumerate } from "./dutch.ts";
import { formatNumber } from "./format.ts";
import { type Formula, measuresOf } from "./indicator.ts";

/**
 * How an indicator is computed, in Dutch, from the names that stewards gave: "Loodsen (soort: hout)
 * gedeeld door Loodsen, als percentage". Holds no figure.
 */
export function describeFormula(formula: Formula, datasets: readonly Dataset[]): string {
  const words = (measure: Measure): string => describeMeasure(measure, datasets);
  switch (formula.kind) {
    case "count":
      return `${words(formula.measure)}, zoals in de bron of opgeteld`;
    case "share":
      return `${words(formula.numerator)} gedeeld door ${words(formula.denominator)}, als percentage`;
    case "ratio":
      return `${words(formula.numerator)} gedeeld door ${words(formula.denominator)}, per ${formatNumber(formula.per, 0)}`;
    case "mean":
      return `de som van ${words(formula.weighted)} gedeeld door ${words(formula.count)}`;
    case "density":
      return `${words(formula.measure)} gedeeld door de oppervlakte in vierkante kilometer`;
    case "growth":
      return `${words(formula.measure)}: de verandering tegenover ${formula.years} jaar eerder, als percentage`;
    case "breakdown": {
      const names = [...new Set(formula.categories.map(({ name }) => name))];
      const way = formula.denominator
        ? `, ${formula.asShares ? "elk gedeeld door" : "naast"} ${words(formula.denominator)}`
        : "";
      return `een cijfer per categorie (${enumerate(names)})${way}`;
    }
    case "cross":
      return describeCross(formula, words);
  }
}

function describeCross(
  { rows, columns, groups, total }: CrossFormula,
  words: (measure: Measure) => string,
): string {
  const axes = [rows, columns, groups].flatMap((axis) => (axis ? [axis.name.toLowerCase()] : []));
  return `${words(total)}, naar ${enumerate(axes)}, met alle totalen`;
}

/** "Loodsen (soort: hout; leeftijd: 0 tot 17)" */
function describeMeasure(
  { dataset, where, weightedBy }: Measure,
  datasets: readonly Dataset[],
): string {
  const name = datasets.find(({ id }) => id === dataset)?.name ?? dataset;
  const choices = Object.entries(where).map(
    ([dimension, selector]) => `${dimension}: ${describeSelector(selector)}`,
  );
  const weighed = weightedBy ? `${weightedBy} van ${name}` : name;
  return choices.length > 0 ? `${weighed} (${choices.join("; ")})` : weighed;
}

/** The datasets that a formula reads, in order, with all that it takes from each. */
export function inputsOf(
  formula: Formula,
  datasets: readonly Dataset[],
): readonly { readonly dataset: Dataset; readonly measures: readonly string[] }[] {
  // The cells of a cross-table are named by its axes.
  const measures = formula.kind === "cross" ? [formula.total] : measuresOf(formula);
  return datasets.flatMap((dataset) => {
    const own = measures.filter((measure) => measure.dataset === dataset.id);
    const words = own.map((measure) => describeMeasure(measure, datasets));
    return own.length > 0 ? [{ dataset, measures: [...new Set(words)] }] : [];
  });
}
