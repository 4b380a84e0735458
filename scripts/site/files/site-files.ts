import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { embedPage } from "../../../templates/pages/embed.ts";
import type { ReportPage } from "../../../templates/pages/report.ts";
import { renderPng } from "../../charts/render/render-png.ts";
import { comparisonSlug } from "../../figures/peers-report.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import { withoutMarks } from "../../model/figure-mark.ts";
import type { ContentCache } from "../content-cache.ts";
import { linkFrom } from "../links.ts";
import {
  chartScriptPath,
  cityStylePath,
  type FigureFormat,
  feedPath,
  figureFilePath,
  searchScriptPath,
  sortScriptPath,
} from "../page-paths.ts";
import { hasDates, type ThemeCalendar } from "../pages/release-calendar.ts";
import { houseStyleCss } from "../pictures/house-style-css.ts";
import type { ReportCharts } from "../pictures/render-charts.ts";
import type { SiteFile } from "../site-data.ts";
import { calendarFeed } from "./calendar-feed.ts";
import { figureCsv, keyFigureCsv } from "./figure-csv.ts";
import { figureJsonStat } from "./figure-json-stat.ts";

/** Twice the width of the page, for slides and dense screens. */
const pngWidth = 1280;

/** Every figure offers its figures and its picture. */
export function figureFiles(
  { city, theme, figures }: ThemeReport,
  charts: ReportCharts,
  cache: ContentCache,
  codeDigest: string,
  { date, basePath }: { readonly date: string; readonly basePath: string | undefined },
): readonly SiteFile[] {
  return [...figures.values()].flatMap((view) => {
    const path = (format: FigureFormat) =>
      figureFilePath(city.slug, theme.id, view.definition.id, format);
    const csv: SiteFile = { path: path("csv"), text: () => figureCsv(view) };
    const svg = charts.figures.get(view.definition.id);
    const json: SiteFile = { path: path("json"), text: () => figureJsonStat(view, date) };
    if (!svg) return [csv, json];
    const picture = withoutMarks(svg);
    return [
      csv,
      json,
      { path: path("svg"), text: () => svg },
      {
        path: path("html"),
        frameOf: city.slug,
        text: () =>
          String(
            embedPage({
              view,
              svg,
              city,
              isOfPeers: city.slug === comparisonSlug,
              link: linkFrom(path("html"), basePath),
            }),
          ),
      },
      {
        path: path("png"),
        source: path("svg"),
        bytes: () =>
          cache.remember([codeDigest, "png", picture], () => renderPng(picture, pngWidth)),
      },
    ];
  });
}

export function keyFigureFile({ city, theme, overview }: ReportPage): SiteFile {
  return {
    path: figureFilePath(city.slug, theme.id, "kerncijfers", "csv"),
    text: () => keyFigureCsv(overview),
  };
}

export function cityFiles(root: string, city: City): readonly SiteFile[] {
  const css: SiteFile = {
    path: cityStylePath(city.slug),
    bytes: () => Buffer.from(houseStyleCss(city)),
  };
  const { logo } = city.style;
  if (logo === undefined) return [css];
  return [
    css,
    {
      path: `${city.slug}/${logo}`,
      bytes: () => readFileSync(join(root, "data/steden", city.slug, logo)),
    },
  ];
}

const fontWeights = [400, 600, 700] as const;
const fontSubsets = ["latin", "latin-ext"] as const;

/** The release calendar of each theme, and of all together, for a reader's own diary. */
export function feedFiles(calendars: readonly ThemeCalendar[], date: string): readonly SiteFile[] {
  const feed = (name: string, own: readonly ThemeCalendar[]) =>
    calendarFeed({ name, calendars: own, date });
  return [
    ...(calendars.some(hasDates)
      ? [{ path: feedPath(), text: () => feed("Releasekalender", calendars) }]
      : []),
    ...calendars.filter(hasDates).map((calendar) => ({
      path: feedPath(calendar.theme.id),
      text: () => feed(`Releasekalender ${calendar.theme.name.toLowerCase()}`, [calendar]),
    })),
  ];
}

/** Style sheets and the static fonts they name. */
export function styleFiles(root: string): readonly SiteFile[] {
  const fonts = dirname(
    createRequire(import.meta.url).resolve("@fontsource/source-sans-3/package.json"),
  );
  return [
    {
      path: "stijl/steekkaart.css",
      bytes: () =>
        Buffer.from(
          [
            "fonts",
            "screen",
            "charts",
            "fact-sheet",
            "city-card",
            "report",
            "part",
            "comparison",
            "publishing",
            "readout",
            "dark",
            "forced-colours",
            "print",
            "part-print",
            "city-card-print",
          ]
            .map((name) => readFileSync(join(root, `templates/styles/${name}.css`), "utf8"))
            .join("\n"),
        ),
    },
    ...[sortScriptPath, searchScriptPath, chartScriptPath].map((path) => ({
      path,
      bytes: () => readFileSync(join(root, "templates/scripts", basename(path))),
    })),
    ...fontWeights.flatMap((weight) =>
      fontSubsets.map((subset) => {
        const name = `source-sans-3-${subset}-${weight}-normal.woff2`;
        return { path: `stijl/${name}`, bytes: () => readFileSync(join(fonts, "files", name)) };
      }),
    ),
  ];
}
