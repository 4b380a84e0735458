import { formatNumber } from "../../model/format.ts";
import { type AxisTicks, computeTicks } from "../axis-ticks.ts";
import {
  boxLayer,
  dataLayer,
  framedSpec,
  frameOf,
  type Layer,
  labelLayer,
  pixels,
} from "../chart-frame.ts";
import type { LineInput, LineSeries } from "../chart-input.ts";
import { type ChartModule, type ChartSize, narrowWidth } from "../chart-module.ts";
import { type ChartTheme, comparisonDashes, greys, projectionDash, sizes } from "../chart-theme.ts";
import { axisLabelExpression } from "../plotted-number.ts";
import { summedLegend, summedLegendHeight } from "../summed-legend.ts";
import { textWidth } from "../text-metrics.ts";
import { describeLine } from "./line-description.ts";
import {
  axisTitle,
  endLines,
  lineEnds,
  lineEndWidth,
  missingYearSigns,
  placeLineEnds,
  printedPeriods,
} from "./line-labels.ts";
import { type LinePoint, linePoints, lineStretches, projectionStart } from "./line-points.ts";

export const lineChart: ChartModule<LineInput> = {
  spec: lineSpec,
  describe: describeLine,
  defaultSize: (_, width) => ({ width, height: width < narrowWidth ? 200 : 208 }),
};

/** Room at both ends of the time axis, as a share of one step. */
const endPadding = 0.2;

function lineSpec(input: LineInput, theme: ChartTheme, size: ChartSize) {
  const numbers = input.series.flatMap((series) => linePoints(series, input).map(({ y }) => y));
  const ticks = computeTicks(numbers.length > 0 ? numbers : [0], size.height < 240 ? 4 : 5);
  const ends = lineEnds(input);
  const left = Math.ceil(widestTick(input, ticks)) + 8;
  const title = axisTitle(input, ticks, -left);
  const margin = title.text === "" ? 10 : 26;
  const summed = input.series.filter((one) => linePoints(one, input).some(isSummedPoint));
  const hasSummed = summed.length > 0;
  const below = hasSummed ? 24 + summedLegendHeight : 24;
  const linesOf = endLines(ends, size.height - margin - below);
  const endWidth = Math.max(0, ...ends.map((end) => lineEndWidth(end, linesOf)));
  const frame = frameOf(size, {
    top: margin,
    right: Math.ceil(endWidth) + 10,
    bottom: below,
    left,
  });
  const bottom = ticks.values[0] as number;
  const top = ticks.values.at(-1) as number;
  const step = frame.width / Math.max(1, input.periods.length - 1 + 2 * endPadding);
  const toPixelX = (index: number) => (index + endPadding) * step;
  const toPixelY = (y: number) => frame.height * (1 - (y - bottom) / (top - bottom));

  const place = { x: frame.width + 8, height: frame.height, toPixelX, toPixelY };
  const start = projectionStart(input);
  const band = start === undefined ? undefined : { x: toPixelX(start - 0.5), x2: frame.width };
  const zeroY = toPixelY(0);
  const encoding = encodingOf(input, ticks, step);
  const legendColour = summed.some(({ isOwn }) => isOwn) ? theme.accent : greys.comparison[0];
  return framedSpec(frame, [
    ...(band ? bandLayers(band, frame.height, ticks.values.map(toPixelY)) : []),
    ...[...input.series]
      .sort((one, other) => Number(one.isOwn) - Number(other.isOwn))
      .flatMap((series, index) => seriesLayers(series, index, input, theme, encoding)),
    ...boxLayer(ticks.includesZero ? [{ x: 0, y: zeroY, x2: frame.width, y2: zeroY }] : [], {
      type: "rule",
      color: greys.axis,
    }),
    ...(hasSummed ? openPointLegend(frame.height + 24 + summedLegendHeight / 2, legendColour) : []),
    ...labelLayer([
      ...(title.text === "" ? [] : [title]),
      ...missingYearSigns(input, place),
      ...placeLineEnds(ends, linesOf, theme, place),
      ...(band
        ? [{ x: band.x + 5, y: 9, text: "prognose", colour: greys.muted, fontSize: sizes.small }]
        : []),
    ]),
  ]);
}

/** `step`: pixels from one period to the next. */
function encodingOf(input: LineInput, ticks: AxisTicks, step: number) {
  return {
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
      scale: { domain: [ticks.values[0], ticks.values.at(-1)], nice: false, zero: false },
      axis: {
        values: ticks.values,
        grid: true,
        labelExpr: axisLabelExpression(input, ticks.decimals),
        labelPadding: 8,
      },
    },
  };
}

/** The ground of what was projected, with the gridlines of the axis, which it hides, once more. */
function bandLayers(
  { x, x2 }: { readonly x: number; readonly x2: number },
  height: number,
  gridlines: readonly number[],
): Layer[] {
  return [
    ...boxLayer([{ x, y: 0, x2, y2: height }], { type: "rect", color: greys.band }),
    ...boxLayer(
      gridlines.map((y) => ({ x, y, x2, y2: y })),
      { type: "rule", color: greys.grid },
    ),
  ];
}

function isSummedPoint({ isSummed }: LinePoint): boolean {
  return isSummed;
}

/** An open point on an unbroken line. */
function openPointLegend(y: number, colour: string): Layer[] {
  const half = 9;
  const line = { type: "rule", color: colour, strokeWidth: sizes.comparisonLine };
  return [
    ...summedLegend({ x: -half, y, x2: half, y2: y }, line),
    ...dataLayer([{ x: 0, y }], dotMark(colour, true, sizes.point), {
      x: pixels("x"),
      y: pixels("y"),
    }),
  ];
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
  const stretches = lineStretches(points, input);
  const comparisonColour = greys.comparison[rank % greys.comparison.length] ?? greys.muted;
  const colour = series.isOwn ? theme.accent : comparisonColour;
  const look = series.isOwn
    ? { color: colour, strokeWidth: sizes.ownLine }
    : {
        color: colour,
        strokeWidth: sizes.comparisonLine,
        strokeDash: comparisonDashes[rank % comparisonDashes.length],
      };
  const lines = stretches.flatMap((stretch) => {
    const isProjection = stretch.at(-1)?.isProjection ?? false;
    const mark = {
      type: "line",
      strokeCap: isProjection || !series.isOwn ? "butt" : "round",
      strokeJoin: "round",
      ...look,
      ...(isProjection && series.isOwn
        ? { strokeDash: projectionDash, strokeWidth: sizes.comparisonLine + 0.3 }
        : {}),
    };
    const values = stretch.map(({ period, index, y }) => ({ period, index, y }));
    return dataLayer(values, mark, {
      ...encoding,
      order: { field: "index", type: "quantitative" },
    });
  });
  // A comparison line needs a point only where a single year stands alone, or where it was added up.
  const dots = series.isOwn
    ? points
    : stretches.flatMap((stretch) =>
        stretch.filter((point) => stretch.length === 1 || point.isSummed),
      );
  const dotLayers = [true, false].flatMap((isOpen) =>
    dataLayer(
      dots
        .filter((dot) => (dot.isProjection || dot.isSummed) === isOpen)
        .map(({ period, y }) => ({ period, y })),
      dotMark(colour, isOpen, sizes.point),
      encoding,
    ),
  );
  return [...lines, ...dotLayers];
}
