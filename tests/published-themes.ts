import { join } from "node:path";
import { type Problem, throwIfAny } from "../scripts/model/report-error.ts";
import { isKnown } from "../scripts/model/value.ts";
import { buildPublication, projectPatterns, readCatalogue } from "../scripts/pipeline.ts";

/** The reports of some themes, of all cities, as a build of these alone would print them. */
export async function publishThemes(themes: readonly string[]) {
  const root = join(import.meta.dirname, "..");
  const problems: Problem[] = [];
  const all = readCatalogue(root, problems);
  throwIfAny(problems);
  const catalogue = {
    ...all,
    themes: all.themes.filter(({ id }) => themes.includes(id)),
    tables: new Map([...all.tables].filter(([, { dataset }]) => themes.includes(dataset.theme))),
  };
  const { reports } = await buildPublication(
    catalogue,
    { cities: [], themes: [], withParts: false },
    // What the build of all cities found to hide is not searched again.
    projectPatterns(root),
  );
  const reportOf = (city: string, theme: string) => {
    const report = reports.find((one) => one.city.slug === city && one.theme.id === theme);
    if (!report) throw new Error(`no report ${city}/${theme}`);
    return report;
  };
  /** The latest figure and its year: "350000 in 2024", with as many decimals as the source can be checked by. */
  const latestOf = (city: string, theme: string, indicator: string, decimals: number): string => {
    const latest = reportOf(city, theme).keyFigures.get(indicator)?.latest;
    if (!latest || !isKnown(latest.value)) return "none";
    return `${latest.value.number.toFixed(decimals)} in ${latest.period}`;
  };
  return { catalogue, reports, reportOf, latestOf };
}
