import type { City } from "../model/city.ts";
import type { Theme } from "../model/theme.ts";
import type { Publication } from "../pipeline.ts";
import { assembleCards } from "./assemble-cards.ts";
import { assembleComparisons } from "./assemble-comparisons.ts";
import { assembleDocuments, withFilledDocuments } from "./assemble-documents.ts";
import { assembleParts } from "./assemble-parts.ts";
import { assemblePublishing } from "./assemble-publishing.ts";
import { cityCatalog } from "./city-catalog.ts";
import { cityNews } from "./city-news.ts";
import { cityPages } from "./city-pages.ts";
import { cityStatements } from "./city-statements.ts";
import { openCache } from "./content-cache.ts";
import { hidingFile } from "./hiding-file.ts";
import { hidingPageOf } from "./hiding-page.ts";
import { linkFrom } from "./links.ts";
import { newsFeed } from "./news-feed.ts";
import { newsFile } from "./news-file.ts";
import { hidingPath, newsPath } from "./page-paths.ts";
import { provenanceOf } from "./provenance.ts";
import { provenanceFile } from "./provenance-file.ts";
import type { Content } from "./read-content.ts";
import { releaseCalendar } from "./release-calendar.ts";
import { drawFor } from "./render-charts.ts";
import { sharedPages } from "./shared-pages.ts";
import type { SiteData } from "./site-data.ts";
import { cityFiles, feedFiles, keyFigureFile, styleFiles } from "./site-files.ts";
import { digestFiles } from "./source-digest.ts";
import { statementFile } from "./statement-file.ts";
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
}

/** Everything the pages need, with all charts drawn. */
export async function assembleSite(
  publication: Publication,
  content: Content,
  { root, cacheFolder, basePath, siteAddress, onProgress }: SiteOptions,
): Promise<SiteData> {
  const { cities, date } = publication;
  const themeReports = publication.reports.map((report) => withFilledDocuments(report, content));
  const reportsOf = (city: City) => themeReports.filter((report) => report.city === city);
  const cache = openCache(cacheFolder);
  const codeDigest = digestFiles(root, ["scripts/charts", "scripts/model", "package-lock.json"]);
  const drawn = { content, cache, codeDigest, basePath, siteAddress, date };

  const { peerReports, locations } = publication;
  const comparisons = await assembleComparisons({ ...drawn, peerReports, reports: themeReports });
  const isCompared = (theme: Theme) => comparisons.pages.some((page) => page.theme.id === theme.id);
  const assembled = await assembleDocuments(themeReports, {
    ...drawn,
    locations,
    isCompared,
    onProgress,
  });
  const drawOf = (city: City) => drawFor(city, cache, codeDigest);
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
  const statements = cityStatements({ ...pages, prints, date }, cities, basePath);
  const withKeyFigures = assembled.reports.filter(({ overview }) => overview.rows.length > 0);
  const files = [
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
    ...statements.map(statementFile),
  ];
  const vocabulary = collectVocabulary(publication, content, news, provenances, siteAddress);
  return { ...pages, statements, files, vocabulary, prints, date };
}
