import type { CountedNoun } from "../../scripts/language/agreement-rules.ts";
import { type LanguageRule, matching } from "../../scripts/language/rule.ts";
import { type RulesByKind, rulesForEditors } from "../../scripts/language/rules.ts";

/** Editors cannot type a hard space: a build puts it there. */
const hardSpaceRule: LanguageRule = {
  id: "harde-spatie",
  explanation:
    "Een getal en zijn procentteken staan op één regel: er staat een harde spatie tussen.",
  find: matching(/\d+ %/),
};

/** In print a heading begins with its number: "4 16,0 % van de inwoners". */
const numberedTitleRule: LanguageRule = {
  id: "kop-met-twee-cijfers",
  explanation: "Na het nummer van het hoofdstuk begint een kop niet met een cijfer.",
  find: matching(/^\d+ \d[\d.,]*(?:[ \u00a0]%)?/),
};

/** What editors keep to, and what only the printed page can show. */
export function rulesForPages(nouns: readonly CountedNoun[]): RulesByKind {
  const { label, sentence, title } = rulesForEditors(nouns);
  return {
    // A name stands in files and titles too, where a hard space is no use.
    label,
    sentence: [...sentence, hardSpaceRule],
    title,
    "chapter title": [...title, hardSpaceRule, numberedTitleRule],
  };
}
