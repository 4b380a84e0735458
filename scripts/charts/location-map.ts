import type { Topology } from "topojson-specification";
import type { HouseStyle } from "../model/house-style.ts";
import type { ChartSize } from "./chart-module.ts";
import { greys } from "./chart-theme.ts";
import { areaFeatures, boundingBox, type Point, ringsOf } from "./map-geometry.ts";
import { fitBox, projectRings } from "./map-layout.ts";
import { escapeAttribute } from "./svg-cleaning.ts";

/** A small map that only says where a place lies: no figures, no legend. */
export interface LocationMap {
  /** Per area of the topology, the lines on paper. */
  readonly paths: ReadonlyMap<string, string>;
  readonly outline: string;
  readonly size: ChartSize;
}

export interface LocationOptions {
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

/** The map with the own areas filled and outlined: dark on light, also without colour. */
export function drawLocation(
  { paths, outline, size }: LocationMap,
  own: readonly string[],
  style: HouseStyle,
  description: string,
): string {
  const label = escapeAttribute(description);
  const others = [...paths].filter(([code]) => !own.includes(code)).map(([, path]) => path);
  const mine = own.flatMap((code) => paths.get(code) ?? []);
  return `<svg role="img" aria-label="${label}" xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}"><path d="${others.join("")}" fill="${landFill}" stroke="${greys.paper}" stroke-width="0.7" stroke-linejoin="round" fill-rule="evenodd"/><path d="${outline}" fill="none" stroke="${greys.axis}" stroke-width="1" stroke-linejoin="round"/><path d="${mine.join("")}" fill="${style.accent}" stroke="${greys.paper}" stroke-width="2.4" stroke-linejoin="round" fill-rule="evenodd"/><path d="${mine.join("")}" fill="${style.accent}" stroke="${greys.ink}" stroke-width="1" stroke-linejoin="round" fill-rule="evenodd"/></svg>`;
}

const landFill = "#dfe3e6";

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
