import { formatOwn } from "../../model/format.ts";
import { isKnown, type KnownValue } from "../../model/value.ts";
import { framedSpec, frameOf, type Layer, labelLayer } from "../chart-frame.ts";
import type { MapInput, MapPart } from "../chart-input.ts";
import { type ChartModule, type ChartSize, narrowWidth } from "../chart-module.ts";
import { type ChartTheme, greys } from "../chart-theme.ts";
import { countAreas, limitDescription } from "../description.ts";
import { valueInWords } from "../plotted-number.ts";
import {
  type AreaFeature,
  areaFeatures,
  lineFeatures,
  type Point,
  ringsOf,
} from "./map-geometry.ts";
import { drawKey, layOutKey, type MapKey } from "./map-key.ts";
import { placeName } from "./map-labels.ts";
import { layOutMap, type MapTransform, projectRings } from "./map-layout.ts";
import { drawLegend, makeLegend } from "./map-legend.ts";
import { drawLabels } from "./map-number-layers.ts";
import { boxAround, type PlacedLabel, placeNumbers } from "./map-numbers.ts";
import { numberOf } from "./map-part-number.ts";

export const choroplethChart: ChartModule<MapInput> = {
  spec: choroplethSpec,
  describe: describeChoropleth,
  defaultSize: (input, width) => {
    const key = keyFor(input, width);
    if (!key) return { width, height: Math.round(width * (width < narrowWidth ? 0.95 : 0.75)) };
    const { height } = key.size;
    // Two maps with a list of all their areas fit on a page; one of many small areas needs more room.
    const share = key.rows.length === input.parts.length ? 0.55 : 0.7;
    return key.isBeside
      ? { width, height: Math.max(height, Math.round(width * share)) }
      : // A long list belongs to many small areas: the map needs all the room of the page.
        { width, height: Math.round(width * 0.78) + keyGap + height };
  },
};

const keyGap = 18;
const manyAreas = 100;

/** A narrow map has names where they fit, and no list. */
function keyFor(input: MapInput, width: number): MapKey | undefined {
  return width < narrowWidth ? undefined : layOutKey(input, width);
}

function choroplethSpec(input: MapInput, theme: ChartTheme, size: ChartSize) {
  const byCode = new Map(input.parts.map((part) => [part.code, part]));
  const areas = areaFeatures(input.topology, "delen").map((area) => ({
    area,
    part: byCode.get(String(area.properties.code)),
  }));
  const legend = makeLegend(
    input,
    theme,
    areas.map(({ part }) => part),
  );
  const key = keyFor(input, size.width);
  const mapSize = mapSizeOf(size, key);
  const outline = areaFeatures(input.topology, "stad");
  const { transform, legend: corner } = layOutMap(outline.flatMap(ringsOf), legend.size, mapSize);
  const frame = frameOf(size, { top: 0, right: 0, bottom: 0, left: 0 });
  const projection = { type: "identity", reflectY: true, ...transform };
  const shape = (values: readonly object[], mark: object, encoding: object = {}) => ({
    data: { values },
    projection,
    mark: { type: "geoshape", strokeJoin: "round", ...mark },
    encoding,
  });
  const line = { filled: false, stroke: greys.muted, strokeWidth: 1.2 };
  const drawnLegend = drawLegend(legend, corner);
  const drawnKey = key && drawKey(key, input, legend.fillOf, keyCorner(key, size, mapSize));
  const legendBox = {
    x: corner.x,
    y: corner.y,
    x2: corner.x + legend.size.width,
    y2: corner.y + legend.size.height,
  };
  const inAreas = drawLabels(
    key
      ? placeNumbers(numberedAreas(areas, transform), [legendBox], mapSize)
      : areas.flatMap((one) => placedNames(one, transform)),
    (code) => legend.fillOf(byCode.get(code)),
  );
  return framedSpec(frame, [
    shape(
      areas.map(({ area, part }) => ({
        type: "Feature",
        properties: { code: area.properties.code, name: part?.name, fill: legend.fillOf(part) },
        geometry: area.geometry,
      })),
      // Hundreds of small areas would drown in white.
      { stroke: greys.paper, strokeWidth: areas.length > manyAreas ? 0.35 : 0.8 },
      { fill: { field: "properties.fill", type: "nominal", scale: null } },
    ),
    ...lineFeatures(input.topology, "grenzen").map((lines) =>
      shape([lines], { ...line, stroke: greys.ink, strokeWidth: 1 }),
    ),
    shape(outline, line),
    ...drawnLegend.layers,
    ...(drawnKey?.layers ?? []),
    ...inAreas.layers,
    ...labelLayer([...drawnLegend.labels, ...(drawnKey?.labels ?? []), ...inAreas.labels]),
  ] as unknown as Layer[]);
}

function mapSizeOf(size: ChartSize, key: MapKey | undefined): ChartSize {
  if (!key) return size;
  return key.isBeside
    ? { width: size.width - key.size.width - keyGap, height: size.height }
    : { width: size.width, height: size.height - key.size.height - keyGap };
}

function keyCorner(key: MapKey, size: ChartSize, map: ChartSize) {
  return key.isBeside
    ? { x: size.width - key.size.width, y: Math.max(0, (size.height - key.size.height) / 2) }
    : { x: 0, y: map.height + keyGap };
}

interface DrawnArea {
  readonly area: AreaFeature;
  readonly part: MapPart | undefined;
}

function numberedAreas(areas: readonly DrawnArea[], transform: MapTransform) {
  return areas.flatMap(({ area, part }) =>
    part?.number === undefined
      ? []
      : [{ ...part, number: numberOf(part), rings: ringsOnPaper(area, transform) }],
  );
}

function ringsOnPaper(area: AreaFeature, transform: MapTransform): readonly (readonly Point[])[] {
  return projectRings(ringsOf(area), transform);
}

function placedNames({ area, part }: DrawnArea, transform: MapTransform): readonly PlacedLabel[] {
  const placed = part && placeName(part.name, ringsOnPaper(area, transform));
  if (!placed) return [];
  const { lines, x, y } = placed;
  return [{ code: part.code, ...placed, box: boxAround(lines, x, y) }];
}

function describeChoropleth(input: MapInput): string {
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
