import { type LanguageRule, matching } from "./rule.ts";

/** Words that figures are told with, by their article. */
const withHet =
  "aandeel aantal cijfer gebied gewest gezin grondgebied huis huishouden inkomen inwonertal jaar percentage perceel rapport thema totaal verbruik verschil".split(
    " ",
  );
const withDe =
  "bevolking bevolkingsdichtheid bevolkingsgroei bron deelgemeente duiding evolutie figuur gemeente groei groep inwoner kaart leeftijd leerling mediaan mediaanprijs oppervlakte prijs provincie regio rij sector stad steekkaart tabel werkloosheidsgraad wijk woning".split(
    " ",
  );

/** "de" may belong to a longer word or to a plural: only the bare singular is told apart. */
const words = (list: readonly string[]): string => `(?:${list.join("|")})(?![\\p{L}-])`;

export const articleRules: readonly LanguageRule[] = [
  {
    id: "het-woord",
    explanation: "Dit woord heeft het: het aantal, het aandeel, dit cijfer.",
    find: matching(new RegExp(`(?<![\\p{L}-])(?:de|deze) ${words(withHet)}`, "iu")),
  },
  {
    id: "de-woord",
    explanation: "Dit woord heeft de: de stad, de bevolking, deze wijk.",
    find: matching(new RegExp(`(?<![\\p{L}-])(?:het|dit) ${words(withDe)}`, "iu")),
  },
  {
    id: "naam-met-lidwoord",
    explanation:
      "In een zin staat een lidwoord voor deze naam: het Vlaams Gewest, de provincie Limburg.",
    find: matching(
      /(?<!\p{L})(?:in|van|dan|voor|naar|met|toont|als in) (?:Vlaams Gewest|Brussels Hoofdstedelijk Gewest|Waals Gewest|provincie|Prov\.|\d+ centrumsteden samen)(?!\p{L})/iu,
    ),
  },
];
