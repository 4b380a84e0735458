import type { Polygon } from "geojson";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkShapes } from "../../scripts/areas/check-shapes.ts";
import type { SectorShape } from "../../scripts/areas/describe-place.ts";
import { measureOverlap } from "../../scripts/areas/overlap.ts";
import type { NeighbourhoodShape } from "../../scripts/areas/weigh-by-area.ts";

const test = suite("check shapes");

/** Corners in metres, from an invented place; closed here. */
function polygon(...corners: readonly (readonly [number, number])[]): Polygon {
  const ring = corners.map(([x, y]) => [100_000 + x, 190_000 + y]);
  return { type: "Polygon", coordinates: [[...ring, ring[0] ?? []]] };
}

function box(left: number, bottom: number, right: number, top: number): Polygon {
  return polygon([left, bottom], [right, bottom], [right, top], [left, top]);
}

function wijk(name: string, geometry: Polygon): NeighbourhoodShape {
  return { code: name, name, geometry };
}

/** An invented city of two square kilometres, side by side. */
const city: readonly SectorShape[] = [
  { code: "S1", name: "Kaai", geometry: box(0, 0, 1000, 1000) },
  { code: "S2", name: "Duin", geometry: box(1000, 0, 2000, 1000) },
];

function foundIn(...shapes: readonly NeighbourhoodShape[]): readonly string[] {
  return checkShapes(shapes, city).map(({ found }) => found);
}

test("measureOverlap(two boxes) gives the centre of what they share", () => {
  const { area, centre } = measureOverlap(box(0, 0, 10, 10), box(6, 4, 20, 30));
  assert.ok(Math.abs(area - 24) < 1e-6);
  assert.ok(Math.hypot(centre[0] - 100_008, centre[1] - 190_007) < 1e-6);
});

test("checkShapes(wijken that cut a sector and meet) finds nothing", () => {
  assert.equal(
    foundIn(wijk("West", box(0, 0, 700, 1000)), wijk("Oost", box(700, 0, 2000, 1000))),
    [],
  );
});

test("checkShapes(overlap, splinter and gap) reports all of them, each with its place", () => {
  const ring = [
    wijk("West", box(0, 0, 700, 1000)),
    wijk("Oost", polygon([699.6, 0], [2000, 0], [2000, 400], [700, 400], [700, 100])),
    wijk("Noord", polygon([700, 500], [2000, 500], [2000, 1000], [700, 1000])),
    wijk("Poort", box(1900, 400, 2000, 500)),
    wijk("Plein", box(1900, 600, 2000, 620)),
  ];
  assert.equal(foundIn(...ring), [
    'een splinter van 20 m² tussen "West" en "Oost", rond x 100700, y 190033 (Lambert 72), bij sector Kaai (S1)',
    'een overlap van 2.000 m² tussen "Noord" en "Plein", rond x 101950, y 190610 (Lambert 72), bij sector Duin (S2)',
    "een gat van 120.000 m² tussen de wijken, rond x 101300, y 190450 (Lambert 72), bij sector Kaai (S1)",
  ]);
});

test("checkShapes(a boundary that crosses itself) gives the crossing", () => {
  assert.equal(foundIn(wijk("Strik", polygon([0, 0], [1000, 1000], [1000, 0], [0, 1000]))), [
    'de grens van "Strik" kruist zichzelf, op x 100500, y 190500 (Lambert 72), bij sector Kaai (S1)',
  ]);
});

test("checkShapes(parts over each other) is refused though no sides cross", () => {
  const outer = box(0, 0, 1000, 1000).coordinates;
  const inner = box(200, 200, 400, 400).coordinates;
  const geometry = { type: "MultiPolygon" as const, coordinates: [outer, inner] };
  const [fault] = checkShapes([{ code: "D", name: "Dubbel", geometry }], city);
  assert.match(fault?.found ?? "", 'delen van "Dubbel" liggen over elkaar');
});

test("checkShapes(a line and a wijk elsewhere) names both kinds of wrong", () => {
  assert.match(
    foundIn(wijk("Lijn", polygon([0, 0], [100, 100], [50, 50]))).join(),
    '"Lijn" heeft geen oppervlakte',
  );
  const found = foundIn(wijk("Stad", box(0, 0, 2000, 1000)), wijk("Ver", box(9000, 0, 9500, 500)));
  assert.equal(found, [
    '100 % van "Ver" ligt buiten de stad, rond x 109250, y 190250 (Lambert 72), bij sector Duin (S2)',
  ]);
});

test("checkShapes(half a city) says which sectors have no wijk, and where", () => {
  assert.equal(foundIn(wijk("West", box(0, 0, 1500, 1000))), [
    "50 % van sector Duin (S2) ligt in geen enkele wijk, rond x 101750, y 190500 (Lambert 72)",
  ]);
});

test.run();
