import { kidListRule, kidsRule, parentRule } from "./kid-rules.ts";
import type { Rules } from "./rule.ts";

/** Lists and lists of contents. */
export const listRules: Rules = {
  "7.2-17": parentRule("LI", "L"),
  "7.2-18": parentRule("LBody", "LI"),
  "7.2-19": kidsRule("L", "L", "LI", "Caption"),
  "7.2-20": kidsRule("LI", "Lbl", "LBody"),
  "7.2-26": parentRule("TOCI", "TOC"),
  "7.2-27": kidsRule("TOC", "TOC", "TOCI", "Caption"),
  "7.2-28": captionFirst("TOC"),
  "7.2-40": captionFirst("L"),
};

function captionFirst(type: string) {
  return kidListRule(
    type,
    (kids) => !kids.slice(1).includes("Caption"),
    "een bijschrift dat niet vooraan staat",
    "Caption als eerste element van de lijst",
  );
}
