import * as fontkit from "fontkit";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { computeTicks } from "../../scripts/charts/axis-ticks.ts";
import { placeAboveBar } from "../../scripts/charts/bars/category-labels.ts";
import { labelBox } from "../../scripts/charts/chart-frame.ts";
import { reportWidth } from "../../scripts/charts/chart-module.ts";
import { chartTheme } from "../../scripts/charts/chart-theme.ts";
import { chartModule } from "../../scripts/charts/index.ts";
import { stackLabels } from "../../scripts/charts/label-stack.ts";
import { fontFile, fontWeights, textWidth } from "../../scripts/charts/text-metrics.ts";
import { chartExamples, houseStyle } from "./chart-examples.ts";

const test = suite("chart-layout");

test("textWidth(text, size) is the width that the font states", () => {
  // "n" is 544 units of 1000 wide, a digit 497.
  assert.is(Math.round(textWidth("0000", 100)), 199);
  assert.ok(textWidth("Zeestad", 12, 600) > textWidth("Zeestad", 12, 400));
  assert.is(textWidth("", 12), 0);
});

test("fontFile(weight, format) has a glyph for each sign of Dutch figures, so that none prints as a box", () => {
  for (const weight of fontWeights) {
    const font = fontkit.openSync(fontFile(weight, "woff2")) as fontkit.Font;
    const isPrinted = (sign: string) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
    assert.equal(
      [..."−1.234,5\u00a0% – €\u00a0café ë x ?"].filter((sign) => !isPrinted(sign)),
      [],
    );
    assert.not.ok(isPrinted("漢"));
  }
});

test("computeTicks(numbers, count) starts at zero unless the values lie far from it", () => {
  assert.equal(computeTicks([12, 21], 5).values, [0, 5, 10, 15, 20, 25]);
  assert.ok(computeTicks([12, 21], 5).includesZero);
  assert.not.ok(computeTicks([251_000, 270_000], 5).includesZero);
  assert.ok(computeTicks([-2, 3], 5).includesZero);
  assert.equal(computeTicks([0], 4).values, [0, 0.25, 0.5, 0.75, 1]);
});

test("stackLabels(labels, from, to) never overlaps and stays inside", () => {
  const labels = [50, 52, 51, 198, 3].map((wanted) => ({ wanted, height: 30 }));
  const centres = stackLabels(labels, 0, 200).toSorted((one, other) => one - other);
  for (const [index, centre] of centres.entries()) {
    assert.ok(centre >= 15 && centre <= 185);
    if (index > 0) assert.ok(centre - (centres[index - 1] as number) >= 30 - 1e-9);
  }
});

test("stackLabels(labels, from, to) leaves a label alone that has room", () => {
  assert.equal(stackLabels([{ wanted: 40, height: 20 }], 0, 100), [40]);
});

test("placeAboveBar(names, middles) sets them side by side, in order, each with a line to its part", () => {
  const names = ["Ontevreden", "Neutraal", "Tevreden"];
  const room = { from: -80, to: 200 };
  const placed = placeAboveBar(names, [4, 14, 120], room);
  const boxes = placed?.labels.map(labelBox) ?? [];
  assert.is(boxes.length, 3);
  for (const [index, { x, x2 }] of boxes.entries()) {
    assert.ok(x >= room.from && x2 <= room.to);
    if (index > 0) assert.ok(x > (boxes[index - 1]?.x2 ?? 0) + 4);
  }
  assert.equal(
    placed?.leaders.map(({ x2 }) => x2),
    [4, 14, 120],
  );
  // A part with room has its name right above it.
  assert.is(placed?.labels[2]?.x, 120);
});

test("placeAboveBar(more names than fit) leaves them to a legend", () => {
  const names = ["land- en tuinbouw", "industrie en bouw", "zakelijke dienstverlening"];
  assert.is(placeAboveBar(names, [20, 60, 120], { from: 0, to: 150 }), undefined);
});

test("spec(bar that ends near a line) sets its figure on the bar, and the line runs through", () => {
  const { rangbalken } = chartExamples;
  const { spec, defaultSize } = chartModule(rangbalken);
  const drawn = spec(rangbalken, chartTheme(houseStyle), defaultSize(rangbalken, reportWidth));
  const { layer } = JSON.parse(JSON.stringify(drawn)) as { layer: readonly DrawnLayer[] };
  const dashed = layer.filter(({ mark }) => "strokeDash" in mark);
  assert.equal(
    dashed.map(({ data }) => data.values.length),
    [1, 1],
  );
  const alignOf = (figure: string) =>
    layer.flatMap(({ data }) => data.values).find(({ text }) => text?.startsWith(figure))?.align;
  // Bosstad's bar ends just before the lines at 11,8 and 12,1 %; the one of Zeestad is far past them.
  assert.is(alignOf("11,2"), "right");
  assert.is(alignOf("20,5"), "left");
});

test("spec(low chart of many lines) has the names and last figures of all of them inside the picture", () => {
  const { lijn } = chartExamples;
  if (lijn.kind !== "lijn") throw new Error("no chart of lines");
  const [own] = lijn.series;
  if (!own) throw new Error("no line");
  const others = ["Bosstad", "Duinstad", "Veldstad"].map((name) => ({
    ...own,
    name,
    isOwn: false,
  }));
  const height = 120;
  const marginAbove = 26;
  const low = { ...lijn, series: [own, ...others] };
  const drawn = chartModule(low).spec(low, chartTheme(houseStyle), { width: reportWidth, height });
  const { layer } = JSON.parse(JSON.stringify(drawn)) as { layer: readonly DrawnLayer[] };
  const ends = layer
    .flatMap(({ data }) => data?.values ?? [])
    .filter(({ text }) => low.series.some(({ name }) => text?.startsWith(name)));
  assert.is(ends.length, low.series.length);
  for (const { text, y = 0 } of ends) {
    assert.match(text ?? "", /\d/);
    assert.ok(y > -marginAbove && y < height - marginAbove - 4, `${text} at ${y}`);
  }
});

interface DrawnLayer {
  readonly mark: object;
  readonly data: {
    readonly values: readonly {
      readonly text?: string;
      readonly align?: string;
      readonly y?: number;
    }[];
  };
}

test.run();
