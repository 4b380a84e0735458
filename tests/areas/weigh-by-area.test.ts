import type { Polygon } from "geojson";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { weighByArea } from "../../scripts/areas/weigh-by-area.ts";

const test = suite("weigh by area");

function box(left: number, bottom: number, right: number, top: number): Polygon {
  const ring = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ].map((position) => position.map((number) => number * 10));
  return { type: "Polygon", coordinates: [ring] };
}

test("weighByArea(invented boxes) weighs by surface, ignores slivers and leaves the rest", () => {
  const sectors = new Map([
    ["whole", box(0, 0, 100, 100)],
    ["cut", box(100, 0, 200, 100)],
    ["edge", box(200, 0, 300, 100)],
  ]);
  const { weights, basis } = weighByArea(sectors, [
    { code: "W1", name: "West", geometry: box(0, 0, 125, 100) },
    { code: "W2", name: "Oost", geometry: box(125, 0, 260, 100) },
    { code: "W3", name: "Strook", geometry: box(0, 100, 100, 200) },
  ]);
  assert.is(basis, "oppervlakte");
  assert.equal([...(weights.get("whole") ?? [])], [["W1", 1]]);
  assert.equal(
    [...(weights.get("cut") ?? [])],
    [
      ["W1", 0.25],
      ["W2", 0.75],
    ],
  );
  assert.equal([...(weights.get("edge") ?? [])], [["W2", 0.6]]);
});

test("weighByArea(a boundary drawn 1 metre off) keeps the sector whole", () => {
  const { weights } = weighByArea(new Map([["S", box(0, 0, 100, 100)]]), [
    { code: "W1", name: "West", geometry: box(0, 0, 99, 100) },
    { code: "W2", name: "Oost", geometry: box(99, 0, 200, 100) },
  ]);
  assert.equal([...(weights.get("S") ?? [])], [["W1", 1]]);
});

test.run();
