import type { ProvenancePage } from "../../../templates/pages/provenance.ts";
import { comparisonSlug } from "../../figures/peers-report.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import { describeFormula, inputsOf } from "../../model/describe-formula.ts";
import { isKnown } from "../../model/value.ts";
import { linkFrom } from "../links.ts";
import { provenancePath } from "../page-paths.ts";
import type { Placed } from "../site-data.ts";

/** From where each figure of a report comes: its indicators, their formulas and their sources. */
export function provenanceOf(
  report: ThemeReport,
  { basePath, date }: { readonly basePath: string | undefined; readonly date: string },
): Placed<ProvenancePage> {
  const { city, theme, keyFigures, vintage } = report;
  const path = provenancePath(city.slug, theme.id);
  const figures = [...report.figures.values()].map((view) => ({
    view,
    indicators: [...new Set([view.definition.indicator, ...view.definition.columns])].flatMap(
      (id) => keyFigures.get(id)?.definition ?? [],
    ),
  }));
  const inFigures = new Set(figures.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const indicators = [...keyFigures.values()]
    .filter(({ definition, latest }) => inFigures.has(definition.id) || isKnown(latest.value))
    .map(({ definition, latest, referenceDate }) => ({
      definition,
      formula: describeFormula(definition.formula, theme.datasets),
      inputs: inputsOf(definition.formula, theme.datasets),
      sources: report.sourcesOf(definition.id),
      ...(isKnown(latest.value) ? { referenceDate } : {}),
    }));
  const sources = [
    ...figures.flatMap(({ view }) => view.sources),
    ...indicators.flatMap((indicator) => indicator.sources),
  ];
  return {
    path,
    city,
    isOfPeers: city.slug === comparisonSlug,
    theme,
    figures,
    indicators,
    sources: [...new Map(sources.map((source) => [source.id, source])).values()],
    vintage,
    date,
    link: linkFrom(path, basePath),
  };
}

/** Texts with digits that only these pages and files have: written by stewards, made from no figure. */
export function provenanceTexts({ indicators, sources }: ProvenancePage): readonly string[] {
  return [
    ...indicators.flatMap(({ formula, inputs }) => [
      formula,
      ...inputs.flatMap(({ measures }) => measures),
    ]),
    ...sources.flatMap(({ files }) => files.map(({ name }) => name)),
  ];
}
