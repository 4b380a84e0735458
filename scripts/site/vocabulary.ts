import type { Token } from "markdown-it";
import type { ProvenancePage } from "../../templates/pages/provenance.ts";
import { areaLabel } from "../figures/area-label.ts";
import { summedAreasStart, summedNote } from "../figures/derivation-notes.ts";
import type { Area } from "../model/area.ts";
import type { City, CityDivision } from "../model/city.ts";
import { roundingNote } from "../model/count-rounding.ts";
import { describeReferenceDay, referenceDate } from "../model/dataset.ts";
import { describeExpected } from "../model/expected-date.ts";
import { repeatedFigureId } from "../model/figure.ts";
import { formatDate } from "../model/format.ts";
import { denominatorInWords, type Formula } from "../model/indicator.ts";
import type { Vocabulary } from "../model/manifest.ts";
import type { Source } from "../model/source.ts";
import { criteriaInWords, statedNorm } from "../model/success-criteria.ts";
import type { Theme } from "../model/theme.ts";
import { nextUpdate } from "../model/update-cadence.ts";
import { divisionInWords } from "../phrases/edition.ts";
import { mergerParagraph, mergerSentence } from "../phrases/merger.ts";
import type { Publication } from "../pipeline.ts";
import type { Content } from "./content/read-content.ts";
import { feedDays, feedTexts } from "./files/calendar-feed.ts";
import { catalogAddresses } from "./files/city-catalog.ts";
import { editionName, feedStamp } from "./files/news-feed.ts";
import { provenanceAddresses } from "./files/provenance-file.ts";
import { partPath } from "./page-paths.ts";
import { type CityNews, newsTexts } from "./pages/city-news.ts";
import { provenanceTexts } from "./pages/provenance.ts";
import { calendarTexts, releaseCalendar } from "./pages/release-calendar.ts";
import { webAddress } from "./site-data.ts";

/** Digits in texts of our own templates and phrases. */
const ownTexts = [
  "13 centrumsteden",
  "Plaats van 13",
  "1 jaar eerder",
  "10 jaar eerder",
  "width=device-width, initial-scale=1",
  "utf-8",
  "as begint niet bij 0",
  statedNorm,
  "PDF/UA-1",
  "een scherm van 320 pixels breed",
  ...criteriaInWords,
];

/**
 * All texts with digits that people wrote: editors, stewards and publishers. A
 * digit on a page that is neither a figure nor in one of these is a fault.
 */
export function collectVocabulary(
  publication: Publication,
  content: Content,
  news: readonly CityNews[],
  provenances: readonly ProvenancePage[],
  siteAddress: string | undefined,
): Vocabulary {
  const { allCities, themes, sources, reports, peerReports, date } = publication;
  const calendars = releaseCalendar(publication);
  const keys = [...reports, ...peerReports].flatMap(({ keyFigures }) => [...keyFigures.values()]);
  const periods = new Set(keys.flatMap(({ series }) => series.map(({ period }) => period)));
  const datasets = themes.flatMap((theme) => theme.datasets);
  const days = datasets.flatMap(({ referenceDay }) =>
    [...periods].map((period) => referenceDate(period, referenceDay)),
  );
  const imported = sources.flatMap((source) => [source.importedOn, source.lastReferenceDate]);
  return {
    texts: withDigits([
      ...ownTexts,
      summedNote,
      summedAreasStart,
      ...Object.values(divisionInWords),
      ...publication.hiding.roundings.map(roundingNote),
      ...datasets.map(({ referenceDay }) => describeReferenceDay(referenceDay)),
      ...themes.flatMap(themeTexts),
      ...allCities.flatMap(cityTexts),
      ...sources.flatMap(sourceTexts),
      ...calendarTexts(calendars),
      ...feedTexts(calendars, date),
      ...newsTexts(news),
      ...provenances.flatMap(provenanceTexts),
      feedStamp(date),
      ...contentTexts(content),
    ]),
    ids: distinct([
      ...themes.flatMap(({ id, datasets: own, indicators, figures }) => [
        id,
        ...own.map((dataset) => dataset.id),
        ...indicators.map((indicator) => indicator.id),
        ...figures.map((figure) => figure.id),
      ]),
      ...allCities.flatMap(
        ({ slug, siteUrl, contact, style, parts, figureDivisions, accessibility }) => [
          slug,
          accessibility?.supervisorUrl ?? "",
          ...[...figureDivisions].flatMap(([figure, divisions]) =>
            divisions.slice(1).map((division) => repeatedFigureId(figure, division)),
          ),
          siteUrl,
          contact,
          style.logo ?? "",
          ...parts.map((part) => part.slug),
        ],
      ),
      ...sources.flatMap(({ id, url, licenceUrl }) => [id, url ?? "", licenceUrl ?? ""]),
      ...catalogAddresses,
      ...provenanceAddresses,
      editionName(date),
      siteAddress ?? "",
      ...content.redirects.flatMap(({ from, target }) => [from, target].flatMap(segmentsOf)),
    ]),
    // The stamp of a build names the division, of which no figure need have the year.
    periods: [...new Set([...periods, publication.vintage])].sort(),
    dates: [
      ...new Set([
        ...[...days, ...imported, date].flatMap(bothWays),
        ...feedDays(calendars),
        ...themes.flatMap(leavingDays).map(formatDate),
        ...news.flatMap(({ previous }) => (previous ? [formatDate(previous)] : [])),
        ...sources.flatMap(nextInWords),
      ]),
    ].sort(),
  };
}

