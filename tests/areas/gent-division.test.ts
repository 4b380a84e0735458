import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkShapes } from "../../scripts/areas/check-shapes.ts";
import { type ConvertedFigures, convertCounts } from "../../scripts/areas/convert-counts.ts";
import { cornersOf } from "../../scripts/areas/describe-place.ts";
import { type NeighbourhoodShape, weighByArea } from "../../scripts/areas/weigh-by-area.ts";
import { readAreaMap } from "../../scripts/import/areas/area-tables.ts";
import { readCitySectors } from "../../scripts/import/boundaries/city-sectors.ts";
import { readSectorShapes } from "../../scripts/import/boundaries/sector-shapes.ts";
import { isKnown, known, type RawValue, withoutUncertain } from "../../scripts/model/value.ts";
import { gentSectors, inventGentDivision } from "../import/gent-project.ts";

const test = suite("division of Gent");
const root = join(import.meta.dirname, "../..");
const wijkOf = readAreaMap(root, "statsec", "wijk");
const cityOf = readAreaMap(root, "wijk", "gemeente");

function readPeople(city: string): ReadonlyMap<string, number> {
  const path = join(root, "data/themas/demografie/bevolking-sector/2022.csv");
  const rows = readFileSync(path, "utf8").trim().split("\n").slice(1);
  return new Map(
    rows
      .map((line) => line.split(";"))
      .filter(([, sector = ""]) => cityOf.get(wijkOf.get(sector) ?? "") === city)
      .map(([, sector = "", count]) => [sector, Number(count)]),
  );
}

function numberOf(value: RawValue): number {
  assert.ok(isKnown(value));
  return value.number;
}

function convert(
  people: ReadonlyMap<string, number>,
  sectors: ReturnType<typeof gentSectors>,
  shapes: readonly NeighbourhoodShape[],
): ConvertedFigures {
  const geometries = new Map(sectors.map(({ code, geometry }) => [code, geometry]));
  const counts = new Map([...people].map(([sector, count]) => [sector, known(count)]));
  return convertCounts(counts, weighByArea(geometries, shapes), people);
}

function inventedShapes(): readonly NeighbourhoodShape[] {
  return inventGentDivision().features.map(({ geometry, properties }) => ({
    code: String(properties?.code),
    name: String(properties?.naam),
    geometry: geometry as MultiPolygon,
  }));
}

test("convertCounts(an invented division that cuts across Gent) keeps the city, to the person", () => {
  const people = readPeople("44021");
  assert.equal(checkShapes(inventedShapes(), gentSectors()), []);
  const { figures, unlocated } = convert(people, gentSectors(), inventedShapes());
  const sum = figures.reduce((total, { count }) => total + numberOf(count), 0);
  assert.is(sum + numberOf(unlocated), 265_086);
  // 44021ZZZZ, the people without a sector.
  assert.is(numberOf(unlocated), 257);
});

test("convertCounts(the same) agrees with points thrown in every sector, in numbers and coverage", () => {
  const people = readPeople("44021");
  const sectors = gentSectors();
  const shapes = inventedShapes();
  const { figures } = convert(people, sectors, shapes);
  const expected = new Map(shapes.map(({ code }) => [code, { people: 0, most: 0, least: 0 }]));
  for (const { code, geometry } of sectors) {
    const inhabitants = people.get(code) ?? 0;
    const points = pointsIn(geometry);
    const hits = shapes.map((shape) => ({
      code: shape.code,
      number: points.filter((point) => isInside(point, shape.geometry)).length,
    }));
    const all = hits.reduce((sum, { number }) => sum + number, 0);
    for (const { code: wijk, number } of hits) {
      const own = expected.get(wijk);
      if (!own || number === 0) continue;
      own.people += (inhabitants * number) / all;
      // A share of up to 2% is the difference between two drawings; points tell that 1% around it.
      if (number / all >= 0.97) own.most += inhabitants;
      if (number / all >= 0.99) own.least += inhabitants;
    }
  }
  for (const { neighbourhood, count, coverage } of figures) {
    const own = expected.get(neighbourhood.code);
    assert.ok(own);
    const [got, text] = [numberOf(count), `${neighbourhood.name} ${coverage}`];
    assert.ok(
      Math.abs(got - own.people) <= 0.01 * own.people + 20,
      `${text}: ${got} ${own.people}`,
    );
    assert.ok(coverage <= own.most / own.people + 0.01, `${text}: ${own.most}`);
    assert.ok(coverage >= own.least / own.people - 0.01, `${text}: ${own.least}`);
  }
});

