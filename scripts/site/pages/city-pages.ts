import type { CityPage } from "../../../templates/pages/city.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import { withheldSentences } from "../../phrases/withheld.ts";
import type { Publication } from "../../pipeline.ts";
import type { Content } from "../content/read-content.ts";
import type { AssembledDocuments } from "../documents/assemble-documents.ts";
import { linkFrom } from "../links.ts";
import { cityPath } from "../page-paths.ts";
import type { Placed } from "../site-data.ts";
import { cityHeadlines } from "./city-headlines.ts";

interface CityPageInputs {
  readonly themeReports: readonly ThemeReport[];
  readonly content: Content;
  readonly documents: Pick<AssembledDocuments, "factSheets" | "reports">;
  readonly hasCard: (city: City) => boolean;
  readonly hasParts: (city: City) => boolean;
  readonly basePath: string | undefined;
}

/** The page of each city that leads to all there is of it. */
export function cityPages(
  { cities, withheldFrom, date }: Publication,
  { themeReports, content, documents, hasCard, hasParts, basePath }: CityPageInputs,
): readonly Placed<CityPage>[] {
  return cities.map((city) => {
    const path = cityPath(city.slug);
    const link = linkFrom(path, basePath);
    const ofCity = themeReports.filter((report) => report.city === city);
    return {
      path,
      city,
      themes: themesOf(city, documents),
      withheld: withheldSentences(city, withheldFrom(city), date),
      headlines: cityHeadlines(ofCity, content, link),
      hasCard: hasCard(city),
      hasParts: hasParts(city),
      link,
    };
  });
}

/** The opening of the fact sheet is the shorter one; a theme without one has that of its report. */
function themesOf(
  city: City,
  { factSheets, reports }: CityPageInputs["documents"],
): CityPage["themes"] {
  return reports
    .filter((report) => report.city === city)
    .map(({ theme, isPeer, opening }) => {
      const sheet = factSheets.find((one) => one.city === city && one.theme === theme);
      return { theme, isPeer, opening: sheet?.opening ?? opening };
    });
}
