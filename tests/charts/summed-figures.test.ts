import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { LineInput, RankedBarsInput } from "../../scripts/charts/chart-input.ts";
import { reportWidth } from "../../scripts/charts/chart-module.ts";
import { chartTheme } from "../../scripts/charts/chart-theme.ts";
import { chartModule } from "../../scripts/charts/index.ts";
import { linePoints } from "../../scripts/charts/lines/line-points.ts";
import { renderChart } from "../../scripts/charts/render/render-svg.ts";
import type { Derivation } from "../../scripts/model/derivation.ts";
import { figure } from "../model/invented-figure.ts";
import { houseStyle } from "./chart-examples.ts";
import { overlappingTexts, textBoxes } from "./svg-texts.ts";

const test = suite("figures that were added up, in charts");

const counts = {
  unit: { kind: "count", name: "inwoners", singular: "inwoner" },
  decimals: 0,
} as const;
const words = "opgeteld uit de gebieden van toen";

function lineOf(derivations: readonly (Derivation | undefined)[]): LineInput {
  const periods = derivations.map((_, index) => String(2022 + index));
  const series = (name: string, isOwn: boolean, start: number) => ({
    name,
    isOwn,
    observations: derivations.map((derivation, index) => ({
      period: String(2022 + index),
      value: figure(start + 100 * index),
      status: "waargenomen" as const,
      ...(derivation ? { derivation } : {}),
    })),
  });
  return {
    kind: "lijn",
    ...counts,
    periods,
    series: [series("Zeestad", true, 1000), series("3 kuststeden", false, 4000)],
  };
}

test("a line of both kinds is one line, with open points for what was added up and one entry", async () => {
  const input = lineOf(["summed", "summed", undefined, undefined]);
  const { svg } = await renderChart(input, houseStyle, { id: "proef", title: "Proef" });
  assert.is(textBoxes(svg).filter(({ text }) => text === words).length, 1);
  assert.equal(overlappingTexts(svg), []);
  const [own] = input.series;
  assert.ok(own);
  assert.equal(
    linePoints(own, input).map(({ isSummed }) => isSummed),
    [true, true, false, false],
  );
  assert.match(chartModule(input).describe(input), "Open punten: opgeteld");
});

test("a line of figures that the source has so looks as it did, without an entry", async () => {
  const input = lineOf([undefined, "observed", undefined, undefined]);
  const { spec, defaultSize, describe } = chartModule(input);
  const size = defaultSize(input, reportWidth);
  const plain = lineOf([undefined, undefined, undefined, undefined]);
  assert.equal(
    spec(input, chartTheme(houseStyle), size),
    spec(plain, chartTheme(houseStyle), size),
  );
  assert.not.match(describe(input), "Open punten");
});

test("bars that were added up are open, in their place, with one entry for all", async () => {
  const input: RankedBarsInput = {
    kind: "rangbalken",
    ...counts,
    bars: [
      { name: "Zeestad", isOwn: true, value: figure(500), isSummed: true },
      { name: "Duinstad", isOwn: false, value: figure(400), isSummed: true },
      { name: "Heidestad", isOwn: false, value: figure(300) },
    ],
    references: [],
  };
  const { svg } = await renderChart(input, houseStyle, { id: "proef", title: "Proef" });
  const names = textBoxes(svg).map(({ text }) => text);
  assert.is(names.filter((text) => text === words).length, 1);
  assert.ok(names.indexOf("Zeestad") < names.indexOf("Duinstad"));
  assert.equal(overlappingTexts(svg), []);
  // Two open bars and the sample of the entry have an outline; the third bar is filled.
  assert.is(svg.match(/stroke-width="1.5"/g)?.length, 3);
  assert.match(chartModule(input).describe(input), "Open balken: opgeteld");
});

test.run();
