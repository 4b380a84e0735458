import { formatNumber } from "../model/format.ts";
import { type AxisTicks, computeTicks } from "./axis-ticks.ts";
import { boxLayer, framedSpec, frameOf, type Layer, labelLayer } from "./chart-frame.ts";
import type { LineInput, LineSeries } from "./chart-input.ts";
import { type ChartModule, type ChartSize, narrowWidth } from "./chart-module.ts";
import { type ChartTheme, comparisonDashes, greys, projectionDash, sizes } from "./chart-theme.ts";
import { describeLine } from "./line-description.ts";
import {
  axisTitle,
  lineEnds,
  lineEndWidth,
  missingYearSigns,
  placeLineEnds,
  printedPeriods,
} from "./line-labels.ts";
import { type LinePoint, linePoints, lineStretches, projectionStart } from "./line-points.ts";
import { axisLabelExpression } from "./plotted-number.ts";
import { summedLegend, summedLegendHeight } from "./summed-legend.ts";
import { textWidth } from "./text-metrics.ts";

export const lineChart: ChartModule<LineInput> = {
  spec: lineSpec,
  describe: describeLine,
  defaultSize: (_, width) => ({ width, height: width < narrowWidth ? 200 : 208 }),
};

/** Room at both ends of the time axis, as a share of one step. */
const endPadding = 0.2;

export function lineSpec(input: LineInput, theme: ChartTheme, size: ChartSize) {
  const numbers = input.series.flatMap((series) => linePoints(series, input).map(({ y }) => y));
  const ticks = computeTicks(numbers.length > 0 ? numbers : [0], size.height < 240 ? 4 : 5);
  const ends = lineEnds(input);
  const left = Math.ceil(widestTick(input, ticks)) + 8;
  const endWidth = Math.max(0, ...ends.map(lineEndWidth));
  const title = axisTitle(input, ticks, -left);
  const margin = title.text === "" ? 10 : 26;
  const summed = input.series.filter((one) => linePoints(one, input).some(isSummedPoint));
  const hasSummed = summed.length > 0;
  const frame = frameOf(size, {
    top: margin,
    right: Math.ceil(endWidth) + 10,
    bottom: hasSummed ? 24 + summedLegendHeight : 24,
    left,
  });
  const bottom = ticks.values[0] as number;
  const top = ticks.values.at(-1) as number;
  const step = frame.width / Math.max(1, input.periods.length - 1 + 2 * endPadding);
  const toPixelX = (index: number) => (index + endPadding) * step;
  const toPixelY = (y: number) => frame.height * (1 - (y - bottom) / (top - bottom));

  const encoding = {
    x: {
      field: "period",
      type: "ordinal",
      // The domain is the whole axis: a year without a figure keeps its place.
      scale: { type: "point", domain: input.periods, padding: endPadding },
      axis: { values: printedPeriods(input.periods, step), labelPadding: 8 },
    },
    y: {
      field: "y",
      type: "quantitative",
      scale: { domain: [bottom, top], nice: false, zero: false },
      axis: {
        values: ticks.values,
        grid: true,
        labelExpr: axisLabelExpression(input, ticks.decimals),
        labelPadding: 8,
      },
    },
  };
  const place = { x: frame.width + 8, height: frame.height, toPixelX, toPixelY };
  const start = projectionStart(input);
  const bandLeft = start === undefined ? frame.width : toPixelX(start - 0.5);
  const zeroY = toPixelY(0);
  return framedSpec(frame, [
    ...boxLayer(
      start === undefined ? [] : [{ x: bandLeft, y: 0, x2: frame.width, y2: frame.height }],
      { type: "rect", color: greys.band },
    ),
    // The band hides the axis' own gridlines.
    ...boxLayer(
      start === undefined
        ? []
        : ticks.values.map((tick) => ({
            x: bandLeft,
            y: toPixelY(tick),
            x2: frame.width,
            y2: toPixelY(tick),
          })),
      { type: "rule", color: greys.grid },
    ),
    ...[...input.series]
      .sort((one, other) => Number(one.isOwn) - Number(other.isOwn))
      .flatMap((series, index) => seriesLayers(series, index, input, theme, encoding)),
    ...boxLayer(ticks.includesZero ? [{ x: 0, y: zeroY, x2: frame.width, y2: zeroY }] : [], {
      type: "rule",
      color: greys.axis,
    }),
    ...(hasSummed
      ? openPointLegend(
          frame.height + 24 + summedLegendHeight / 2,
          summed.some(({ isOwn }) => isOwn) ? theme.accent : greys.comparison[0],
        )
      : []),
    ...labelLayer([
      ...(title.text === "" ? [] : [title]),
      ...missingYearSigns(input, place),
      ...placeLineEnds(ends, theme, place),
      ...(start === undefined
        ? []
        : [
            { x: bandLeft + 5, y: 9, text: "prognose", colour: greys.muted, fontSize: sizes.small },
          ]),
    ]),
  ]);
}