/** Points on a grid of 40 by 40 over a sector, as far as they lie in it. */
function pointsIn(geometry: Polygon | MultiPolygon): readonly Position[] {
  const corners = cornersOf(geometry);
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const steps = Array.from({ length: 40 }, (_, index) => (index + 0.5) / 40);
  const grid = steps.flatMap((x) => steps.map((y) => [left + x * width, bottom + y * height]));
  return grid.filter((point) => isInside(point, geometry));
}

/** By the number of sides that a line to the right crosses; holes and parts alike. */
function isInside([x = 0, y = 0]: Position, geometry: Polygon | MultiPolygon): boolean {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  let isIn = false;
  for (const ring of rings) {
    for (const [index, [x1 = 0, y1 = 0]] of ring.slice(1).entries()) {
      const [x0 = 0, y0 = 0] = ring[index] ?? [];
      if (y0 > y === y1 > y) continue;
      if (x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) isIn = !isIn;
    }
  }
  return isIn;
}

type CityTopology = Topology<{ delen: GeometryCollection<{ code: string }> }>;

/** Official wijken from the map of the report, which is thinner than the publisher's. */
function officialShapes(slug: string): readonly NeighbourhoodShape[] {
  const path = join(root, `data/gebieden/kaarten/${slug}.topojson`);
  const topology = JSON.parse(readFileSync(path, "utf8")) as CityTopology;
  return feature(topology, topology.objects.delen).features.map(({ geometry, properties }) => ({
    code: properties.code,
    name: properties.code,
    geometry: geometry as Polygon | MultiPolygon,
  }));
}

/** What weights by area make of the official wijken, beside the exact table. */
function compareWithTable(slug: string, city: string) {
  const people = readPeople(city);
  const sectors = readSectorShapes(root, slug, readCitySectors(root).get(city) ?? []);
  const { figures } = convert(people, sectors, officialShapes(slug));
  const rows = figures.map(({ neighbourhood, count, shown }) => {
    const exact = [...people]
      .filter(([sector]) => wijkOf.get(sector) === neighbourhood.code)
      .reduce((sum, [, number]) => sum + number, 0);
    const isShown = isKnown(withoutUncertain(shown));
    return { code: neighbourhood.code, exact, got: numberOf(count), isShown };
  });
  const misplaced = rows.reduce((sum, { exact, got }) => sum + Math.abs(got - exact), 0) / 2;
  const errorOf = ({ exact, got }: (typeof rows)[number]): number =>
    got === exact ? 0 : Math.abs(got - exact) / exact;
  const worstShown = Math.max(...rows.filter(({ isShown }) => isShown).map(errorOf));
  return { rows, misplaced, worstShown };
}

test("weighByArea(official wijken of Gent) misplaces few people against the exact table", () => {
  const { rows, misplaced, worstShown } = compareWithTable("gent", "44021");
  assert.is(rows.length, 25);
  assert.ok(misplaced < 1_000, String(misplaced));
  assert.ok(worstShown < 0.05, String(worstShown));
});

test("weighByArea(official wijken of Antwerpen) hides the small wijken that it gets wrong", () => {
  const { rows, misplaced, worstShown } = compareWithTable("antwerpen", "11002");
  assert.is(rows.length, 64);
  assert.ok(misplaced < 4_000, String(misplaced));
  assert.ok(worstShown < 0.06, String(worstShown));
  const hidden = rows.filter(({ isShown }) => !isShown).map(({ code }) => code);
  for (const code of ["11002ANT16", "11002DEU07", "11002DEU08", "11002ANT21", "11002BEZ01"]) {
    assert.ok(hidden.includes(code), hidden.join(" "));
  }
});

test.run();
