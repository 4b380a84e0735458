import type { ReportPage } from "../../../templates/pages/report.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import { documentPath, figureFilePath } from "../page-paths.ts";
import { markedJson } from "./marked-json.ts";

const vocabulary = "https://schema.org/";

/**
 * The figures of a report as one schema.org Dataset, for search engines that list data. Addresses are
 * whole, so the site must know where it will stand.
 */
export function datasetMarkup(
  { city, theme, figures, keyFigures }: ThemeReport,
  { title, subtitle, sources, date }: ReportPage,
  siteAddress: string,
): string {
  const address = siteAddress + documentPath(city.slug, theme.id, "rapport");
  const publisher = { "@type": "Organization", name: city.publisher, email: city.contact };
  const shown = [...figures.values()];
  const periods = [
    ...new Set(
      [...keyFigures.values()].flatMap(({ series }) => series.map(({ period }) => period)),
    ),
  ].sort();
  return markedJson({
    "@context": vocabulary,
    "@type": "Dataset",
    "@id": `${address}#dataset`,
    name: `${title} ${city.name}`,
    description: `${subtitle}. Alle cijfers van ${city.area.name} achter het rapport, per figuur in een bestand, met hun herkomst.`,
    url: address,
    inLanguage: "nl-BE",
    dateModified: date,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    license: [...new Set(sources.map(({ licence, licenceUrl }) => licenceUrl ?? licence))],
    isBasedOn: sources.map(({ title: name, publisher: from, url }) => ({
      "@type": "Dataset",
      name,
      creator: { "@type": "Organization", name: from },
      ...(url ? { url } : {}),
    })),
    spatialCoverage: { "@type": "Place", name: city.area.name },
    ...(periods.length > 0 ? { temporalCoverage: `${periods[0]}/${periods.at(-1)}` } : {}),
    keywords: [theme.name.toLowerCase(), city.name],
    variableMeasured: theme.indicators.map(({ name }) => name),
    distribution: shown.map((view) => ({
      "@type": "DataDownload",
      name: view.table.caption,
      encodingFormat: "text/csv",
      contentUrl: siteAddress + figureFilePath(city.slug, theme.id, view.definition.id, "csv"),
    })),
  });
}
