import type { FactSheetPage } from "../../../templates/pages/fact-sheet.ts";
import type { ReportPage } from "../../../templates/pages/report.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import type { CityLocation } from "../../model/city-location.ts";
import type { FigureKind } from "../../model/figure.ts";
import type { PageRange, Theme } from "../../model/theme.ts";
import { isKnown } from "../../model/value.ts";
import { furtherPictures } from "../content/further-pictures.ts";
import type { Content } from "../content/read-content.ts";
import type { ContentCache } from "../content-cache.ts";
import { figureFiles } from "../files/site-files.ts";
import { documentPath, pdfPath } from "../page-paths.ts";
import { type ChartWishes, type Draw, noOthers, renderCharts } from "../pictures/render-charts.ts";
import type { Placed, PrintPlan, SiteFile } from "../site-data.ts";
import { cityReport, type DocumentInputs, factSheet } from "./build-documents.ts";

interface DocumentOptions {
  readonly content: Content;
  /** By slug: where a city lies. */
  readonly locations: ReadonlyMap<string, CityLocation>;
  /** Whether a theme has a page with all cities beside each other. */
  readonly isCompared: (theme: Theme) => boolean;
  readonly drawOf: (city: City) => Draw;
  /** False where nobody looks at a fact sheet: its own pictures are left blank. */
  readonly areFactSheetsDrawn: boolean;
  readonly cache: ContentCache;
  readonly codeDigest: string;
  readonly basePath: string | undefined;
  readonly siteAddress: string | undefined;
  readonly date: string;
  readonly onProgress: (done: number, total: number) => void;
}

export interface AssembledDocuments {
  readonly documents: readonly DocumentInputs[];
  readonly factSheets: readonly Placed<FactSheetPage>[];
  readonly reports: readonly Placed<ReportPage>[];
  /** Pictures and figures of the reports. */
  readonly files: readonly SiteFile[];
  readonly prints: readonly PrintPlan[];
}

/** The fact sheet and the report of each city and theme, with their charts drawn. */
export async function assembleDocuments(
  themeReports: readonly ThemeReport[],
  options: DocumentOptions,
): Promise<AssembledDocuments> {
  const { content, locations, isCompared, drawOf, areFactSheetsDrawn, onProgress } = options;
  const { cache, codeDigest, basePath, siteAddress, date } = options;
  const documents: DocumentInputs[] = [];
  const files: SiteFile[] = [];
  for (const [index, report] of themeReports.entries()) {
    const { city, theme } = report;
    const wishes = areFactSheetsDrawn ? chartWishes(report, content) : noOthers;
    const charts = await renderCharts(report, wishes, drawOf(city));
    const location = locations.get(city.slug);
    const isPeer = city.peers.length > 0 && isCompared(theme);
    documents.push({ report, content, charts, location, isPeer, basePath, siteAddress, date });
    files.push(...figureFiles(report, charts, cache, codeDigest, { date, basePath }));
    onProgress(index + 1, themeReports.length);
  }
  const factSheets = documents
    .filter(({ report }) => report.theme.documents.includes("steekkaart"))
    .map(factSheet);
  const reports = documents.map(cityReport);
  const prints = reports.flatMap((report) => printPlans(report, content));
  return { documents, factSheets, reports, files, prints };
}

/** A city without a figure for any tile has no fact sheet of that theme: its two sides would be blank. */
export function withFilledDocuments(report: ThemeReport, content: Content): ThemeReport {
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
    title: documentTitle(kind === "steekkaart" ? "Steekkaart" : "Rapport", theme, city),
    author: city.publisher,
  }));
}

function documentTitle(kind: "Steekkaart" | "Rapport", theme: Theme, city: City): string {
  return `${kind} ${theme.name.toLowerCase()} ${city.name}`;
}
