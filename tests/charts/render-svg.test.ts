import { suite } from "uvu";
import * as assert from "uvu/assert";
import { descriptionLimit } from "../../scripts/charts/description.ts";
import { chartModule } from "../../scripts/charts/index.ts";
import { renderPng } from "../../scripts/charts/render/render-png.ts";
import { renderChart } from "../../scripts/charts/render/render-svg.ts";
import { chartExamples, houseStyle } from "./chart-examples.ts";
import { overlappingTexts } from "./svg-texts.ts";

const test = suite("render-svg");

const widths = {
  lijn: [640, 320],
  piramide: [640, 320],
  rangbalken: [640, 320],
  stapelbalken: [640, 320],
  kaart: [640, 320],
  vonk: [120],
  strook: [190],
};

for (const [kind, input] of Object.entries(chartExamples)) {
  for (const width of widths[input.kind]) {
    const render = () =>
      renderChart(input, houseStyle, { id: "figuur-1", title: "Titel", size: { width } });

    test(`renderChart(${kind}, ${width}) gives the same bytes twice`, async () => {
      assert.is((await render()).svg, (await render()).svg);
    });

    test(`renderChart(${kind}, ${width}) speaks Dutch only, from the root`, async () => {
      const { svg, description } = await render();
      assert.is(svg.match(/ role="/g)?.length, 1);
      assert.is(svg.match(/ aria-[a-z]+="/g)?.length, 1);
      assert.match(svg, /^<svg role="img" aria-label="Titel\. /);
      assert.not.match(svg, /axis|graphics-|mark-/i);
      assert.ok(description.length <= descriptionLimit + "Titel. ".length);
    });

    test(`renderChart(${kind}, ${width}) has the width asked, own ids and no overlapping texts`, async () => {
      const { svg } = await render();
      assert.match(svg, new RegExp(`<svg[^>]* width="${width}"`));
      for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) assert.match(id as string, /^figuur-1-/);
      assert.equal(overlappingTexts(svg), []);
    });
  }
}

test("renderChart(lijn) keeps a hidden year on the axis, with its sign", async () => {
  const { svg } = await renderChart(chartExamples.lijn, houseStyle, { id: "a", title: "T" });
  assert.match(svg, />2021</);
  assert.match(svg, />x</);
});

test("renderChart(kaart) hatches what has no figure and drops names that do not fit", async () => {
  const { svg } = await renderChart(chartExamples.kaart, houseStyle, {
    id: "a",
    title: "T",
    size: { width: 320 },
  });
  assert.match(svg, /fill="url\(#a-arcering\)"/);
  assert.match(svg, />verborgen</);
  assert.match(svg, />Haven</);
  assert.not.match(svg, />Zeer/);
});

test("describe(input) of every kind is short and has no number for a hidden figure", () => {
  for (const input of Object.values(chartExamples)) {
    const text = chartModule(input).describe(input);
    assert.ok(text.length > 20 && text.length <= descriptionLimit, text);
    assert.not.match(text, /undefined|NaN|null/);
  }
});

test("renderPng(svg) really prints the letters", async () => {
  const { svg } = await renderChart(chartExamples.rangbalken, houseStyle, { id: "a", title: "T" });
  const withText = renderPng(svg, 640);
  const withoutText = renderPng(svg.replace(/<text\b[^>]*>[^<]*<\/text>/g, ""), 640);
  assert.ok(withText.length > withoutText.length * 1.5);
});

test.run();
