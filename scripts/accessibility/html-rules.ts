import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { PageFinding } from "../model/page-check.ts";

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"] }));

/** Is it HTML as the norm has it? */
export async function checkHtml(html: string): Promise<readonly PageFinding[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => ({
      rule: `html:${ruleId}`,
      criteria: [],
      element: `regel ${line}:${column}`,
      message,
    }));
}