function segmentsOf(address: string): readonly string[] {
  return address.split(/[/#]/);
}

function leavingDays({ indicators, retired = [] }: Theme): readonly string[] {
  const announced = indicators.flatMap(({ leaving }) => leaving?.since ?? []);
  return [...announced, ...retired.map(({ since }) => since)];
}

function nextInWords({ update, lastReferenceDate }: Source): readonly string[] {
  const next = update && nextUpdate(update, lastReferenceDate);
  return next === undefined ? [] : [describeExpected(next)];
}

/** As pages and as programs read it. */
function bothWays(isoDate: string): readonly string[] {
  return [formatDate(isoDate), isoDate];
}

function themeTexts({ name, summary, datasets, indicators, figures }: Theme): readonly string[] {
  return [
    name,
    summary,
    ...datasets.flatMap(({ id, name: dataset, unit, rule }) => [
      id,
      dataset,
      unit,
      rule.kind === "protected-by-source" ? rule.explanation : "",
    ]),
    ...indicators.flatMap((indicator) => [
      indicator.name,
      denominatorInWords(indicator),
      indicator.shortName,
      indicator.definition,
      indicator.unit.name,
      indicator.unit.singular,
      indicator.words.subject,
      ...(indicator.words.statement ?? "").split(/\{\w+\}/),
      ...categoryNames(indicator.formula),
    ]),
    ...figures.map(({ note }) => note ?? ""),
  ];
}

function categoryNames(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case "breakdown":
      return formula.categories.map(({ name }) => name);
    case "cross":
      return [formula.rows, formula.columns, formula.groups].flatMap((axis) => [
        axis?.totalName ?? "",
        ...(axis?.categories.map(({ name }) => name) ?? []),
      ]);
    default:
      return [];
  }
}

function cityTexts(city: City): readonly string[] {
  const areas: readonly Area[] = [city.area, ...city.comparisons, ...city.peers];
  return [
    city.name,
    city.publisher,
    ...[city, ...city.furtherDivisions].flatMap(divisionTexts),
    city.contact,
    city.siteUrl.replace(/^https?:\/\//, ""),
    ...(city.accessibility
      ? [city.accessibility.law, city.accessibility.supervisor, ...city.accessibility.knownFaults]
      : []),
    ...areas.flatMap((area) => [area.name, areaLabel(area)]),
    ...city.sectors.flatMap(({ name, wijk }) => [name, wijk.name]),
    ...city.parts.map((part) => webAddress(city, partPath(city, part))),
    ...(city.merger ? [mergerSentence(city.merger), mergerParagraph(city.merger)] : []),
  ];
}

function divisionTexts({ partWords, parts, ownDivision }: CityDivision): readonly string[] {
  return [
    partWords.one,
    partWords.many,
    ...(ownDivision ? [ownDivision.name, ownDivision.source] : []),
    ...parts.map(({ name }) => name),
  ];
}

function sourceTexts({ title, publisher, licence, creditLine, rule }: Source): readonly string[] {
  const explanations = [rule?.counts, rule?.respondents, rule?.amounts].flatMap((part) =>
    part?.kind === "protected-by-source" ? part.explanations : [],
  );
  return [title, publisher, licence, creditLine, ...explanations];
}

function contentTexts(content: Content): readonly string[] {
  const documents = [
    ...content.factSheets.values(),
    ...content.reports.values(),
    ...content.parts.values(),
    ...content.commentaries.values(),
    content.method,
    content.about,
    content.glossary,
  ];
  return documents.flatMap(({ frontMatter, tokens }) => [
    ...Object.values(frontMatter).filter((value) => typeof value === "string"),
    ...tokens.flatMap(tokenTexts),
  ]);
}

/** The words between an editor's tokens; the tokens themselves become figures. */
function tokenTexts({ children, content, type, meta, attrs }: Token): readonly string[] {
  const fallback = (meta as { fallback?: string } | null)?.fallback ?? "";
  const own = type === "text" || type.startsWith("code") || type === "fence" ? [content] : [];
  const addresses = (attrs ?? []).map(([, value]) => String(value));
  return [...own, fallback, ...addresses, ...(children ?? []).flatMap(tokenTexts)];
}

function withDigits(texts: readonly string[]): readonly string[] {
  return distinct(texts.filter((text) => /\p{N}/u.test(text)));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
}
