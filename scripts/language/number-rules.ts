import { ordinal } from "../model/dutch.ts";
import { type LanguageRule, matching } from "./rule.ts";

/** How the house writes numbers. */
export const numberRules: readonly LanguageRule[] = [
  {
    id: "decimale-komma",
    explanation: "Decimalen staan na een komma: 12,5. Een punt staat tussen duizendtallen.",
    // Dates, versions and numbers of licences have points too.
    find: matching(
      /(?<![\d.,-]|versie |BY |indeling |NACE |WCAG |UA-)\d+\.\d{1,2}(?!\d|\.\d)|(?<![\d.,])\d+\.\d{4,}(?!\d|\.\d)/,
    ),
  },
  {
    id: "duizendtallen",
    explanation: "Tussen duizendtallen staat een punt: 12.500.",
    // A year, a code and a postal code are no amounts.
    find: matching(
      /(?<![\d.,(_\p{L}-]|code |codes |bleef |nummer )[1-9]\d{4,}(?![\d)]|,\d)|(?<![\d.,])[1-9]\d{0,2}[ \u00a0\u202f]\d{3}(?![\d-])/u,
    ),
  },
  {
    id: "procentteken",
    explanation: "Tussen een getal en % staat een spatie: 12,5 %.",
    find: matching(/\d+(?:,\d+)?%/),
  },
  {
    id: "minteken",
    explanation: "Voor een negatief getal staat een minteken (−), geen koppelteken.",
    find: matching(
      /(?<=^|\(|(?:\b(?:is|van|naar|met|in|tot|op|dan)|:) )-\d+(?:,\d+)?(?=[\s).,;]|$)/,
    ),
  },
  {
    id: "getekende-nul",
    explanation:
      "Nul heeft geen plus of min: wat kleiner is dan een tiende, krijgt een ander cijfer.",
    find: matching(/[+−]0(?:,0+)?(?=[\s).]|$)/),
  },
  {
    id: "rangtelwoord",
    explanation: "Een rangtelwoord eindigt op de of ste: 1ste, 2de, 8ste, 13de, 20ste.",
    find: (text) =>
      [...text.matchAll(/(?<![\d.,-])(\d+)(de|ste|e)(?!\p{L})/gu)].flatMap(([found, digits]) =>
        found === ordinal(Number(digits)) ? [] : [found],
      ),
  },
  {
    id: "procentpunt",
    explanation:
      "Het verschil tussen twee percentages is in procentpunt: van 16 % naar 18 % is 2 procentpunt meer.",
    find: matching(/\bDat is \d+(?:,\d+)?[ \u00a0]% (?:meer|minder|hoger|lager)|procentpunten/),
  },
];
