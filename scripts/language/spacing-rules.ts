import { type LanguageRule, matching } from "./rule.ts";

/** White space and signs between words. */
export const spacingRules: readonly LanguageRule[] = [
  {
    id: "dubbele-spatie",
    explanation: "Tussen twee woorden staat één spatie.",
    find: matching(/\S[ \u00a0]{2,}\S+/),
  },
  {
    id: "spatie-voor-leesteken",
    explanation:
      "Voor een komma, punt, puntkomma, dubbele punt of sluitend haakje staat geen spatie.",
    find: matching(/\S*[ \u00a0](?:[,;:)]|\.(?![\d.…]))(?=\s|$|[,;.)])/),
  },
  {
    id: "spatie-na-leesteken",
    explanation: "Na een komma of puntkomma staat een spatie, en na een openend haakje geen.",
    find: matching(/\p{L}+[,;]\p{L}+|\([ \u00a0]\S*/u),
  },
  {
    id: "lege-haakjes",
    explanation: "Tussen haakjes of aanhalingstekens staat iets.",
    find: matching(/\(\s*\)|\[\s*\]|‘\s*’|“\s*”|\(\s*[,;]/),
  },
  {
    id: "dubbel-leesteken",
    explanation: "Een zin eindigt met één leesteken.",
    find: matching(/[,;:]{2,}|(?<!\.)\.\.(?!\.)|[,;:]\.|\.[,;:](?<!\p{L}\.[,;:])/u),
  },
  {
    id: "achtergebleven-teken",
    explanation:
      "Een teken van de opmaak of van een programma hoort niet in een tekst voor lezers.",
    find: matching(
      /\[\[[^\]]*\]\]|\[\[|\]\]|\{\p{L}*\}|\$\{|\{\{|\}\}|\bundefined\b|\bNaN\b|\bnull\b|\bInfinity\b|\[object \w+\]/u,
    ),
  },
];
