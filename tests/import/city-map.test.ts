import { join } from "node:path";
import type { Position } from "geojson";
import { feature } from "topojson-client";
import type { MultiPolygon } from "topojson-specification";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { boundariesImporter } from "../../scripts/import/boundaries/boundaries.ts";
import { makeCityMap } from "../../scripts/import/boundaries/city-map.ts";
import { computeAreaInKm2 } from "../../scripts/import/boundaries/polygon-area.ts";
import type { AreaFeature } from "../../scripts/import/drawings/shape-file.ts";
import { makeProject } from "./invented-project.ts";

const test = suite("city map");

/** A square of one km with `steps` points on each side, its left edge at `x` km. */
function square(code: string, x: number, steps = 1): AreaFeature {
  const corners = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ];
  const ring: Position[] = [];
  for (let side = 0; side < 4; side++) {
    const [fromX = 0, fromY = 0] = corners[side] ?? [];
    const [toX = 0, toY = 0] = corners[side + 1] ?? [];
    for (let step = 0; step < steps; step++) {
      const share = step / steps;
      // The wobble is a metre: too small to see, so it may go.
      const wobble = step % 2;
      ring.push([
        150_000 + 1000 * (x + fromX + (toX - fromX) * share) + wobble,
        200_000 + 1000 * (fromY + (toY - fromY) * share) + wobble,
      ]);
    }
  }
  ring.push(ring[0] ?? []);
  return {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [ring] },
    properties: { code },
  };
}

test("makeCityMap(two parts) shares the edge and merges the outline", () => {
  const map = JSON.parse(makeCityMap([square("a", 0), square("b", 1)]) ?? "{}");
  const numbers = (part: object): number[] =>
    JSON.stringify(part)
      .match(/-?\d+/g)
      ?.map(Number)
      .map((arc) => (arc < 0 ? ~arc : arc)) ?? [];
  const [a, b] = map.objects.delen.geometries;
  const shared = numbers(a.arcs).filter((arc) => numbers(b.arcs).includes(arc));
  assert.is(shared.length, 1);
  assert.not(numbers(map.objects.stad.arcs).includes(shared[0] ?? -1));
  assert.equal([a.properties.code, b.properties.code], ["a", "b"]);
  const outline = feature(map, map.objects.stad as MultiPolygon);
  assert.ok(outline.geometry.type === "MultiPolygon");
  assert.ok(Math.abs(computeAreaInKm2(outline.geometry) - 2) < 0.01);
});

test("makeCityMap(very detailed parts) drops points that nobody sees", () => {
  const parts = [square("a", 0, 5000), square("b", 1, 5000)];
  const text = makeCityMap(parts) ?? "";
  assert.ok(text.length > 0 && text.length < 2000, String(text.length));
});

test("makeCityMap(a part smaller than what nobody sees) keeps it as an area", () => {
  const side = 12;
  const corner = (x: number, y: number) => [152_500 + x, 200_500 + y];
  const tiny: AreaFeature = {
    type: "Feature",
    geometry: {
      type: "Polygon",
      coordinates: [
        [corner(0, 0), corner(0, side), corner(side, side), corner(side, 0), corner(0, 0)],
      ],
    },
    properties: { code: "klein" },
  };
  const map = JSON.parse(makeCityMap([square("a", 0, 500), square("b", 1, 500), tiny]) ?? "{}");
  const found = feature(map, map.objects.delen) as unknown as { features: AreaFeature[] };
  const kept = found.features.find(({ properties }) => properties.code === "klein");
  assert.ok(kept && Math.abs(computeAreaInKm2(kept.geometry) - 0.000144) < 0.00002);
});

test("computeAreaInKm2(square with a hole) takes the hole off", () => {
  const outline = square("a", 0).geometry.coordinates[0] as Position[];
  const hole = outline.map(([x = 0, y = 0]) => [
    150_000 + (x - 150_000) / 2,
    200_000 + (y - 200_000) / 2,
  ]);
  assert.is(computeAreaInKm2({ type: "Polygon", coordinates: [outline, hole] }), 0.75);
});

test("run(no shapefile) says which file is absent", async () => {
  const project = makeProject();
  const shape = project.give("ggw72024.shp", "geen shapefile");
  project.give("ggw72024.dbf", "geen tabel");
  const problems = await project.refuse(boundariesImporter, [shape]);
  assert.equal(problems[0]?.where, join(project.root, "ggw72024.shp"));
  assert.is(problems[0]?.found, "geen leesbare shapefile");
  assert.is(problems[1]?.found, "geen bestand gemeente2024.dbf ernaast");
});

test.run();
