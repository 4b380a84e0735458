import { cityLinks } from "../../templates/components/city-links.ts";
import type { ReportPage } from "../../templates/pages/report.ts";
import type { ThemeReport } from "../figures/theme-report.ts";
import type { City } from "../model/city.ts";
import type { FigureKind } from "../model/figure.ts";
import type { PageRange, Theme } from "../model/theme.ts";
import { isKnown } from "../model/value.ts";
import { withheldSentences } from "../phrases/withheld.ts";
import type { Publication } from "../pipeline.ts";
import { assembleCards } from "./assemble-cards.ts";
import { assembleComparisons } from "./assemble-comparisons.ts";
import { assembleParts } from "./assemble-parts.ts";
import { assemblePublishing } from "./assemble-publishing.ts";
import { cityReport, type DocumentInputs, factSheet, plainHtml } from "./build-documents.ts";
import { cityCatalog } from "./city-catalog.ts";
import { cityHeadlines } from "./city-headlines.ts";
import { cityNews } from "./city-news.ts";
import { cityStatements } from "./city-statements.ts";
import { openCache } from "./content-cache.ts";
import { furtherPictures } from "./further-pictures.ts";
import { hidingFile } from "./hiding-file.ts";
import { hidingPageOf } from "./hiding-page.ts";
import { type Link, linkFrom } from "./links.ts";
import { newsFeed } from "./news-feed.ts";
import { newsFile } from "./news-file.ts";
import {
  cityPath,
  documentPath,
  hidingPath,
  homePath,
  newsPath,
  pdfPath,
  sharedPaths,
} from "./page-paths.ts";
import { provenanceOf } from "./provenance.ts";
import { provenanceFile } from "./provenance-file.ts";
import type { Content } from "./read-content.ts";
import { releaseCalendar } from "./release-calendar.ts";
import { type ChartWishes, type Draw, drawFor, noOthers, renderCharts } from "./render-charts.ts";
import type { PrintPlan, SiteData, SiteFile } from "./site-data.ts";
import { cityFiles, feedFiles, figureFiles, keyFigureFile, styleFiles } from "./site-files.ts";
import { digestFiles } from "./source-digest.ts";
import { sourceUses } from "./source-use.ts";
import { statementFile } from "./statement-file.ts";
import { collectVocabulary } from "./vocabulary.ts";

export interface SiteOptions {
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
  const { cities, themes, date } = publication;
  const reports = publication.reports.map((report) => withFilledDocuments(report, content));
  const cache = openCache(cacheFolder);
  const codeDigest = digestFiles(root, ["scripts/charts", "scripts/model", "package-lock.json"]);
  const drawOf = (city: City) => drawFor(city, cache, codeDigest);
  const comparisons = await assembleComparisons({
    peerReports: publication.peerReports,
    reports,
    content,
    drawOf: undrawn.includes("vergelijking") ? () => drawNothing : drawOf,
    cache,
    codeDigest,
    basePath,
    siteAddress,
    date,
  });
  const provenances = reports.map((report) => provenanceOf(report, { basePath, date }));
  const isCompared = (theme: Theme): boolean =>
    comparisons.pages.some((page) => page.theme.id === theme.id);
  const documents: DocumentInputs[] = [];
  const files: SiteFile[] = [
    ...styleFiles(root),
    ...cities.flatMap((city) => cityFiles(root, city)),
    ...comparisons.files,
  ];
  for (const [index, report] of reports.entries()) {
    const wishes = undrawn.includes("steekkaart") ? noOthers : chartWishes(report, content);
    const charts = await renderCharts(report, wishes, drawOf(report.city));
    const location = publication.locations.get(report.city.slug);
    const { city, theme } = report;
    const isPeer = city.peers.length > 0 && isCompared(theme);
    documents.push({ report, content, charts, location, isPeer, basePath, siteAddress, date });
    files.push(...figureFiles(report, charts, cache, codeDigest, { date, basePath }));
    onProgress(index + 1, reports.length);
  }
  const factSheets = documents
    .filter(({ report }) => report.theme.documents.includes("steekkaart"))
    .map(factSheet);
  const cityReports = documents.map(cityReport);
  files.push(...cityReports.filter(({ overview }) => overview.rows.length > 0).map(keyFigureFile));
  files.push(...provenances.map(provenanceFile));
  const hidings = cities.map((city) => ({
    path: hidingPath(city.slug),
    ...hidingPageOf(city, publication),
    link: linkFrom(hidingPath(city.slug), basePath),
  }));
  files.push(...hidings.map(hidingFile));
  files.push(
    ...cities.map((city) =>
      cityCatalog(
        city,
        reports.filter((report) => report.city === city),
        date,
      ),
    ),
  );
  const newsOf = cityNews(publication);
  const news = cities.map((city) => ({
    ...newsOf(city),
    path: newsPath(city.slug),
    date,
    link: linkFrom(newsPath(city.slug), basePath),
  }));
  files.push(...news.map(newsFile));
  const calendars = releaseCalendar(publication);
  files.push(...feedFiles(calendars, date));
  const parts = await assembleParts(publication, content, documents, drawOf);
  const cards = await assembleCards(publication, { reports, content, drawFor: drawOf, basePath });
  const hasCard = (city: City): boolean => cards.pages.some((card) => card.city === city);
  files.push(...parts.files);
  files.push(...news.map((one) => newsFeed(one, date, siteAddress)));
  const publishing = assemblePublishing({
    publication,
    reports,
    pages: cityReports,
    overviews: parts.overviews,
    compared: comparisons.pages.map(({ theme }) => theme),
    hasCard,
    cache,
    codeDigest,
    basePath,
    siteAddress,
  });
  files.push(...publishing.files);
  const text = (path: string, document: Content["method"]) => ({
    path,
    title: document.frontMatter.titel,
    body: plainHtml(document.tokens, publication.vintage),
    link: linkFrom(path, basePath),
  });
  const allProvenances = [...provenances, ...comparisons.provenances];
  const pages = {
    ...publishing,
    redirects: content.redirects,
    provenances: allProvenances,
    home: {
      path: homePath,
      themes: themes.map((theme) => ({
        theme,
        isCompared: isCompared(theme),
        ofCities: reports.filter((report) => report.theme.id === theme.id),
      })),
      withCard: cities.filter(hasCard),
      link: linkFrom(homePath, basePath),
    },
    cities: cities.map((city) => ({
      path: cityPath(city.slug),
      city,
      themes: cityReports
        .filter((report) => report.city === city)
        .map(({ theme, isPeer, opening }) => ({
          theme,
          isPeer,
          opening:
            factSheets.find((sheet) => sheet.city === city && sheet.theme === theme)?.opening ??
            opening,
        })),
      withheld: withheldSentences(city, publication.withheldFrom(city), date),
      headlines: cityHeadlines(
        reports.filter((report) => report.city === city),
        content,
        linkFrom(cityPath(city.slug), basePath),
      ),
      hasCard: hasCard(city),
      hasParts: parts.overviews.some((overview) => overview.city === city),
      link: linkFrom(cityPath(city.slug), basePath),
    })),
    cityCards: cards.pages,
    hidings,
    comparisons: comparisons.pages,
    parts: parts.pages,
    partOverviews: parts.overviews,
    factSheets,
    reports: cityReports,
    texts: [
      withCityLinks(text(sharedPaths.method, content.method), cities),
      text(sharedPaths.glossary, content.glossary),
    ],
    sources: {
      path: sharedPaths.sources,
      uses: sourceUses({ ...publication, reports }, cards.pages),
      link: linkFrom(sharedPaths.sources, basePath),
    },
    calendar: {
      path: sharedPaths.calendar,
      calendars,
      date,
      link: linkFrom(sharedPaths.calendar, basePath),
    },
    news,
  };
  const prints = [
    ...cards.prints,
    ...cityReports.flatMap((report) => printPlans(report, content)),
    ...parts.prints,
  ];
  const statements = cityStatements({ ...pages, prints, files, date }, cities, basePath);
  files.push(...statements.map(statementFile));
  return {
    ...pages,
    statements,
    files,
    vocabulary: collectVocabulary(publication, content, news, allProvenances, siteAddress),
    prints,
    date,
  };
}

