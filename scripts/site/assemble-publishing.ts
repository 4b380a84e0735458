import type { PartsPage } from "../../templates/pages/parts.ts";
import type { ReportPage } from "../../templates/pages/report.ts";
import type { SearchPage } from "../../templates/pages/search.ts";
import type { City } from "../model/city.ts";
import type { Publication } from "../pipeline.ts";
import type { ContentCache } from "./content-cache.ts";
import { datasetMarkup } from "./files/dataset-markup.ts";
import { webServerFiles } from "./files/web-server-files.ts";
import { linkFrom } from "./links.ts";
import type { PageHead } from "./page-head.ts";
import {
  cityPath,
  documentPath,
  newsFeedPath,
  newsPath,
  partPath,
  sharedPaths,
} from "./page-paths.ts";
import { shareCards } from "./pictures/share-cards.ts";
import type { Placed, SiteData, SiteFile } from "./site-data.ts";

interface PublishingInputs {
  readonly publication: Publication;
  readonly reports: Publication["reports"];
  readonly pages: readonly Placed<ReportPage>[];
  readonly overviews: readonly Placed<PartsPage>[];
  readonly compared: SearchPage["compared"];
  readonly hasCard: (city: City) => boolean;
  readonly cache: ContentCache;
  readonly codeDigest: string;
  readonly basePath: string | undefined;
  readonly siteAddress: string | undefined;
}

/** What makes the folder a part of the web: heads, pictures for links, search, notes for the server. */
export function assemblePublishing(inputs: PublishingInputs): Pick<
  SiteData,
  "search" | "heads" | "homeCard" | "siteAddress" | "basePath"
> & {
  readonly files: readonly SiteFile[];
} {
  const { publication, reports, pages, overviews, siteAddress, basePath } = inputs;
  const { cities, locations } = publication;
  const isKnown = siteAddress !== undefined;
  const cards = isKnown ? shareCards({ ...inputs, cities, locations }) : undefined;
  const heads = new Map<string, PageHead>();
  for (const city of cities) {
    const head = {
      feed: newsFeedPath(city.slug),
      ...(cards ? { card: cards.ofCity(city) } : {}),
    };
    const parts = city.parts.map((part) => partPath(city, part));
    for (const path of [cityPath(city.slug), newsPath(city.slug), ...parts]) heads.set(path, head);
  }
  for (const report of reports) {
    const page = pages.find(
      ({ city, theme }) => city === report.city && theme.id === report.theme.id,
    );
    for (const kind of report.theme.documents) {
      heads.set(documentPath(report.city.slug, report.theme.id, kind), {
        ...(cards ? { card: cards.ofReport(report) } : {}),
        ...(isKnown && page && kind === "rapport"
          ? { dataset: datasetMarkup(report, page, siteAddress) }
          : {}),
      });
    }
  }
  return {
    siteAddress,
    basePath,
    heads,
    homeCard: cards?.home,
    search: {
      path: sharedPaths.search,
      cities: cities.map((city) => ({
        city,
        themes: reports.filter((report) => report.city === city).map(({ theme }) => theme),
        hasParts: overviews.some((overview) => overview.city === city),
        hasCard: inputs.hasCard(city),
      })),
      compared: inputs.compared,
      link: linkFrom(sharedPaths.search, basePath),
    },
    files: [...(cards?.files ?? []), ...webServerFiles(siteAddress)],
  };
}
