import { formatOwn } from "../model/format.ts";
import { formulaOrigin } from "../model/origin.ts";
import { isHidden, isKnown, type KnownValue } from "../model/value.ts";
import {
  boxLayer,
  framedSpec,
  frameOf,
  type Layer,
  labelLayer,
  type PixelLabel,
} from "./chart-frame.ts";
import type { MapInput, MapPart } from "./chart-input.ts";
import { type ChartModule, type ChartSize, narrowWidth } from "./chart-module.ts";
import { type ChartTheme, greys, hatchFill, sizes, textOn } from "./chart-theme.ts";
import { classBounds, classLabels, classOf } from "./class-bounds.ts";
import { countAreas, limitDescription } from "./description.ts";
import { areaFeatures, ringsOf } from "./map-geometry.ts";
import { placeName } from "./map-labels.ts";
import { layOutMap, projectRings } from "./map-layout.ts";
import { plottedNumber, valueInWords } from "./plotted-number.ts";
import { textWidth } from "./text-metrics.ts";

export const choroplethChart: ChartModule<MapInput> = {
  spec: choroplethSpec,
  describe: describeChoropleth,
  defaultSize: (_, width) => ({
    width,
    height: Math.round(width * (width < narrowWidth ? 0.95 : 0.75)),
  }),
};

const swatch = { width: 20, height: 13, row: 17, gap: 7 };

/** What hatching stands for; a hidden figure is one that exists. */
function hatchLabel(parts: readonly MapPart[]): string {
  const absent = parts.flatMap(({ value }) => (isKnown(value) ? [] : [isHidden(value)]));
  if (absent.every((hidden) => hidden) && absent.length > 0) return "verborgen";
  return absent.some((hidden) => hidden) ? "verborgen of geen cijfer" : "geen cijfer";
}

interface LegendEntry {
  readonly text: string;
  readonly fill: string;
}

export function choroplethSpec(input: MapInput, theme: ChartTheme, size: ChartSize) {
  const shown = input.parts.flatMap(({ value }) => (isKnown(value) ? [value] : []));
  const numbers = shown.flatMap((value) => plottedNumber(value, input) ?? []);
  const origin = formulaOrigin(
    "classes",
    shown.map((value) => value.origin),
  );
  const bounds = classBounds(numbers, input.decimals);
  const colours = theme.classes(bounds.length + 1);
  const byCode = new Map(input.parts.map((part) => [part.code, part]));
  const areas = areaFeatures(input.topology, "delen").map((area) => {
    const part = byCode.get(String(area.properties.code));
    return { area, part, fill: fillOf(part) };
  });
  const entries: LegendEntry[] = [
    // High on top, as on a thermometer.
    ...classLabels(bounds, input, origin)
      .map((text, index) => ({ text, fill: colours[index] as string }))
      .reverse(),
    ...(bounds.length === 0 && shown[0]
      ? [{ text: `overal ${valueInWords(shown[0], input)}`, fill: colours[0] as string }]
      : []),
    ...(areas.some(({ fill }) => fill === hatchFill)
      ? [{ text: hatchLabel(input.parts), fill: hatchFill }]
      : []),
  ];
  const unit = input.unit.kind === "percent" ? "" : input.unit.name;
  const unitHeight = unit === "" ? 0 : swatch.row;
  const legendSize = {
    width: Math.ceil(
      Math.max(
        textWidth(unit, sizes.small),
        ...entries.map(({ text }) => swatch.width + swatch.gap + textWidth(text, sizes.text)),
      ),
    ),
    height: entries.length * swatch.row + unitHeight,
  };
  const outline = areaFeatures(input.topology, "stad");
  const { transform, legend } = layOutMap(outline.flatMap(ringsOf), legendSize, size);
  const frame = frameOf(size, { top: 0, right: 0, bottom: 0, left: 0 });
  const projection = { type: "identity", reflectY: true, ...transform };
  const names = areas.flatMap(({ area, part, fill }): PixelLabel[] => {
    const placed = part && placeName(part.name, projectRings(ringsOf(area), transform));
    if (!placed) return [];
    const lineHeight = sizes.small + 1.5;
    return placed.lines.map((text, index) => ({
      x: placed.x,
      y: placed.y + (index - (placed.lines.length - 1) / 2) * lineHeight,
      text,
      align: "center",
      fontSize: sizes.small,
      colour: fill === hatchFill ? greys.ink : textOn(fill),
    }));
  });
  const isHatched = (fill: string) => fill === hatchFill;
  const swatches = entries.map(({ fill }, index) => {
    const y = legend.y + unitHeight + (index + 0.5) * swatch.row;
    const half = swatch.height / 2;
    return { fill, box: { x: legend.x, y: y - half, x2: legend.x + swatch.width, y2: y + half } };
  });
  return framedSpec(frame, [
    {
      data: {
        values: areas.map(({ area, part, fill }) => ({
          type: "Feature",
          properties: { code: area.properties.code, name: part?.name, fill },
          geometry: area.geometry,
        })),
      },
      projection,
      mark: { type: "geoshape", stroke: greys.paper, strokeWidth: 0.8, strokeJoin: "round" },
      encoding: { fill: { field: "properties.fill", type: "nominal", scale: null } },
    },
    {
      data: { values: outline },
      projection,
      mark: {
        type: "geoshape",
        filled: false,
        stroke: greys.muted,
        strokeWidth: 1.2,
        strokeJoin: "round",
      },
    },
    ...swatches.flatMap(({ fill, box }) =>
      boxLayer([box], {
        type: "rect",
        fill,
        ...(isHatched(fill) ? { stroke: greys.axis, strokeWidth: 0.8 } : {}),
      }),
    ),
    ...labelLayer([
      ...names,
      ...(unit === ""
        ? []
        : [
            {
              x: legend.x,
              y: legend.y + 7,
              text: unit,
              colour: greys.muted,
              fontSize: sizes.small,
            },
          ]),
      ...swatches.map(({ box }, index) => ({
        x: box.x2 + swatch.gap,
        y: (box.y + box.y2) / 2,
        text: entries[index]?.text ?? "",
      })),
    ]),
  ] as unknown as Layer[]);

  function fillOf(part: MapPart | undefined): string {
    const number = part && plottedNumber(part.value, input);
    return number === undefined ? hatchFill : (colours[classOf(number, bounds)] as string);
  }
}

export function describeChoropleth(input: MapInput): string {
  const known = input.parts.flatMap(({ name, value }) => (isKnown(value) ? [{ name, value }] : []));
  const sorted = known.toSorted((one, other) => other.value.number - one.value.number);
  const highest = sorted[0];
  const lowest = sorted.at(-1);
  const opening = `Kaart van ${countAreas(input.parts.length)}.`;
  if (!highest || !lowest) return `${opening} Er zijn geen cijfers.`;
  const absent = input.parts.length - known.length;
  const words = (one: { name: string; value: KnownValue }) =>
    `${one.name} (${valueInWords(one.value, input)})`;
  return limitDescription([
    opening,
    `${absent > 0 ? "Van de getoonde cijfers hoogst" : "Hoogst"}: ${words(highest)}; laagst: ${words(lowest)}.`,
    absent > 0 ? `Gearceerd, zonder cijfer: ${formatOwn(absent, "aantal")}.` : "",
  ]);
}
