import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, Result } from "axe-core";
import type { Page } from "puppeteer";
import type { PageFinding, PageResult } from "../model/page-check.ts";
import { isAsked } from "../model/success-criteria.ts";

/** WCAG 2.2, levels A and AA, and what the makers of axe advise beside it. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * Runs axe-core in the page as it stands in the tab, and once more for contrast on
 * a dark screen. The inside of a picture is left out: to a screen reader it is one
 * image, and its colours are measured where they are chosen.
 */
export async function runAxe(page: Page): Promise<PageResult> {
  await page.evaluate(axeSource);
  const light = await runRules(page, { type: "tag", values: tags });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  const dark = await runRules(page, { type: "rule", values: ["color-contrast"] });
  await page.emulateMediaFeatures([]);
  return {
    findings: [
      ...light.violations.flatMap((result) => findings(result, "")),
      ...dark.violations.flatMap((result) => findings(result, "donker scherm: ")),
    ],
    judged: criteriaOf([...light.passes, ...light.violations]),
    undecided: criteriaOf([...light.incomplete, ...dark.incomplete]),
  };
}

type Choice = { readonly type: "tag" | "rule"; readonly values: readonly string[] };

async function runRules(page: Page, choice: Choice): Promise<AxeResults> {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    return axe.run(
      { exclude: [["svg *"]] },
      {
        runOnly: { type: runOnly.type, values: [...runOnly.values] },
        resultTypes: ["violations"],
        elementRef: false,
      },
    );
  }, choice);
}

function findings({ id, tags: own, help, nodes }: Result, circumstance: string): PageFinding[] {
  return nodes.map(({ target }) => ({
    rule: id,
    criteria: own.flatMap(criterionOf),
    element: target.flat().join(" "),
    message: `${circumstance}${help}`,
  }));
}

function criteriaOf(results: readonly Result[]): readonly string[] {
  return [...new Set(results.flatMap(({ tags: own }) => own.flatMap(criterionOf)))];
}

/** "wcag1410" → "1.4.10"; the tag of a level is none, nor is a criterion of level AAA. */
function criterionOf(tag: string): readonly string[] {
  const [, principle, guideline, number] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
  const criterion = `${principle}.${guideline}.${number}`;
  return isAsked(criterion) ? [criterion] : [];
}
