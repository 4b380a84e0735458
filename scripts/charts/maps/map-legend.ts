import { formulaOrigin } from "../../model/origin.ts";
import { isHidden, isKnown } from "../../model/value.ts";
import { boxLayer, type Layer, type PixelBox, type PixelLabel } from "../chart-frame.ts";
import type { MapInput, MapPart } from "../chart-input.ts";
import type { ChartSize } from "../chart-module.ts";
import { type ChartTheme, greys, hatchFill, sizes } from "../chart-theme.ts";
import { plottedNumber, valueInWords } from "../plotted-number.ts";
import { textWidth } from "../text-metrics.ts";
import { classBounds, classLabels, classOf } from "./class-bounds.ts";

/** The shade of each area, and what the shades stand for. */
interface MapLegend {
  readonly fillOf: (part: MapPart | undefined) => string;
  readonly entries: readonly LegendEntry[];
  /** Above the swatches; empty where the labels say it. */
  readonly unit: string;
  readonly size: ChartSize;
}

interface LegendEntry {
  readonly text: string;
  readonly fill: string;
}

const swatch = { width: 20, height: 13, row: 17, gap: 7 };

/** Only figures that are shown decide the classes; the others are hatched, and are no class. */
export function makeLegend(
  input: MapInput,
  theme: ChartTheme,
  /** Areas that the map draws; one without a part is hatched too. */
  drawn: readonly (MapPart | undefined)[],
): MapLegend {
  const shown = input.parts.flatMap(({ value }) => (isKnown(value) ? [value] : []));
  const numbers = shown.flatMap((value) => plottedNumber(value, input) ?? []);
  const origin = formulaOrigin(
    "classes",
    shown.map((value) => value.origin),
  );
  const bounds = classBounds(numbers, input.decimals);
  const colours = theme.classes(bounds.length + 1);
  const fillOf = (part: MapPart | undefined): string => {
    const number = part && plottedNumber(part.value, input);
    return number === undefined ? hatchFill : (colours[classOf(number, bounds)] as string);
  };
  const entries: LegendEntry[] = [
    // High on top, as on a thermometer.
    ...classLabels(bounds, input, origin)
      .map((text, index) => ({ text, fill: colours[index] as string }))
      .reverse(),
    ...(bounds.length === 0 && shown[0]
      ? [{ text: `overal ${valueInWords(shown[0], input)}`, fill: colours[0] as string }]
      : []),
    ...(drawn.some((part) => fillOf(part) === hatchFill)
      ? [{ text: hatchLabel(input.parts), fill: hatchFill }]
      : []),
  ];
  const unit = input.unit.kind === "percent" ? "" : input.unit.name;
  const size = {
    width: Math.ceil(
      Math.max(
        textWidth(unit, sizes.small),
        ...entries.map(({ text }) => swatch.width + swatch.gap + textWidth(text, sizes.text)),
      ),
    ),
    height: entries.length * swatch.row + (unit === "" ? 0 : swatch.row),
  };
  return { fillOf, entries, unit, size };
}

/** What hatching stands for; a hidden figure is one that exists. */
function hatchLabel(parts: readonly MapPart[]): string {
  const absent = parts.flatMap(({ value }) => (isKnown(value) ? [] : [isHidden(value)]));
  if (absent.every((hidden) => hidden) && absent.length > 0) return "verborgen";
  return absent.some((hidden) => hidden) ? "verborgen of geen cijfer" : "geen cijfer";
}

export function drawLegend(
  { entries, unit }: MapLegend,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly layers: readonly Layer[]; readonly labels: readonly PixelLabel[] } {
  const top = y + (unit === "" ? 0 : swatch.row);
  const swatches = entries.map(({ fill, text }, index) => {
    const middle = top + (index + 0.5) * swatch.row;
    const box: PixelBox = {
      x,
      y: middle - swatch.height / 2,
      x2: x + swatch.width,
      y2: middle + swatch.height / 2,
    };
    return { fill, text, box, middle };
  });
  return {
    layers: swatches.flatMap(({ fill, box }) =>
      boxLayer([box], {
        type: "rect",
        fill,
        ...(fill === hatchFill ? { stroke: greys.axis, strokeWidth: 0.8 } : {}),
      }),
    ),
    labels: [
      ...(unit === ""
        ? []
        : [{ x, y: y + 7, text: unit, colour: greys.muted, fontSize: sizes.small }]),
      ...swatches.map(({ text, box, middle }) => ({ x: box.x2 + swatch.gap, y: middle, text })),
    ],
  };
}
