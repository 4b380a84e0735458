import type { Polygon } from "geojson";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compareGround, isSameGround } from "../../scripts/areas/compare-ground.ts";

const test = suite("compareGround");

/** A rectangle in metres; `dent` is how deep its right side is pressed in halfway. */
function rectangle(width: number, height: number, dent = 0): Polygon {
  const ring = [
    [0, 0],
    [0, height],
    [width, height],
    [width - dent, height / 2],
    [width, 0],
    [0, 0],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

test("compareGround(one drawing) finds no difference", () => {
  const { share, shift } = compareGround(rectangle(1000, 1000), rectangle(1000, 1000));
  assert.ok(Math.abs(share) < 1e-9);
  assert.ok(Math.abs(shift) < 1e-6);
});

test("compareGround(a side that moved) is what only one has, and how far the boundary moved on average", () => {
  // 40 m of a width of 1 000: 4% of the ground, over a boundary of 4 000 m.
  const { share, shift } = compareGround(rectangle(1040, 1000), rectangle(1000, 1000));
  assert.ok(Math.abs(share - 0.04) < 1e-6, String(share));
  assert.ok(Math.abs(shift - 10) < 1e-6, String(shift));
});

test("isSameGround(two drawings of one boundary) is so up to 3 % and 9 m", () => {
  // A point that one drawing left out: 20 m deep over half a side, a triangle of 10 000 m².
  assert.ok(isSameGround(compareGround(rectangle(1000, 1000, 20), rectangle(1000, 1000))));
  assert.not.ok(isSameGround(compareGround(rectangle(1040, 1000), rectangle(1000, 1000))));
  // Of a small wijk little ground is much of it, of a large one a long strip is little of it.
  assert.not.ok(isSameGround({ share: 0.05, shift: 2 }));
  assert.not.ok(isSameGround({ share: 0.01, shift: 15 }));
});

test.run();
