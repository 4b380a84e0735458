import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, Position } from "geojson";
import { cornersOf } from "../../scripts/areas/describe-place.ts";
import { uniteAreas } from "../../scripts/areas/unite-areas.ts";
import { readCitySectors } from "../../scripts/import/boundaries/city-sectors.ts";
import { readSectorShapes } from "../../scripts/import/boundaries/sector-shapes.ts";
import { type InventedProject, makeProject } from "./invented-project.ts";

const projectRoot = join(import.meta.dirname, "../..");
export const gent = "44021";

/** A temporary project with the real areas of Gent, to put an invented division in. */
export function makeGentProject(): InventedProject & { readonly folder: string } {
  const project = makeProject();
  cpSync(join(projectRoot, "data/gebieden"), join(project.root, "data/gebieden"), {
    recursive: true,
  });
  const folder = join(project.root, "data/steden/gent/wijken");
  mkdirSync(folder, { recursive: true });
  const city = readFileSync(join(projectRoot, "data/steden/gent/stad.json"));
  writeFileSync(join(project.root, "data/steden/gent/stad.json"), city);
  return { ...project, folder };
}

/** The sectors of Gent, in Lambert 72. */
export function gentSectors() {
  return readSectorShapes(projectRoot, "gent", gentCitySectors());
}

/** The same by the tables, with their wijken; all of them have a shape. */
export function gentCitySectors() {
  return (readCitySectors(projectRoot).get(gent) ?? []).filter(({ isSupplement }) => !isSupplement);
}

/**
 * Official wijk of Gent → one of three invented stadsdelen, by how far south its sectors lie; each
 * stadsdeel consists of whole wijken.
 */
export function inventGentStadsdelen(): ReadonlyMap<string, (typeof stadsdelen)[number]> {
  const shapes = new Map(gentSectors().map(({ code, geometry }) => [code, geometry]));
  const sectorsOf = Map.groupBy(gentCitySectors(), ({ wijk }) => wijk);
  const northward = [...sectorsOf].map(([wijk, sectors]) => {
    const heights = sectors.flatMap(({ code }) => {
      const geometry = shapes.get(code);
      return geometry ? cornersOf(geometry).map(([, y = 0]) => y) : [];
    });
    return { wijk, height: heights.reduce((sum, y) => sum + y, 0) / heights.length };
  });
  const sorted = northward.toSorted((left, right) => right.height - left.height);
  return new Map(
    sorted.map(({ wijk }, index) => [
      wijk,
      stadsdelen[Math.floor((index * stadsdelen.length) / sorted.length)] ?? "Verzonnen Zuid",
    ]),
  );
}

/** The same as the table that an editor gives. */
export function formatStadsdelen(): string {
  const rows = [...inventGentStadsdelen()].map(
    ([wijk, name]) => `${wijk};${name.replace("Verzonnen ", "")};${name}`,
  );
  return `${["wijk;deel;naam", ...rows].join("\n")}\n`;
}

const stadsdelen = ["Verzonnen Noord", "Verzonnen Midden", "Verzonnen Zuid"] as const;

/** Bounds in Lambert 72 of six invented wijken that follow no boundary of Gent. */
const windows = [
  ["A1", "Verzonnen West-Boven", 0, 102_500, 195_000, 999_999],
  ["A2", "Verzonnen Midden-Boven", 102_500, 106_700, 195_000, 999_999],
  ["A3", "Verzonnen Oost-Boven", 106_700, 999_999, 195_000, 999_999],
  ["B1", "Verzonnen West-Onder", 0, 102_500, 0, 195_000],
  ["B2", "Verzonnen Midden-Onder", 102_500, 106_700, 0, 195_000],
  ["B3", "Verzonnen Oost-Onder", 106_700, 999_999, 0, 195_000],
] as const;

/** An invented division that cuts across the sectors of Gent: its outline in six rectangles. */
export function inventGentDivision(): FeatureCollection {
  const outline = uniteAreas(gentSectors().map(({ geometry }) => geometry));
  return {
    type: "FeatureCollection",
    features: windows.map(([code, naam, left, right, bottom, top]) => ({
      type: "Feature",
      properties: { code, naam },
      geometry: {
        type: "MultiPolygon",
        coordinates: outline.coordinates.flatMap((rings) => {
          const clipped = rings
            .map((ring) => clip(ring, { left, right, bottom, top }))
            .filter((ring) => ring.length > 3);
          return clipped.length > 0 ? [clipped] : [];
        }),
      },
    })),
  };
}

interface Window {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What of a ring lies in a rectangle, by the method of Sutherland and Hodgman. */
function clip(ring: readonly Position[], { left, right, bottom, top }: Window): Position[] {
  const sides: readonly (readonly [axis: 0 | 1, bound: number, sign: 1 | -1])[] = [
    [0, left, 1],
    [0, right, -1],
    [1, bottom, 1],
    [1, top, -1],
  ];
  let corners: readonly Position[] = ring.slice(1);
  for (const [axis, bound, sign] of sides) {
    const depth = (at: Position): number => sign * ((at[axis] ?? 0) - bound);
    corners = corners.flatMap((corner, index) => {
      const before = corners.at(index - 1) ?? corner;
      const [from, to] = [depth(before), depth(corner)];
      const part = from / (from - to);
      const crossing = before.map((number, at) =>
        at === axis ? bound : number + part * ((corner[at] ?? 0) - number),
      );
      return [...(from * to < 0 ? [crossing] : []), ...(to >= 0 ? [corner] : [])];
    });
  }
  const [first] = corners;
  return first ? [...corners, first] : [];
}
