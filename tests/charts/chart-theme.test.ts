import { suite } from "uvu";
import * as assert from "uvu/assert";
import { chartTheme, greys, lighten, textOn } from "../../scripts/charts/chart-theme.ts";
import { formatOklch, parseOklch } from "../../scripts/charts/colour.ts";
import { contrastRatio } from "../../scripts/model/contrast.ts";
import { houseStyle } from "./chart-examples.ts";

const test = suite("chart-theme");
const accents = ["#0b4f8a", "#9c1f3d", "#1b6e3c", "#b34700", "#5b2a86", "#333333"];

for (const accent of accents) {
  const theme = chartTheme({ ...houseStyle, accent });
  const fills = [1, 2, 3, 4, 5].flatMap((count) => [
    ...theme.categories(count),
    ...theme.classes(count),
  ]);

  test(`chartTheme(${accent}) prints text at 4.5:1 on every fill`, () => {
    for (const fill of [...fills, ...fills.map(lighten)]) {
      assert.ok(
        contrastRatio(textOn(fill), fill) >= 4.5,
        `${fill} ${contrastRatio(textOn(fill), fill)}`,
      );
    }
  });

  test(`chartTheme(${accent}) keeps neighbours apart in grey`, () => {
    for (const ramp of [theme.categories(5), theme.classes(5).toReversed()]) {
      for (const [index, fill] of ramp.entries()) {
        const next = ramp[index + 1];
        if (next) assert.ok(contrastRatio(fill, next) >= 1.25, `${fill} ${next}`);
      }
    }
  });

  test(`chartTheme(${accent}) lets the own city and the first category stand out`, () => {
    assert.ok(contrastRatio(theme.accent, greys.paper) >= 3);
    assert.ok(contrastRatio(theme.categories(5)[0] as string, greys.paper) >= 3);
    assert.ok(contrastRatio(theme.pair[0], greys.paper) >= 3);
  });
}

test("formatOklch(parseOklch(hex)) gives the colour back", () => {
  for (const accent of accents) assert.is(formatOklch(parseOklch(accent)), accent);
});

test("contrastRatio(black, white) is 21", () => {
  assert.is(Math.round(contrastRatio("#000000", "#ffffff")), 21);
});

test.run();
