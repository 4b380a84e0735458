import { annotationRules } from "./annotation-rules.ts";
import { contentRules } from "./content-rules.ts";
import { documentRules } from "./document-rules.ts";
import { fontRules } from "./font-rules.ts";
import { glyphRules } from "./glyph-rules.ts";
import { houseRules } from "./house-rules.ts";
import { languageRules } from "./language-rules.ts";
import { listRules } from "./list-rules.ts";
import { pageRules } from "./page-rules.ts";
import type { Rules } from "./rule.ts";
import { structureRules } from "./structure-rules.ts";
import { tableRules } from "./table-rules.ts";

/** A clause and test of PDF/UA-1, or a Dutch word for a rule of our own. */
export const allRules: Rules = {
  ...documentRules,
  ...contentRules,
  ...structureRules,
  ...tableRules,
  ...listRules,
  ...languageRules,
  ...annotationRules,
  ...fontRules,
  ...glyphRules,
  ...houseRules,
  ...pageRules,
};

/** Of those, the rules of the norm: they bear the number of a clause. */
export const normRules: readonly string[] = Object.keys(allRules).filter((name) =>
  /^\d/.test(name),
);
