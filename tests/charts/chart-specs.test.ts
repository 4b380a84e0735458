import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { reportWidth } from "../../scripts/charts/chart-module.ts";
import { chartTheme } from "../../scripts/charts/chart-theme.ts";
import { chartModule } from "../../scripts/charts/index.ts";
import { chartExamples, houseStyle } from "./chart-examples.ts";

const test = suite("chart-specs");
const folder = join(import.meta.dirname, "../golden/charts");

for (const [kind, input] of Object.entries(chartExamples)) {
  test(`spec(${kind}) is the one that was reviewed`, () => {
    const { spec, defaultSize } = chartModule(input);
    const built = spec(input, chartTheme(houseStyle), defaultSize(input, reportWidth));
    const text = `${JSON.stringify(built, undefined, 2)}\n`;
    const path = join(folder, `${kind}.json`);
    const isUpdating = process.env.BIJWERKEN === "1" && process.env.CI !== "true";
    if (isUpdating) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, text);
      rmSync(`${path}-changed`, { force: true });
    }
    const expected = existsSync(path) ? readFileSync(path, "utf8") : "";
    if (text !== expected && process.env.CI !== "true") writeFileSync(`${path}-changed`, text);
    assert.is(text === expected, true, `${path} differs; see ${kind}.json-changed`);
  });
}

test.run();
