import type { MultiPolygon, Polygon, Position } from "geojson";
import { formatNumber } from "../model/format.ts";
import { cornersOf, describePlace, type SectorShape } from "./describe-place.ts";
import { type FaultPlace, placeAround } from "./draw-fault.ts";
import { computeOverlap, measureOverlap } from "./overlap.ts";
import { findCrossings } from "./ring-crossings.ts";
import { uniteAreas } from "./unite-areas.ts";
import { isGap, type NeighbourhoodShape } from "./weigh-by-area.ts";

/** What is wrong with a drawing, in the words of a Problem; where it stands is known to the caller. */
interface Fault {
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
  readonly place: FaultPlace;
}

/** In m²: less is a rounded coordinate. */
const noise = 10;
/** In m²: up to this much is a splinter, that two drawings of one boundary leave between them. */
const largestSplinter = 500;
/** A neighbourhood of which less lies in the city is in the wrong place. */
const leastInside = 0.5;

const splinterHint =
  "Twee wijken delen een grens pas als die uit dezelfde punten bestaat: laat je GIS de grenzen aan elkaar klikken (snappen).";

/**
 * Checks the neighbourhoods of a division against each other and against the
 * sectors of the city; all in Lambert 72. Returns every fault, each with its
 * place; none when weights by area may be made of it.
 */
export function checkShapes(
  shapes: readonly NeighbourhoodShape[],
  sectors: readonly SectorShape[],
): readonly Fault[] {
  const broken = shapes.flatMap((shape) => checkRings(shape, sectors));
  // An area that crosses itself has no size, so nothing can be said of what it covers.
  if (broken.length > 0) return broken;
  return [
    ...findOverlaps(shapes, sectors),
    ...findHoles(shapes, sectors),
    ...findOpenSectors(shapes, sectors),
    ...findStrays(shapes, sectors),
  ];
}

function checkRings({ name, geometry }: NeighbourhoodShape, sectors: readonly SectorShape[]) {
  const [first] = findCrossings(geometry);
  if (first) {
    return [
      {
        found: `de grens van "${name}" kruist zichzelf, op ${placeOf(first, sectors)}`,
        expected: "een grens die zichzelf niet kruist",
        hint: 'Herstel de vorm in je GIS, bijvoorbeeld met "Geometrie repareren" in QGIS.',
        place: { centre: first, size: 0 },
      },
    ];
  }
  const area = sizeOf(geometry);
  if (area < noise) {
    const place = placeOf(cornersOf(geometry)[0] ?? [], sectors);
    return [
      {
        found: `"${name}" heeft geen oppervlakte, op ${place}`,
        expected: "een vlak per wijk",
        place: placeAround([{ name, geometry }]),
      },
    ];
  }
  // What is covered twice counts four times here.
  if (computeOverlap(geometry, geometry) - area <= Math.max(noise, area * 1e-6)) return [];
  const place = placeOf(cornersOf(geometry)[0] ?? [], sectors);
  return [
    {
      found: `delen van "${name}" liggen over elkaar, bij ${place}`,
      expected: "delen die elkaar hoogstens raken",
      place: placeAround([{ name, geometry }]),
    },
  ];
}

function placeOf([x = 0, y = 0]: Position, sectors: readonly SectorShape[]): string {
  return describePlace([x, y], sectors);
}

/** The outlines minus the holes; exact also where parts lie over each other. */
function sizeOf(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce(
    (sum, coordinates) =>
      sum + computeOverlap({ type: "Polygon", coordinates }, { type: "Polygon", coordinates }),
    0,
  );
}

function findOverlaps(
  shapes: readonly NeighbourhoodShape[],
  sectors: readonly SectorShape[],
): readonly Fault[] {
  return shapes.flatMap((shape, index) =>
    shapes.slice(index + 1).flatMap((other) => {
      const { area, centre } = measureOverlap(shape.geometry, other.geometry);
      if (area <= noise) return [];
      const what = area <= largestSplinter ? "een splinter" : "een overlap";
      return [
        {
          found: `${what} van ${formatNumber(area, 0)} m² tussen "${shape.name}" en "${other.name}", rond ${describePlace(centre, sectors)}`,
          expected: "wijken die elkaar hoogstens raken",
          ...(area <= largestSplinter ? { hint: splinterHint } : {}),
          place: { centre: [...centre], size: Math.sqrt(area) },
        },
      ];
    }),
  );
}

/** Holes in what all neighbourhoods cover together. */
function findHoles(
  shapes: readonly NeighbourhoodShape[],
  sectors: readonly SectorShape[],
): readonly Fault[] {
  const union = uniteAreas(shapes.map(({ geometry }) => geometry));
  return union.coordinates.flatMap(([, ...holes]) =>
    holes.flatMap((ring) => {
      const hole: Polygon = { type: "Polygon", coordinates: [ring] };
      const { area, centre } = measureOverlap(hole, hole);
      const covered = shapes.reduce((sum, { geometry }) => sum + computeOverlap(hole, geometry), 0);
      const open = area - covered;
      if (open <= noise) return [];
      const isSplinter = open <= largestSplinter;
      return [
        {
          found: `${isSplinter ? "een splinter" : "een gat"} van ${formatNumber(open, 0)} m² tussen de wijken, rond ${describePlace(centre, sectors)}`,
          expected: "wijken die op elkaar aansluiten",
          ...(isSplinter ? { hint: splinterHint } : {}),
          place: { centre: [...centre], size: Math.sqrt(open) },
        },
      ];
    }),
  );
}

/** Sectors that no neighbourhood covers, or only in part. */
function findOpenSectors(
  shapes: readonly NeighbourhoodShape[],
  sectors: readonly SectorShape[],
): readonly Fault[] {
  return sectors.flatMap((sector) => {
    const whole = measureOverlap(sector.geometry, sector.geometry);
    let [area, x, y] = [whole.area, whole.area * whole.centre[0], whole.area * whole.centre[1]];
    for (const { geometry } of shapes) {
      const shared = measureOverlap(sector.geometry, geometry);
      if (shared.area === 0) continue;
      area -= shared.area;
      x -= shared.area * shared.centre[0];
      y -= shared.area * shared.centre[1];
    }
    const share = area / whole.area;
    if (!isGap(area, share)) return [];
    return [
      {
        found: `${formatNumber(share * 100, 0)} % van sector ${sector.name} (${sector.code}) ligt in geen enkele wijk, rond x ${Math.round(x / area)}, y ${Math.round(y / area)} (Lambert 72)`,
        expected: "wijken die de hele stad bedekken",
        hint: "Teken een wijk over dit deel, bijvoorbeeld voor een haven of een industriezone.",
        place: { centre: [x / area, y / area], size: Math.sqrt(area) },
      },
    ];
  });
}

function findStrays(
  shapes: readonly NeighbourhoodShape[],
  sectors: readonly SectorShape[],
): readonly Fault[] {
  return shapes.flatMap(({ name, geometry }) => {
    const { area, centre } = measureOverlap(geometry, geometry);
    const inside = sectors.reduce(
      (sum, sector) => sum + computeOverlap(geometry, sector.geometry),
      0,
    );
    if (inside / area >= leastInside) return [];
    return [
      {
        found: `${formatNumber((1 - inside / area) * 100, 0)} % van "${name}" ligt buiten de stad, rond ${describePlace(centre, sectors)}`,
        expected: "wijken in de stad",
        // The wijk and the city, so that one sees how far they are apart.
        place: placeAround([{ name, geometry }, ...sectors]),
      },
    ];
  });
}
