import type { Polygon } from "geojson";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compareVintages } from "../../scripts/areas/compare-vintages.ts";

const test = suite("compare vintages");

function area(code: string, left: number, right: number) {
  const ring = [
    [left, 0],
    [right, 0],
    [right, 100],
    [left, 100],
    [left, 0],
  ];
  const geometry: Polygon = { type: "Polygon", coordinates: [ring] };
  return { code, name: `Wijk ${code}`, geometry };
}

test("compareVintages(before, after) looks at the ground, not at codes", () => {
  const before = [area("1", 0, 100), area("2", 100, 200), area("3", 200, 300), area("4", 900, 950)];
  // 1 was drawn anew, 2 was split and 3 grew under the same code.
  const after = [area("1", 0, 101), area("5", 101, 160), area("2", 160, 200), area("3", 200, 320)];
  const changes = compareVintages(before, after);
  assert.equal(
    changes.map(({ code, isSame }) => [code, isSame]),
    [
      ["1", true],
      ["2", false],
      ["3", false],
      ["4", false],
    ],
  );
  assert.equal(
    changes[1]?.successors.map(({ code, share }) => [code, Math.round(share * 100)]),
    [
      ["5", 59],
      ["2", 40],
    ],
  );
  assert.equal(changes[3]?.successors, []);
});

test.run();
