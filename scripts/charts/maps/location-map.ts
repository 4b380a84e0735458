import type { Topology } from "topojson-specification";
import { markPrinted } from "../../model/figure-mark.ts";
import type { HouseStyle } from "../../model/house-style.ts";
import type { ChartSize } from "../chart-module.ts";
import { greys } from "../chart-theme.ts";
import { mixColours } from "../colour.ts";
import { escapeAttribute } from "../render/svg-cleaning.ts";
import { areaFeatures, boundingBox, type Point, ringsOf } from "./map-geometry.ts";
import { fitBox, projectRings } from "./map-layout.ts";

/** A small map that only says where a place lies: no figures, no legend. */
export interface LocationMap {
  /** Per area of the topology, the lines on paper. */
  readonly paths: ReadonlyMap<string, string>;
  readonly outline: string;
  readonly size: ChartSize;
}

interface LocationOptions {
  /** Object of the topology with the areas; each has a `code`. */
  readonly areas: string;
  readonly outline: string;
  readonly width: number;
  readonly maximumHeight: number;
}

/** Everything but the place itself, once for all places on the map. */
export function layOutLocations(topology: Topology, options: LocationOptions): LocationMap {
  const outlines = areaFeatures(topology, options.outline).flatMap(ringsOf);
  const ground = boundingBox(outlines);
  const { width, maximumHeight } = options;
  const ratio = (ground.bottom - ground.top) / (ground.right - ground.left);
  const height = Math.min(maximumHeight, Math.ceil(width * ratio));
  const paper = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
  const transform = fitBox(ground, paper, 0.5);
  const path = (rings: readonly (readonly Point[])[]) => pathOf(projectRings(rings, transform));
  const areas = areaFeatures(topology, options.areas);
  return {
    paths: new Map(areas.map((area) => [String(area.properties.code), path(ringsOf(area))])),
    outline: path(outlines),
    size: { width, height },
  };
}

interface LocationColours {
  readonly land: string;
  /** Between the areas. */
  readonly border: string;
  readonly outline: string;
  readonly own: string;
  readonly ownOutline: string;
}

/** The own area dark on light, also without colour. */
export function onPaper({ accent }: HouseStyle): LocationColours {
  return {
    land: "#dfe3e6",
    border: greys.paper,
    outline: greys.axis,
    own: accent,
    ownOutline: greys.ink,
  };
}

/** On a surface in the colour of the city: the own area in the colour of its text. */
export function onAccent({ accent, onAccent: text }: HouseStyle): LocationColours {
  const land = mixColours(accent, text, 0.3);
  return { land, border: accent, outline: land, own: text, ownOutline: accent };
}

/** The map with the own areas filled and outlined. */
export function drawLocation(
  { paths, outline, size }: LocationMap,
  own: readonly string[],
  colours: LocationColours,
  description: string,
): string {
  const { width, height } = size;
  const others = [...paths].filter(([code]) => !own.includes(code)).map(([, path]) => path);
  const mine = own.flatMap((code) => paths.get(code) ?? []).join("");
  // Of a place without others nothing is drawn around it.
  const shape = (path: string, fill: string, stroke: string, strokeWidth: number) =>
    path &&
    `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linejoin="round" fill-rule="evenodd"/>`;
  return [
    `<svg role="img" aria-label="${escapeAttribute(description)}" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    shape(others.join(""), colours.land, colours.border, 0.7),
    shape(outline, "none", colours.outline, 1),
    shape(mine, colours.own, colours.border, 2.4),
    // Several areas are one place: no lines between them.
    own.length > 1
      ? shape(mine, colours.own, colours.own, 0.7)
      : shape(mine, colours.own, colours.ownOutline, 1),
    markPrinted("", { kind: "picture", drawn: "ligging" }),
    "</svg>",
  ].join("");
}

/** Tenths of a pixel; a point on the one before it draws nothing. */
function pathOf(rings: readonly (readonly Point[])[]): string {
  return rings
    .map((ring) => {
      const points = ring.map(([x, y]) => `${round(x)},${round(y)}`);
      const distinct = points.filter((point, index) => point !== points[index - 1]);
      return `M${distinct.join("L")}Z`;
    })
    .join("");
}

function round(number: number): number {
  return Math.round(number * 10) / 10 + 0;
}
