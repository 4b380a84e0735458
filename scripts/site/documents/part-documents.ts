import { figureBlock } from "../../../templates/components/figure.ts";
import { partTile } from "../../../templates/components/part-tile.ts";
import type { PartPage } from "../../../templates/pages/part.ts";
import type { PartsPage } from "../../../templates/pages/parts.ts";
import type { FigureView } from "../../figures/figure-view.ts";
import { keyFigureTable } from "../../figures/key-figure-table.ts";
import { ownDivisionNotes } from "../../figures/own-division-notes.ts";
import type { PartReport } from "../../figures/part-report.ts";
import { partsOverview } from "../../figures/parts-overview.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import { capitalize } from "../../model/dutch.ts";
import type { KeyFigure } from "../../model/key-figure.ts";
import { isKnown } from "../../model/value.ts";
import { withoutFigures } from "../../phrases/rank.ts";
import { markdown } from "../content/markdown.ts";
import type { Content } from "../content/read-content.ts";
import { tokenResolver } from "../content/token-resolver.ts";
import { linkFrom } from "../links.ts";
import { indicatorAnchor, partPath, partsPath, provenancePath } from "../page-paths.ts";
import { encodeSvg } from "../pictures/qr-code.ts";
import { type Placed, webAddress } from "../site-data.ts";
import { evolutionOf, type PartCharts } from "./part-charts.ts";
import { renderDocument } from "./render-document.ts";

interface PartInputs {
  readonly report: PartReport;
  readonly content: Content;
  readonly charts: PartCharts;
  readonly basePath: string | undefined;
  readonly date: string;
}

export function partDocument({
  report,
  content,
  charts,
  basePath,
  date,
}: PartInputs): Placed<PartPage> {
  const { city, part, themes } = report;
  const path = partPath(city, part);
  const link = linkFrom(path, basePath);
  const chosen = (theme: ThemeReport, field: "tegels" | "kerncijfers"): readonly KeyFigure[] =>
    (content.parts.get(theme.theme.id)?.frontMatter[field] ?? []).flatMap(
      (id) => theme.keyFigures.get(id) ?? [],
    );
  const tiles = themes.flatMap((theme) => chosen(theme, "tegels"));
  const keys = themes.flatMap((theme) => chosen(theme, "kerncijfers"));
  const table = keyFigureTable(keys, themes[0]?.city ?? city, lookUp(themes));
  const figure = themes.flatMap((theme) => evolutionOf(theme, content) ?? [])[0];
  const svg = figure && charts.figures.get(figure.definition.id);
  return {
    path,
    city,
    part,
    period: keys[0]?.latest.period ?? "",
    opening: themes.map((theme) => openingOf(theme, city, content)).join("") || noFigures(part),
    tiles: tiles.map((key) =>
      partTile(
        key,
        charts.strips.get(key.definition.id),
        link(provenancePath(city.slug, key.definition.theme)) + indicatorAnchor(key.definition.id),
      ),
    ),
    hasStrips: charts.strips.size > 0,
    location: charts.location,
    figure:
      figure && svg
        ? figureBlock({
            view: figure,
            svg,
            city: city.slug,
            link,
            level: 2,
            withTable: true,
            isWithoutFiles: true,
          })
        : undefined,
    table,
    notes: [...rankNotes(keys, city), ...divisionNotes(keys, city)],
    sources: [...new Map(table.sources.map((source) => [source.id, source])).values()],
    date,
    webAddress: webAddress(city, path),
    qrSvg: encodeSvg(webAddress(city, path)),
    logo: city.style.logo === undefined ? undefined : link(`${city.slug}/${city.style.logo}`),
    link,
  };
}

/** Each key figure knows one theme; the table has those of several. */
function lookUp(themes: readonly ThemeReport[]): Parameters<typeof keyFigureTable>[2] {
  const themeOf = (id: string): ThemeReport => {
    const found = themes.find(({ keyFigures }) => keyFigures.has(id));
    if (!found) throw new Error(`unknown indicator: ${id}`);
    return found;
  };
  return {
    sourcesOf: (id) => themeOf(id).sourcesOf(id),
    referenceDayOf: (id) => themeOf(id).referenceDayOf(id),
    roundingNotesOf: (ids) =>
      themes.flatMap((theme) =>
        theme.roundingNotesOf(ids.filter((id) => theme.keyFigures.has(id))),
      ),
  };
}

/** The tokens for the name of the city mean the city; the figures are those of the part. */
function openingOf(report: ThemeReport, city: City, content: Content): string {
  const document = content.parts.get(report.theme.id);
  if (!document) return "";
  const ofPart = tokenResolver(report, () => undefined);
  return renderDocument(document.tokens, {
    ...ofPart,
    text(token) {
      if (token.name === "stad") return city.area.name;
      if (token.name === "Stad") return capitalize(city.area.name);
      return ofPart.text(token);
    },
  }).opening;
}

/** A part of which every sentence lacks its figure. */
function noFigures({ name }: PartReport["part"]): string {
  return `<p>Over ${markdown.utils.escapeHtml(name)} zijn er geen cijfers om te tonen. De tekens in de tabel, en de uitleg eronder, zeggen waarom.</p>`;
}

/** Which figures some parts do not have: their places are among fewer. */
function rankNotes(keys: readonly KeyFigure[], city: City): readonly string[] {
  const lacking = keys.filter(({ rank }) => (rank?.withoutFigure ?? 0) > 0);
  const groups = Map.groupBy(lacking, ({ rank }) => rank?.withoutFigure ?? 0);
  const notes = [...groups].map(
    ([count, group]) =>
      `${group.map(({ definition }) => definition.shortName).join(", ")}: ${withoutFigures(count, city.partWords)}; wat geen cijfer heeft, telt niet mee in de plaats.`,
  );
  const hasRank = keys.some(({ rank }) => rank !== undefined);
  return [...(hasRank ? ["De plaats loopt van hoog naar laag."] : []), ...notes];
}

function divisionNotes(keys: readonly KeyFigure[], city: City): readonly string[] {
  return ownDivisionNotes(
    {
      caption: "",
      rowHeader: city.partWords.one,
      columns: [],
      rows: keys.map(({ latest, definition }) => ({
        name: definition.shortName,
        isOwn: false,
        isTotal: false,
        cells: isKnown(latest.value) ? [latest] : [],
      })),
    },
    city,
  );
}

export function partsDocument(
  city: City,
  parts: readonly PartReport[],
  content: Content,
  map: { readonly view: FigureView; readonly svg: string } | undefined,
  basePath: string | undefined,
): Placed<PartsPage> | undefined {
  const chosen = new Map(
    [...content.parts].map(([theme, { frontMatter }]) => [theme, frontMatter.kerncijfers]),
  );
  const view = partsOverview(city, parts, chosen, (part) => partPath(city, part));
  if (!view) return undefined;
  const path = partsPath(city);
  const link = linkFrom(path, basePath);
  return {
    path,
    city,
    view,
    map: map && figureBlock({ ...map, city: city.slug, link, level: 2, withTable: false }),
    link,
  };
}