function isSummedPoint({ isSummed }: LinePoint): boolean {
  return isSummed;
}

/** An open point on an unbroken line. */
function openPointLegend(y: number, colour: string): Layer[] {
  const half = 9;
  const place = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
  const point = {
    data: { values: [{ x: 0, y }] },
    mark: dotMark(colour, true, sizes.point),
    encoding: { x: place("x"), y: place("y") },
  };
  const line = { type: "rule", color: colour, strokeWidth: sizes.comparisonLine };
  return [...summedLegend({ x: -half, y, x2: half, y2: y }, line), point as unknown as Layer];
}

function dotMark(colour: string, isOpen: boolean, size: number) {
  return {
    type: "point",
    size,
    opacity: 1,
    filled: true,
    fill: isOpen ? greys.paper : colour,
    stroke: colour,
    strokeWidth: 1.5,
  };
}

function widestTick(input: LineInput, ticks: AxisTicks): number {
  const suffix = input.unit.kind === "percent" ? "\u00a0%" : "";
  return Math.max(
    ...ticks.values.map((tick) =>
      textWidth(formatNumber(tick, ticks.decimals) + suffix, sizes.text),
    ),
  );
}

function seriesLayers(
  series: LineSeries,
  rank: number,
  input: LineInput,
  theme: ChartTheme,
  encoding: object,
): Layer[] {
  const points = linePoints(series, input);
  const look = series.isOwn
    ? { color: theme.accent, strokeWidth: sizes.ownLine }
    : {
        color: greys.comparison[rank % greys.comparison.length],
        strokeWidth: sizes.comparisonLine,
        strokeDash: comparisonDashes[rank % comparisonDashes.length],
      };
  const layers = lineStretches(points).map((stretch) => {
    const isProjection = stretch.at(-1)?.isProjection ?? false;
    return {
      data: { values: stretch.map(({ period, index, y }) => ({ period, index, y })) },
      mark: {
        type: "line",
        strokeCap: isProjection || !series.isOwn ? "butt" : "round",
        strokeJoin: "round",
        ...look,
        ...(isProjection && series.isOwn
          ? { strokeDash: projectionDash, strokeWidth: sizes.comparisonLine + 0.3 }
          : {}),
      },
      encoding: { ...encoding, order: { field: "index", type: "quantitative" } },
    };
  });
  // A comparison line needs a point only where a single year stands alone, or where it was added up.
  const dots = series.isOwn
    ? points
    : lineStretches(points).flatMap((stretch) =>
        stretch.filter((point) => stretch.length === 1 || point.isSummed),
      );
  const colour = look.color as string;
  const dotLayers = [true, false].map((isOpen) => ({
    data: {
      values: dots
        .filter((dot) => (dot.isProjection || dot.isSummed) === isOpen)
        .map(({ period, y }) => ({ period, y })),
    },
    mark: dotMark(colour, isOpen, sizes.point),
    encoding,
  }));
  return [
    ...layers,
    ...dotLayers.filter(({ data }) => data.values.length > 0),
  ] as unknown as Layer[];
}
