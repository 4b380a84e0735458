import { figureBlock } from "../../../templates/components/figure.ts";
import { tile } from "../../../templates/components/tile.ts";
import type { FactSheetFigure, FactSheetPage } from "../../../templates/pages/fact-sheet.ts";
import type { ReportPage } from "../../../templates/pages/report.ts";
import type { FigureView } from "../../figures/figure-view.ts";
import { keyFigureTable } from "../../figures/key-figure-table.ts";
import { sampleNote } from "../../figures/sample-note.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { CityLocation } from "../../model/city-location.ts";
import { formatOwn } from "../../model/format.ts";
import type { KeyFigure } from "../../model/key-figure.ts";
import type { Source } from "../../model/source.ts";
import { isKnown } from "../../model/value.ts";
import type { Vintage } from "../../model/vintage.ts";
import { divisionInWords } from "../../phrases/edition.ts";
import { absentCitiesNote } from "../../phrases/rank.ts";
import { withheldSentences } from "../../phrases/withheld.ts";
import { furtherPictures } from "../content/further-pictures.ts";
import { markdown } from "../content/markdown.ts";
import type { Content } from "../content/read-content.ts";
import { tokenResolver } from "../content/token-resolver.ts";
import { type Link, linkFrom } from "../links.ts";
import { documentPath, indicatorAnchor, provenancePath } from "../page-paths.ts";
import { drawCityLocation } from "../pictures/city-location.ts";
import { encodeSvg } from "../pictures/qr-code.ts";
import type { ReportCharts } from "../pictures/render-charts.ts";
import { type Placed, webAddress } from "../site-data.ts";
import { renderDocument } from "./render-document.ts";
import { stripNote } from "./strip-note.ts";

export interface DocumentInputs {
  readonly report: ThemeReport;
  readonly content: Content;
  readonly charts: ReportCharts;
  /** Where the city lies; absent without a drawing. */
  readonly location: CityLocation | undefined;
  /** Whether a page has the city beside the others in this theme. */
  readonly isPeer: boolean;
  readonly basePath: string | undefined;
  /** Where the folder will stand; the city's own address where the edition does not say. */
  readonly siteAddress?: string | undefined;
  readonly date: string;
}

/** Four rows of three on the first side. */
const maximumTiles = 12;

export function factSheet({
  report,
  content,
  charts,
  location,
  basePath,
  date,
}: DocumentInputs): Placed<FactSheetPage> {
  const { city, theme, keyFigures, figures } = report;
  const document = find(content.factSheets, theme.id);
  const { titel, tegels, piramide, kaart, vergelijking } = document.frontMatter;
  const path = documentPath(city.slug, theme.id, "steekkaart");
  const link = linkFrom(path, basePath);
  const picture = (id: string): FactSheetFigure | undefined => {
    const view = figures.get(id);
    const svg = charts.sheet.get(id);
    return view && svg ? { view, svg } : undefined;
  };
  const keys = tegels
    .flatMap((id) => keyFigures.get(id) ?? [])
    .filter(({ latest }) => isKnown(latest.value))
    .slice(0, maximumTiles);
  const comparison = vergelijking.find((id) => figures.has(id));
  const pictures = [
    piramide,
    kaart,
    comparison,
    ...furtherPictures(document.frontMatter, city),
  ].flatMap((id) => (id === undefined ? [] : (picture(id) ?? [])));
  return {
    path,
    city,
    theme,
    title: titel,
    period: yearsOf(keys.map(({ latest }) => latest.period)),
    opening: renderDocument(
      document.tokens,
      tokenResolver(report, () => undefined),
    ).opening,
    tiles: keys.map((key) =>
      tile(
        key,
        tilePictures(key, charts),
        link(provenancePath(city.slug, theme.id)) + indicatorAnchor(key.definition.id),
      ),
    ),
    tileNotes: [
      ...[stripNote(keys, city) ?? [], absentCitiesNote(keys) ?? []].flat(),
      ...report.roundingNotesOf(keys.map(({ definition }) => definition.id)),
      ...(keys.some(({ definition }) => definition.hasUnknownMargin) ? [sampleNote] : []),
    ],
    figures: pictures,
    sources: uniqueSources([
      ...keys.flatMap(({ definition }) => report.sourcesOf(definition.id)),
      ...pictures.flatMap(({ view }) => view.sources),
    ]),
    date,
    webAddress: webAddress(city, path),
    qrSvg: encodeSvg(webAddress(city, path)),
    logo: logoLink(report, link),
    location: drawCityLocation(city, location, "steekkaart"),
    link,
  };
}

