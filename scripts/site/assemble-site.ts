import type { City } from "../model/city.ts";
import type { Theme } from "../model/theme.ts";
import type { Publication } from "../pipeline.ts";
import { assembleComparisons } from "./assemble-comparisons.ts";
import { assemblePublishing } from "./assemble-publishing.ts";
import { assembleCards } from "./city-card/assemble-cards.ts";
import type { Content } from "./content/read-content.ts";
import { openCache } from "./content-cache.ts";
import { assembleDocuments, withFilledDocuments } from "./documents/assemble-documents.ts";
import { assembleParts } from "./documents/assemble-parts.ts";
import { cityCatalog } from "./files/city-catalog.ts";
import { hidingFile } from "./files/hiding-file.ts";
import { newsFeed } from "./files/news-feed.ts";
import { newsFile } from "./files/news-file.ts";
import { provenanceFile } from "./files/provenance-file.ts";
import { cityFiles, feedFiles, keyFigureFile, styleFiles } from "./files/site-files.ts";
import { statementFile } from "./files/statement-file.ts";
import { linkFrom } from "./links.ts";
import { hidingPath, newsPath } from "./page-paths.ts";
import { cityNews } from "./pages/city-news.ts";
import { cityPages } from "./pages/city-pages.ts";
import { cityStatements } from "./pages/city-statements.ts";
import { hidingPageOf } from "./pages/hiding-page.ts";
import { provenanceOf } from "./pages/provenance.ts";
import { releaseCalendar } from "./pages/release-calendar.ts";
import { sharedPages } from "./pages/shared-pages.ts";
import { type Draw, drawFor } from "./pictures/render-charts.ts";
import type { SiteData } from "./site-data.ts";
import { digestFiles } from "./source-digest.ts";
import { collectVocabulary } from "./vocabulary.ts";

interface SiteOptions {
  readonly root: string;
  /** Folder for what earlier builds rendered. */
  readonly cacheFolder: string;
  /** "/cijfers/"; undefined for relative links. */
  readonly basePath: string | undefined;
  /** Where the folder will stand; undefined where nobody says. */
  readonly siteAddress: string | undefined;
  readonly onProgress: (done: number, total: number) => void;
  /** Kinds of pages that nobody looks at: their own pictures are left blank. None in a build. */
  readonly undrawn?: readonly UndrawnKind[];
}

export type UndrawnKind = "vergelijking" | "steekkaart";

const drawNothing: Draw = async () => "";

/** Everything the pages need, with all charts drawn. */
export async function assembleSite(
  publication: Publication,
  content: Content,
  { root, cacheFolder, basePath, siteAddress, onProgress, undrawn = [] }: SiteOptions,
): Promise<SiteData> {
  const { cities, date } = publication;
  const themeReports = publication.reports.map((report) => withFilledDocuments(report, content));
  const reportsOf = (city: City) => themeReports.filter((report) => report.city === city);
  const cache = openCache(cacheFolder);
  const codeDigest = digestFiles(root, ["scripts/charts", "scripts/model", "package-lock.json"]);
  const drawn = { content, cache, codeDigest, basePath, siteAddress, date };

  const { peerReports, locations } = publication;
  const drawOf = (city: City) => drawFor(city, cache, codeDigest);
  const comparisons = await assembleComparisons({
    ...drawn,
    peerReports,
    reports: themeReports,
    drawOf: undrawn.includes("vergelijking") ? () => drawNothing : drawOf,
  });
  const isCompared = (theme: Theme) => comparisons.pages.some((page) => page.theme.id === theme.id);
  const assembled = await assembleDocuments(themeReports, {
    ...drawn,
    locations,
    isCompared,
    drawOf,
    areFactSheetsDrawn: !undrawn.includes("steekkaart"),
    onProgress,
  });
  const parts = await assembleParts(publication, content, assembled.documents, drawOf);
  const hasParts = (city: City) => parts.overviews.some((overview) => overview.city === city);
  const cardInputs = { reports: themeReports, content, drawFor: drawOf, basePath };
  const cards = await assembleCards(publication, cardInputs);
  const hasCard = (city: City) => cards.pages.some((card) => card.city === city);

  const placed = (path: string) => ({ path, link: linkFrom(path, basePath) });
  const hidings = cities.map((city) => ({
    ...placed(hidingPath(city.slug)),
    ...hidingPageOf(city, publication),
  }));
  const newsOf = cityNews(publication);
  const news = cities.map((city) => ({ ...placed(newsPath(city.slug)), ...newsOf(city), date }));
  const calendars = releaseCalendar(publication);
  const ownProvenances = themeReports.map((report) => provenanceOf(report, { basePath, date }));
  const provenances = [...ownProvenances, ...comparisons.provenances];
  const publishing = assemblePublishing({
    ...drawn,
    publication,
    reports: themeReports,
    pages: assembled.reports,
    overviews: parts.overviews,
    compared: comparisons.pages.map(({ theme }) => theme),
    hasCard,
  });
  const pages = {
    ...publishing,
    ...sharedPages(publication, {
      themeReports,
      content,
      calendars,
      cityCards: cards.pages,
      hasCard,
      isCompared,
      basePath,
    }),
    redirects: content.redirects,
    provenances,
    cities: cityPages(publication, {
      themeReports,
      content,
      documents: assembled,
      hasCard,
      hasParts,
      basePath,
    }),
    cityCards: cards.pages,
    hidings,
    comparisons: comparisons.pages,
    parts: parts.pages,
    partOverviews: parts.overviews,
    factSheets: assembled.factSheets,
    reports: assembled.reports,
    news,
  };
  const prints = [...cards.prints, ...assembled.prints, ...parts.prints];
  const withKeyFigures = assembled.reports.filter(({ overview }) => overview.rows.length > 0);
  const otherFiles = [
    ...styleFiles(root),
    ...cities.flatMap((city) => cityFiles(root, city)),
    ...comparisons.files,
    ...assembled.files,
    ...withKeyFigures.map(keyFigureFile),
    ...ownProvenances.map(provenanceFile),
    ...hidings.map(hidingFile),
    ...cities.map((city) => cityCatalog(city, reportsOf(city), date)),
    ...news.map(newsFile),
    ...feedFiles(calendars, date),
    ...parts.files,
    ...news.map((one) => newsFeed(one, date, siteAddress)),
    ...publishing.files,
  ];
  const stated = { ...pages, prints, files: otherFiles, date };
  const statements = cityStatements(stated, cities, basePath);
  const files = [...otherFiles, ...statements.map(statementFile)];
  const vocabulary = collectVocabulary(publication, content, news, provenances, siteAddress);
  return { ...pages, statements, files, vocabulary, prints, date };
}
