import { cityLinks } from "../../../templates/components/city-links.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import type { Theme } from "../../model/theme.ts";
import type { Publication } from "../../pipeline.ts";
import type { Content } from "../content/read-content.ts";
import { plainHtml } from "../documents/build-documents.ts";
import { linkFrom } from "../links.ts";
import { homePath, sharedPaths } from "../page-paths.ts";
import type { SiteData } from "../site-data.ts";
import type { ThemeCalendar } from "./release-calendar.ts";
import { sourceUses } from "./source-use.ts";

interface SharedPageInputs {
  readonly themeReports: readonly ThemeReport[];
  readonly content: Content;
  readonly calendars: readonly ThemeCalendar[];
  readonly cityCards: SiteData["cityCards"];
  readonly hasCard: (city: City) => boolean;
  readonly isCompared: (theme: Theme) => boolean;
  readonly basePath: string | undefined;
}

/** The pages that belong to no city. */
export function sharedPages(
  publication: Publication,
  inputs: SharedPageInputs,
): Pick<SiteData, "home" | "texts" | "sources" | "calendar"> {
  const { themeReports, content, calendars, cityCards, hasCard, isCompared, basePath } = inputs;
  const { cities, themes, date } = publication;
  const placed = (path: string) => ({ path, link: linkFrom(path, basePath) });
  const text = (path: string, { frontMatter, tokens }: Content["method"]) => ({
    ...placed(path),
    title: frontMatter.titel,
    body: plainHtml(tokens, publication.vintage),
  });
  const method = text(sharedPaths.method, content.method);
  return {
    home: {
      ...placed(homePath),
      themes: themes.map((theme) => ({
        theme,
        isCompared: isCompared(theme),
        ofCities: themeReports.filter((report) => report.theme.id === theme.id),
      })),
      withCard: cities.filter(hasCard),
    },
    texts: [
      // The method, and where to read what each city says of itself.
      { ...method, body: method.body + String(cityLinks({ cities, link: method.link })) },
      text(sharedPaths.glossary, content.glossary),
    ],
    sources: {
      ...placed(sharedPaths.sources),
      uses: sourceUses({ ...publication, reports: themeReports }, cityCards),
    },
    calendar: { ...placed(sharedPaths.calendar), calendars, date },
  };
}
