import { type LanguageRule, matching } from "./rule.ts";

/** Of running text: whole sentences. */
export const sentenceRules: readonly LanguageRule[] = [
  {
    id: "hoofdletter",
    explanation: "Een zin begint met een hoofdletter of een cijfer.",
    // The signs of missing figures stay small, and an abbreviation ends no sentence.
    find: matching(
      /(?:^|(?<=[^.]\p{L}{2}[.!?] )(?<!\b(?:bijv|enz|ca|nr|blz|resp|incl|excl|max|min|art)\. ))(?!\p{L}{1,3}(?: =|:))\p{Ll}(?!\p{Ll}*[A-Z])\S*/u,
    ),
  },
  {
    id: "eindpunt",
    explanation: "Een zin eindigt met een punt, een vraagteken of een dubbele punt.",
    // An address may end a line.
    find: matching(/\S+(?<![.!?:…)”/])$/),
  },
  {
    id: "herhaalde-zin",
    explanation: "Dezelfde zin staat niet twee keer in een alinea.",
    find: (text) => {
      const sentences = splitSentences(text);
      return sentences.filter(
        (sentence, at) => sentence.length > 3 && sentences.indexOf(sentence) < at,
      );
    },
  },
];

/** Of titles: a line without a full stop, that does not stand on a number. */
export const titleRules: readonly LanguageRule[] = [
  {
    id: "titel-zonder-punt",
    explanation: "Een titel eindigt niet met een punt.",
    find: matching(/\S+(?<!\b[a-z]\.[a-z]\.|…|\d)\.$/),
  },
  {
    id: "titel-hoofdletter",
    explanation: "Een titel begint met een hoofdletter of een cijfer.",
    find: matching(/^\p{Ll}(?!\p{Ll}*[A-Z])\S*/u),
  },
];

export const chapterTitleRule: LanguageRule = {
  id: "kop-met-cijfer",
  explanation: "Een kop begint niet met een cijfer: het nummer van het hoofdstuk staat er al voor.",
  find: matching(/^\d[\d.,]*(?:[ \u00a0]%)?/),
};

/** "A is b. C is d." → two; an abbreviation with points, a date or "13de." ends nothing in the middle. */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=(?:[\p{L}\d%)”’²]{2}|%|\))[.!?]) (?=[\p{Lu}\d‘“’])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
