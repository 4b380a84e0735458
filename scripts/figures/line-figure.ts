import type { LineSeries } from "../charts/chart-input.ts";
import { capitalize } from "../model/dutch.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { trendHeadline } from "../phrases/headline.ts";
import { areaLabel } from "./area-label.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";
import type { FigureTable } from "./figure-view.ts";
import { shownComparisons } from "./shown-comparisons.ts";

/** Evolution of one indicator; the years are the rows of the table. */
export function lineFigure(
  definition: FigureDefinition,
  { city, keyFigure }: FigureContext,
): FigureCore {
  const key = keyFigure(definition.indicator);
  const { unit, decimals, seriesBreak } = key.definition;
  const others = definition.showComparisons ? shownComparisons(key) : [];
  const series: LineSeries[] = [
    { name: city.name, isOwn: true, observations: key.series },
    ...others.map(({ area, series: observations }) => ({
      name: areaLabel(area),
      isOwn: false,
      observations,
    })),
  ];
  // Growth has no figure in its first years: the axis starts where a line does.
  const first = key.series.findIndex((_, index) =>
    series.some(({ observations }) => observations[index]?.value.kind === "known"),
  );
  const periods = key.series.map(({ period }) => period).slice(Math.max(first, 0));
  const shown = series.map((line) => ({
    ...line,
    observations: line.observations.slice(Math.max(first, 0)),
  }));
  return {
    title: trendHeadline(key),
    scope: `${city.name}, ${periods[0]}-${periods.at(-1)}`,
    period: key.latest.period,
    chart: {
      kind: "lijn",
      unit,
      decimals,
      periods,
      series: shown,
      ...(seriesBreak ? { breakAt: seriesBreak.period } : {}),
    },
    table:
      shown.length > 1 || definition.isOfParts || isLying(periods, key)
        ? areaRows(shown, periods, key)
        : yearRows(shown, periods, key),
  };
}

/** As many years as stand beside each other on a sheet, of figures such as 131,6. */
const yearsOnPaper = 15;

/** Figures with decimals are short. By the indicator alone, so that its file has one form for all cities. */
function isLying(periods: readonly string[], { definition: { decimals } }: KeyFigure): boolean {
  return decimals > 0 && periods.length <= yearsOnPaper;
}

/** A row per area, the years beside each other: easy to compare, and low on paper. */
function areaRows(
  series: readonly LineSeries[],
  periods: readonly string[],
  { definition }: KeyFigure,
): FigureTable {
  const { unit, decimals } = definition;
  return {
    caption: `${capitalize(definition.name)} per jaar`,
    rowHeader: "Gebied",
    columns: periods.map((name) => ({ name, unit, decimals })),
    rows: series.map(({ name, isOwn, observations }) => ({
      name,
      isOwn,
      isTotal: false,
      cells: observations,
    })),
  };
}

/** One area: a row per year. */
function yearRows(
  series: readonly LineSeries[],
  periods: readonly string[],
  { definition }: KeyFigure,
): FigureTable {
  const { unit, decimals } = definition;
  return {
    caption: `${capitalize(definition.name)} per jaar`,
    rowHeader: "Jaar",
    columns: series.map(({ name }) => ({ name, unit, decimals })),
    rows: periods.map((period, index) => ({
      name: period,
      isOwn: false,
      isTotal: false,
      cells: series.flatMap(({ observations }) => observations[index] ?? []),
    })),
  };
}
