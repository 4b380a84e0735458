import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CellKey } from "../../scripts/model/cell-key.ts";
import { compareFigures, type ReleasedFigure } from "../../scripts/packages/compare-figures.ts";

const test = suite("compareFigures");

function figures(some: Readonly<Record<string, ReleasedFigure>>) {
  return new Map(Object.entries(some).map(([key, figure]) => [key as CellKey, figure] as const));
}

test("compareFigures(before, after) says of each figure what became of it", () => {
  const before = figures({
    gelijk: { value: 5, status: "waargenomen" },
    herzien: { value: 5, status: "waargenomen" },
    definitief: { value: 5, status: "voorlopig" },
    bevestigd: { value: 5, status: "schatting" },
    nogVoorlopig: { value: 5, status: "voorlopig" },
    verborgen: { value: 5, status: "waargenomen" },
    getoond: { value: "hidden", status: "waargenomen" },
    weg: { value: 5, status: "waargenomen" },
    zonderStatus: { value: 5 },
  });
  const after = figures({
    gelijk: { value: 5, status: "waargenomen" },
    herzien: { value: 6, status: "waargenomen" },
    definitief: { value: 6, status: "waargenomen" },
    bevestigd: { value: 5, status: "waargenomen" },
    nogVoorlopig: { value: 6, status: "voorlopig" },
    verborgen: { value: "hidden", status: "waargenomen" },
    getoond: { value: 6, status: "waargenomen" },
    nieuw: { value: 5, status: "waargenomen" },
    zonderStatus: { value: 5, status: "waargenomen" },
  });
  assert.equal(
    compareFigures(before, after).map(({ key, kind }) => `${key} ${kind}`),
    [
      "bevestigd final",
      "definitief final",
      "getoond shown",
      "herzien revised",
      "nieuw new",
      "nogVoorlopig revised",
      "verborgen hidden",
      "weg removed",
    ],
  );
});

test.run();
