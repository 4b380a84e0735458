/** One thing about Dutch, or about how the house writes it, that a text can get wrong. */
export interface LanguageRule {
  readonly id: string;
  /** To an editor: how it should be, and why. A whole Dutch sentence. */
  readonly explanation: string;
  /** The words that break it, as they stand in the text. */
  readonly find: (text: string) => readonly string[];
}

/** Words of a text that break a rule. */
interface LanguageFault {
  readonly rule: LanguageRule;
  readonly found: string;
}

/** Finds what matches a pattern; of a pattern with the group `fault`, that group. */
export function matching(pattern: RegExp): LanguageRule["find"] {
  const all = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
  return (text) => [...text.matchAll(all)].map((match) => match.groups?.fault ?? match[0]);
}

export function faultsIn(text: string, rules: readonly LanguageRule[]): readonly LanguageFault[] {
  return rules.flatMap((rule) => rule.find(text).map((found) => ({ rule, found })));
}
