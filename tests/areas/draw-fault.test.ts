import type { Polygon } from "geojson";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { drawFault, placeAround } from "../../scripts/areas/draw-fault.ts";

const test = suite("draw fault");

function box(left: number, bottom: number, right: number, top: number): Polygon {
  const corners = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return {
    type: "Polygon",
    coordinates: [corners.map(([x = 0, y = 0]) => [100_000 + x, 190_000 + y])],
  };
}

const west = { name: "West & Kaai", geometry: box(0, 0, 700, 1000) };
const east = { name: "Oost", geometry: box(660, 0, 2000, 1000) };
const far = { name: "Ver", geometry: box(50_000, 0, 51_000, 1000) };
const sector = { name: "Kaai", geometry: box(0, 0, 1000, 1000) };

/** Pixels of the corners of the n-th drawn neighbourhood. */
function cornersIn(svg: string, index: number): readonly (readonly number[])[] {
  const paths = [...svg.matchAll(/<path d="([^"]*)"[^>]* fill-opacity/g)].map(([, d = ""]) => d);
  return [...(paths[index] ?? "").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}

test("drawFault(place of an overlap) has it in the middle, with both wijken and a scale", () => {
  const svg = drawFault({ centre: [100_680, 190_500], size: 200 }, [west, east, far], [sector]);
  // 500 m across 520 pixels: the overlap is 40 m wide around the middle.
  const right = Math.max(...cornersIn(svg, 0).map(([x = 0]) => x));
  const left = Math.min(...cornersIn(svg, 1).map(([x = 0]) => x));
  assert.is(Math.round((right + left) / 2), 260);
  assert.is(Math.round(right - left), Math.round((40 * 520) / 500));
  assert.match(svg, '<circle cx="260" cy="200"');
  assert.match(svg, ">West &amp; Kaai</text>");
  assert.match(svg, ">Oost</text>");
  assert.not.match(svg, "Ver<");
  assert.match(svg, ">100 m</text>");
  assert.match(svg, "x 100680, y 190500 (Lambert 72)");
});

test("drawFault(a point) shows enough around it to find it", () => {
  const svg = drawFault({ centre: [100_700, 190_500], size: 0 }, [west, east], [sector]);
  assert.match(svg, ">10 m</text>");
});

test("placeAround(shapes far apart) shows all of them", () => {
  const place = placeAround([west, far]);
  assert.equal(place, { centre: [125_500, 190_500], size: 51_000 });
  assert.match(drawFault(place, [far], [sector]), ">Ver</text>");
});

test.run();
