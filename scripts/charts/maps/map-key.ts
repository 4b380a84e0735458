import { boxLayer, type Layer, type PixelBox, type PixelLabel } from "../chart-frame.ts";
import type { MapInput, MapPart } from "../chart-input.ts";
import type { ChartSize } from "../chart-module.ts";
import { greys, hatchFill, sizes } from "../chart-theme.ts";
import { plottedNumber, valueLabel } from "../plotted-number.ts";
import { textWidth } from "../text-metrics.ts";
import { numberOf } from "./map-part-number.ts";

/**
 * The list beside a map: number, name, bar and figure of each area. It says in
 * lengths and figures what the map says in shades.
 */
export interface MapKey {
  readonly size: ChartSize;
  readonly isBeside: boolean;
  readonly columns: number;
  readonly barWidth: number;
  readonly rows: readonly KeyRow[];
}

interface KeyRow {
  readonly part: MapPart;
  /** Stands above the row. */
  readonly heading: string | undefined;
  readonly lines: readonly string[];
  readonly column: number;
  /** From the top of the list. */
  readonly top: number;
}

const row = 13.5;
const gap = 6;
const columnGap = 14;
const headingRows = 1.6;
/** Beside the map a name may take this much; below it what its column leaves. */
const nameBeside = 150;
const barBeside = 56;
const barBelow = 30;
const columnsBelow = 3;
/** Longer lists stand below the map. */
const mostBeside = 34;

/** Undefined when no area has a number. */
export function layOutKey(input: MapInput, width: number): MapKey | undefined {
  const parts = input.parts
    .filter(({ number }) => number !== undefined)
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
  if (parts.length === 0) return undefined;
  const isBeside = parts.length <= mostBeside;
  const columns = isBeside ? 1 : columnsBelow;
  const bar = isBeside ? barBeside : barBelow;
  const rest = numberWidth(parts) + figureWidth(input, parts) + bar + 3 * gap;
  const columnWidth = (width + columnGap) / columns - columnGap;
  const breakName = (name: string) => breakWords(name, isBeside ? nameBeside : columnWidth - rest);
  const longest = Math.max(...parts.flatMap(({ name }) => breakName(name)).map(small));
  const listed = parts.map((part, index) => {
    const heading = part.group === parts[index - 1]?.group ? undefined : part.group;
    const lines = breakName(part.name);
    // A heading has some air above it.
    return {
      part,
      heading,
      lines,
      height: lines.length + (heading === undefined ? 0 : headingRows),
    };
  });
  const total = listed.reduce((sum, { height }) => sum + height, 0);
  const perColumn = Math.ceil(total / columns);
  const rows: KeyRow[] = [];
  let [column, line, highest] = [0, 0, 0];
  for (const { part, heading, lines, height } of listed) {
    if (line + height > perColumn && line > 0 && column < columns - 1) {
      column += 1;
      line = 0;
    }
    const top = (line + height - lines.length) * row;
    rows.push({ part, heading, lines, column, top });
    line += height;
    highest = Math.max(highest, line);
  }
  return {
    size: {
      width: isBeside ? Math.ceil(longest + rest) : width,
      height: Math.ceil(highest * row),
    },
    isBeside,
    columns,
    barWidth: bar,
    rows,
  };
}

const small = (text: string) => textWidth(text, sizes.small);
const numberWidth = (parts: readonly MapPart[]) =>
  Math.max(...parts.map((part) => small(numberOf(part))));
const figureWidth = (input: MapInput, parts: readonly MapPart[]) =>
  Math.max(...parts.map(({ value }) => small(valueLabel(value, input))));

/** Words on as many lines as they take. */
function breakWords(name: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && small(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface DrawnKey {
  readonly layers: readonly Layer[];
  readonly labels: readonly PixelLabel[];
}

/** The list with its top left corner at `x`, `y`. */
export function drawKey(
  { rows, columns, size, barWidth }: MapKey,
  input: MapInput,
  fillOf: (part: MapPart) => string,
  { x, y }: { readonly x: number; readonly y: number },
): DrawnKey {
  const parts = rows.map(({ part }) => part);
  const step = columns === 1 ? 0 : (size.width + columnGap) / columns;
  const column = columns === 1 ? size.width : step - columnGap;
  const numbers = numberWidth(parts);
  const plotted = parts.flatMap(({ value }) => plottedNumber(value, input) ?? []);
  const [from, to] = [Math.min(0, ...plotted), Math.max(0, ...plotted)];
  const toX = (number: number) => ((number - from) / (to - from || 1)) * barWidth;
  const barsAt = column - figureWidth(input, parts) - gap - barWidth;
  const bars: { readonly fill: string; readonly box: PixelBox }[] = [];
  const labels: PixelLabel[] = [];
  for (const { part, heading, lines, column: at, top } of rows) {
    const left = x + at * step;
    const middle = y + top + row / 2;
    const number = plottedNumber(part.value, input);
    const base = { fontSize: sizes.small };
    if (heading !== undefined) {
      labels.push({ ...base, x: left, y: middle - row, text: heading, colour: greys.muted });
    }
    labels.push(
      { ...base, x: left + numbers, y: middle, text: numberOf(part), align: "right", weight: 600 },
      ...lines.map((text, index) => ({
        ...base,
        x: left + numbers + gap,
        y: middle + index * row,
        text,
      })),
      {
        ...base,
        x: left + column,
        y: middle,
        text: valueLabel(part.value, input),
        align: "right",
        ...(number === undefined ? { colour: greys.muted } : {}),
      },
    );
    if (number === undefined) continue;
    const ends = [toX(0), toX(number)].sort((one, other) => one - other) as [number, number];
    const start = left + barsAt;
    bars.push({
      fill: fillOf(part),
      box: { x: start + ends[0], x2: start + ends[1], y: middle - 4, y2: middle + 4 },
    });
  }
  return { layers: barLayers(bars), labels };
}

function barLayers(
  bars: readonly { readonly fill: string; readonly box: PixelBox }[],
): readonly Layer[] {
  const byFill = Map.groupBy(bars, ({ fill }) => fill);
  return [...byFill].flatMap(([fill, group]) =>
    boxLayer(
      group.map(({ box }) => box),
      {
        type: "rect",
        fill: fill === hatchFill ? greys.bar : fill,
        // The lightest shade is hardly seen on paper without a line around it.
        stroke: greys.axis,
        strokeWidth: 0.5,
      },
    ),
  );
}
