import { agreementRules, type CountedNoun } from "./agreement-rules.ts";
import { articleRules } from "./article-rules.ts";
import { numberRules } from "./number-rules.ts";
import type { LanguageRule } from "./rule.ts";
import { chapterTitleRule, sentenceRules, titleRules } from "./sentence-rules.ts";
import { spacingRules } from "./spacing-rules.ts";
import { wordRules } from "./word-rules.ts";

/** `label`: a name, a caption, a line of a tile. `sentence`: running text. */
export type TextKind = "label" | "sentence" | "title" | "chapter title";

export type RulesByKind = Readonly<Record<TextKind, readonly LanguageRule[]>>;

/** What an editor's own text should keep to. */
export function rulesForEditors(nouns: readonly CountedNoun[]): RulesByKind {
  const all = [
    ...spacingRules,
    ...numberRules,
    ...wordRules,
    ...articleRules,
    ...agreementRules(nouns),
  ];
  return {
    label: all,
    sentence: [...all, ...sentenceRules],
    title: [...all, ...titleRules],
    "chapter title": [...all, ...titleRules, chapterTitleRule],
  };
}
