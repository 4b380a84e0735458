import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { chartTheme, greys } from "../../scripts/charts/chart-theme.ts";
import { paletteProblems, rampFaults } from "../../scripts/charts/check-palette.ts";
import { colourDistance, seenBy } from "../../scripts/charts/colour.ts";
import { darkPaper, darkStyle } from "../../scripts/charts/dark-style.ts";
import { contrastRatio } from "../../scripts/model/contrast.ts";
import { houseStyle } from "./chart-examples.ts";

const test = suite("palette");

const cities = readdirSync(join(import.meta.dirname, "../../data/steden")).map((slug) => {
  const path = join(import.meta.dirname, "../../data/steden", slug, "stad.json");
  const { huisstijl } = JSON.parse(readFileSync(path, "utf8")) as {
    huisstijl: { kleur: string; tint: string };
  };
  return { slug, style: { ...houseStyle, accent: huisstijl.kleur, tint: huisstijl.tint } };
});

test("seenBy(red and green) looks alike without red or green cones, and differs without blue ones", () => {
  // Equally light, so that nothing but the hue tells them apart.
  const [red, green] = ["#c05a4d", "#5f8a3a"];
  const between = (kind: "protanopie" | "deuteranopie" | "tritanopie") =>
    colourDistance(seenBy(red, kind), seenBy(green, kind));
  assert.ok(between("deuteranopie") < colourDistance(red, green) / 3);
  assert.ok(between("tritanopie") > colourDistance(red, green) / 2);
  for (const kind of ["protanopie", "deuteranopie", "tritanopie"] as const) {
    assert.ok(colourDistance(seenBy("#808080", kind), "#808080") < 0.01, kind);
  }
});

test("paletteProblems(the real cities) finds none", () => {
  assert.ok(cities.length > 10);
  assert.equal(cities.flatMap(paletteProblems), []);
});

test("rampFaults(red beside green) names the blindness, what was found and what is needed", () => {
  const theme = chartTheme(houseStyle);
  const categories = (count: number) =>
    count === 2 ? ["#c05a4d", "#5f8a3a"] : theme.categories(count);
  const [fault, ...more] = rampFaults({ ...theme, categories });
  assert.equal(more, []);
  assert.match(
    fault?.found ?? "",
    /^delen van een balk: #c05a4d naast #5f8a3a verschilt 0,0\d bij (prot|deuter)anopie$/,
  );
  assert.is(fault?.expected, "een verschil van minstens 0,07");
});

test("darkStyle(every city) keeps 4.5:1 for text and 3:1 for a trend", () => {
  for (const { slug, style } of cities) {
    const { accent, tint } = darkStyle(style);
    for (const ground of [darkPaper, tint]) assert.ok(contrastRatio(accent, ground) >= 4.5, slug);
    assert.ok(contrastRatio(greys.onTint, tint) >= 3, slug);
  }
});

test("darkPaper is the paper of the dark style sheet", () => {
  const css = readFileSync(join(import.meta.dirname, "../../templates/styles/dark.css"), "utf8");
  assert.match(css, `--papier: ${darkPaper};`);
});

test.run();
