import { suite } from "uvu";
import * as assert from "uvu/assert";
import { strayShape } from "../../scripts/audit/read/check-drawing.ts";
import type { DrawnShapes } from "../../scripts/audit/read/drawn-shapes.ts";
import { readDrawings } from "../../scripts/audit/read/read-drawings.ts";
import { renderChart } from "../../scripts/charts/render/render-svg.ts";
import { missing } from "../../scripts/model/value.ts";
import { figure } from "../model/invented-figure.ts";
import { houseStyle } from "./chart-examples.ts";

const test = suite("spark line");

/** A hole is a year without a figure. */
async function sparkOf(numbers: readonly (number | undefined)[]): Promise<DrawnShapes> {
  const { svg } = await renderChart(
    {
      kind: "vonk",
      unit: { kind: "count", name: "schepen", singular: "schip" },
      decimals: 0,
      observations: numbers.map((number, index) => ({
        period: String(2005 + index),
        value: number === undefined ? missing("unknown") : figure(number),
        status: "waargenomen" as const,
      })),
    },
    houseStyle,
    { id: "schepen", title: "Schepen" },
  );
  const [shapes] = readDrawings(svg);
  assert.ok(shapes);
  return shapes;
}

test("renderChart(a year between two gaps) draws it, so that the line keeps its scale", async () => {
  const numbers = [50, undefined, 10, 20, 30];
  const shapes = await sparkOf(numbers);
  const known = numbers.filter((number) => number !== undefined);
  assert.is(strayShape("vonk", shapes, known), undefined);
  // The lone year, and the last.
  assert.is(shapes.dots.length, 2);
});

test("renderChart(no gaps) has one dot, for the last year", async () => {
  assert.is((await sparkOf([50, 40, 30])).dots.length, 1);
});

test.run();
