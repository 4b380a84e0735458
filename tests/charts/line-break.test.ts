import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { LineInput } from "../../scripts/charts/chart-input.ts";
import { describeLine } from "../../scripts/charts/lines/line-description.ts";
import { linePoints, lineStretches } from "../../scripts/charts/lines/line-points.ts";
import { figure } from "../model/invented-figure.ts";

const test = suite("a break in a line");

const years = ["2018", "2019", "2020", "2021"];
const own = {
  name: "Zeestad",
  isOwn: true,
  observations: years.map((period, index) => ({
    period,
    value: figure(10 + index),
    status: "waargenomen" as const,
  })),
};
const line: LineInput = {
  kind: "lijn",
  unit: { kind: "count", name: "schepen", singular: "schip" },
  decimals: 0,
  periods: years,
  series: [own],
};

function stretchesOf(input: LineInput): readonly (readonly string[])[] {
  return lineStretches(linePoints(own, input), input).map((stretch) =>
    stretch.map(({ period }) => period),
  );
}

test("lineStretches(no break) is one line", () => {
  assert.equal(stretchesOf(line), [years]);
});

test("lineStretches(break) draws nothing from the year before to that year", () => {
  assert.equal(stretchesOf({ ...line, breakAt: "2020" }), [
    ["2018", "2019"],
    ["2020", "2021"],
  ]);
});

test("describeLine(break) says that the series starts anew", () => {
  const said = "De lijn is onderbroken voor 2020: de reeks begint er opnieuw.";
  assert.ok(describeLine({ ...line, breakAt: "2020" }).includes(said));
  assert.not.ok(describeLine(line).includes("onderbroken"));
  // A break of before the first year is none.
  assert.not.ok(describeLine({ ...line, breakAt: "2010" }).includes("onderbroken"));
});

test.run();