/** The method, and where to read what each city says of itself. */
function withCityLinks<Page extends { readonly body: string; readonly link: Link }>(
  page: Page,
  cities: readonly City[],
): Page {
  return { ...page, body: page.body + String(cityLinks({ cities, link: page.link })) };
}

function chartWishes({ theme, city }: ThemeReport, content: Content): ChartWishes {
  const frontMatter = content.factSheets.get(theme.id)?.frontMatter;
  if (!frontMatter) return noOthers;
  const { piramide, kaart, vergelijking, tegels } = frontMatter;
  const beelden = furtherPictures(frontMatter, city);
  const isBroad = (id: string): boolean =>
    theme.figures.some(({ id: other, kind }) => other === id && broadKinds.includes(kind));
  return {
    narrowFigures: [piramide, kaart, ...beelden].flatMap((id) =>
      id === undefined || isBroad(id) ? [] : [id],
    ),
    broadFigures: [...vergelijking, ...beelden.filter(isBroad)],
    tileIndicators: tegels,
  };
}

/** A city without a figure for any tile has no fact sheet of that theme: its two sides would be blank. */
function withFilledDocuments(report: ThemeReport, content: Content): ThemeReport {
  const { theme, keyFigures } = report;
  const tiles = content.factSheets.get(theme.id)?.frontMatter.tegels ?? [];
  const hasTile = tiles.some((id) => {
    const key = keyFigures.get(id);
    return key !== undefined && isKnown(key.latest.value);
  });
  if (hasTile || !theme.documents.includes("steekkaart")) return report;
  const documents = theme.documents.filter((kind) => kind !== "steekkaart");
  return { ...report, theme: { ...theme, documents } };
}

/** Need both columns of the second side. */
const broadKinds: readonly FigureKind[] = ["lijn", "rangbalken"];

/** Two sides of one sheet, for every theme and city. */
const factSheetPages: PageRange = [2, 2];

function printPlans(
  { city, theme, overview }: ReportPage,
  { reports }: Content,
): readonly PrintPlan[] {
  // A city of which a source has nothing gets the report that is left.
  const [fewest, most] = theme.reportPages;
  const isWhole = overview.rows.length === reports.get(theme.id)?.frontMatter.kerncijfers.length;
  const reportPages: PageRange = [isWhole ? fewest : 1, most];
  return theme.documents.map((kind) => ({
    path: documentPath(city.slug, theme.id, kind),
    pdf: pdfPath(city.slug, theme.id, kind),
    kind,
    pages: kind === "steekkaart" ? factSheetPages : reportPages,
    city,
    title: `${kind === "steekkaart" ? "Steekkaart" : "Rapport"} ${theme.name.toLowerCase()} ${city.name}`,
    author: city.publisher,
  }));
}