export function cityReport({
  report,
  content,
  charts,
  location,
  isPeer,
  basePath,
  siteAddress,
  date,
}: DocumentInputs): Placed<ReportPage> {
  const { city, theme, keyFigures, figures } = report;
  const document = find(content.reports, theme.id);
  const path = documentPath(city.slug, theme.id, "rapport");
  const link = linkFrom(path, basePath);
  const shown: FigureView[] = [];
  const numberedBlock = (view: FigureView): string => {
    shown.push(view);
    const svg = charts.figures.get(view.definition.id);
    return String(
      figureBlock({
        view,
        label: `Figuur ${formatOwn(shown.length, "volgnummer")}.`,
        ...(svg ? { svg } : {}),
        city: city.slug,
        link,
        level: 3,
        withTable: true,
        embedAt: siteAddress ?? city.siteUrl,
      }),
    );
  };
  const commentary = content.commentaries.get(`${city.slug}/${theme.id}`);
  const resolver = tokenResolver(report, ({ name, args }) => {
    if (name === "duiding") {
      if (!commentary) return undefined;
      const { opening, chapters } = renderDocument(
        commentary.tokens,
        tokenResolver(report, () => undefined),
      );
      const title = commentary.frontMatter.titel ?? `Duiding van ${city.publisher}`;
      return commentaryBox(
        title,
        opening +
          chapters
            .map((chapter) => `<h4>${markdown.utils.escapeHtml(chapter.title)}</h4>${chapter.html}`)
            .join(""),
      );
    }
    const id = args[0] ?? "";
    const views = [...figures.values()].filter(
      ({ definition, repeats }) => definition.id === id || repeats === id,
    );
    return views.length > 0 ? views.map(numberedBlock).join("") : undefined;
  });
  const { opening, chapters } = renderDocument(document.tokens, resolver);
  const { kerncijfers } = document.frontMatter;
  const isInOverview = (id: string): boolean => {
    const key = keyFigures.get(id);
    return key !== undefined && kerncijfers.includes(id) && isKnown(key.latest.value);
  };
  const used = theme.indicators.filter(
    ({ id }) => isInOverview(id) || shown.some(({ definition }) => usesIndicator(definition, id)),
  );
  const newest = [...keyFigures.values()]
    .flatMap(({ latest }) => (isKnown(latest.value) ? [latest.period] : []))
    .sort()
    .at(-1);
  return {
    path,
    city,
    theme,
    title: document.frontMatter.titel,
    subtitle: document.frontMatter.ondertitel,
    isPeer,
    period: newest ?? "",
    opening,
    overview: keyFigureTable(
      kerncijfers.flatMap((id) => keyFigures.get(id) ?? []),
      city,
      report,
    ),
    chapters,
    definitions: used.map((definition) => ({
      definition,
      sources: report.sourcesOf(definition.id),
    })),
    glossary: plainHtml(content.glossary.tokens, report.vintage),
    about: plainHtml(content.about.tokens, report.vintage),
    sources: uniqueSources(shown.flatMap(({ sources }) => sources)),
    withheld: withheldSentences(city, report.withheld, date),
    date,
    webAddress: webAddress(city, path),
    logo: logoLink(report, link),
    location: drawCityLocation(city, location, "rapport"),
    link,
  };
}

/** Text without figures of a city: method, glossary, about. */
export function plainHtml(tokens: Parameters<typeof renderDocument>[0], vintage: Vintage): string {
  const { opening, chapters } = renderDocument(tokens, {
    text: ({ name }) => (name === "indeling" ? divisionInWords[vintage] : undefined),
    block: () => undefined,
  });
  return (
    opening +
    chapters
      .map(({ title, html }) => `<h2>${markdown.utils.escapeHtml(title)}</h2>\n${html}`)
      .join("")
  );
}

function commentaryBox(title: string, body: string): string {
  return `<aside class="duiding"><h3>${markdown.utils.escapeHtml(title)}</h3>${body}</aside>\n`;
}

function usesIndicator(definition: FigureView["definition"], indicator: string): boolean {
  return definition.indicator === indicator || definition.columns.includes(indicator);
}

function tilePictures({ definition: { id } }: KeyFigure, { sparks, strips }: ReportCharts) {
  return { spark: sparks.get(id), strip: strips.get(id) };
}

/** ["2024", "2020", "2024"] → "2020-2024". */
export function yearsOf(periods: readonly string[]): string {
  const [first, ...others] = [...new Set(periods)].sort();
  return [first, others.at(-1)].filter((year) => year !== undefined).join("-");
}

export function logoLink({ city }: Pick<ThemeReport, "city">, link: Link): string | undefined {
  return city.style.logo === undefined ? undefined : link(`${city.slug}/${city.style.logo}`);
}

export function uniqueSources(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

function find<Item>(map: ReadonlyMap<string, Item>, key: string): Item {
  const item = map.get(key);
  if (!item) throw new Error(`no content for theme ${key}`);
  return item;
}
