import { html } from "hono/html";
import { describeRule, type PrintLimit } from "../../scripts/model/describe-rule.ts";
import { formatBuild } from "../../scripts/model/format.ts";
import type { SourceRule } from "../../scripts/model/source-rule.ts";
import type { Html } from "../layouts/page.ts";

/** A limit of a rule, on a page. */
export const printedLimit: PrintLimit = (number, decimals) =>
  formatBuild(number, "grens van de regel", decimals);

/** What a source asks of whoever shows its figures, in plain words. */
export function ruleSentences(rule: SourceRule): Html {
  return html`${describeRule(rule, printedLimit).join(" ")}`;
}
