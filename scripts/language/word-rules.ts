import { type LanguageRule, matching } from "./rule.ts";

/** No word of another language, and no word twice. Names that are Dutch words too are left out: "of", "in", "was". */
const english = [
  ..."the and with from this that which what there their these those have has been were will would".split(
    " ",
  ),
  ..."not into than then more less between since year years total average share rate table figure".split(
    " ",
  ),
  ..."source sources note notes unknown missing hidden household households inhabitants population".split(
    " ",
  ),
  ..."city cities region value values increase decrease higher lower same about because while".split(
    " ",
  ),
];

export const wordRules: readonly LanguageRule[] = [
  {
    id: "engels-woord",
    explanation: "De pagina’s zijn in het Nederlands: schrijf het Nederlandse woord.",
    find: matching(new RegExp(`(?<![\\p{L}“/.-])(?:${english.join("|")})(?![\\p{L}/-])`, "iu")),
  },
  {
    id: "dubbel-woord",
    explanation: "Hetzelfde woord staat niet twee keer na elkaar.",
    find: matching(/(?<![\p{L}-])(\p{L}+)[ \u00a0]+\1(?![\p{L}’-])/iu),
  },
  {
    id: "dubbel-lidwoord",
    explanation: "Voor een naam of woord staat één lidwoord en één voorzetsel.",
    find: matching(
      /(?<!\p{L})(?:de het|het de|een de|een het|in van|van in|met van|in op|naar van)(?!\p{L})/iu,
    ),
  },
  {
    id: "koppelteken",
    explanation:
      "Een getal en het woord erachter staan aan elkaar met een koppelteken: 65-plussers.",
    find: matching(
      /\d+[ \u00a0]?(?:plussers?|plus)(?!\p{L})|\d\+ers|\d[ \u00a0](?:jarigen?|persoons\p{L}*)|\bniet (?:Belgen?|EU|Belgische nationaliteit)(?!\p{L})|\bbtw plichtig\p{L}*/u,
    ),
  },
  {
    id: "leeftijd-tot-en-met",
    explanation: "Een leeftijdsklasse loopt tot en met: 18- tot en met 64-jarigen.",
    find: matching(/\d+-? tot \d+-jarigen|\d+-\d+ jarigen/),
  },
  {
    id: "afkorting",
    explanation: "In een afkorting staan alle punten: t.o.v., t.e.m., o.a.",
    find: matching(/(?<!\p{L})(?:tov|tem|tot\.en\.met|t\.o\.v|t\.e\.m|o\.a)(?![\p{L}.])/u),
  },
];
