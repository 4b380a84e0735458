import { type LanguageRule, matching } from "./rule.ts";

/** A noun that figures count: "inwoners", "inwoner". */
export interface CountedNoun {
  readonly plural: string;
  readonly singular: string;
}

const pluralVerbs =
  "zijn|waren|hebben|hadden|worden|werden|wonen|woonden|gaan|gingen|liggen|lagen|telden|werkten|stonden|zeggen|zeiden|vinden|vonden|noemen|noemden";

/** One and many. */
export function agreementRules(nouns: readonly CountedNoun[]): readonly LanguageRule[] {
  const twofold = nouns.filter(({ plural, singular }) => plural !== singular);
  const plurals = alternatives(twofold.map(({ plural }) => plural));
  const singulars = alternatives(twofold.map(({ singular }) => singular));
  const one = "(?<![\\d.,\\p{L}-])1[ \\u00a0]";
  return [
    {
      id: "percentage-enkelvoud",
      explanation:
        "Een percentage is enkelvoud: 5,3 % van de inwoners is, heeft, woont (niet: zijn, hebben, wonen).",
      find: matching(
        new RegExp(
          `\\d[ \\u00a0]% van (?:de|het) (?:[\\p{L}-]+ ){1,4}?(?<!(?:aan|om|te) )(?:${pluralVerbs})(?!\\p{L})|(?<!\\p{L})(?:${pluralVerbs}) \\d+(?:,\\d+)?[ \\u00a0]% van (?:de|het)(?!\\p{L})`,
          "u",
        ),
      ),
    },
    ...(twofold.length === 0
      ? []
      : [
          {
            id: "een-enkelvoud",
            explanation: "Na 1 staat het enkelvoud: 1 inwoner.",
            find: matching(new RegExp(`${one}(?:${plurals})(?![\\p{L}-])`, "u")),
          },
          {
            id: "meer-meervoud",
            explanation: "Na een ander getal dan 1 staat het meervoud: 12 inwoners.",
            find: matching(
              new RegExp(
                `(?<![\\d.,\\p{L}-])(?!1[ \\u00a0])\\d[\\d.]*(?:,\\d+)?[ \\u00a0](?:${singulars})(?![\\p{L}-]| per )`,
                "u",
              ),
            ),
          },
        ]),
    {
      id: "werkwoord-bij-een",
      explanation: "Bij 1 is het werkwoord enkelvoud: er was 1 starter, dat is er 1 meer.",
      find: matching(
        new RegExp(
          `(?<!\\p{L})(?:${pluralVerbs}) (?:er )?(?:in [\\p{L}’ -]+? )?1[ \\u00a0](?!\\d)\\p{L}+`,
          "u",
        ),
      ),
    },
  ];
}

function alternatives(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((left, right) => right.length - left.length);
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
}
