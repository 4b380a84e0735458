import { capitalize } from "../model/dutch.ts";
import type { Formula } from "../model/indicator.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { absentFigures } from "../phrases/absent-figures.ts";
import { comparison } from "../phrases/comparison.ts";
import { divisionInWords } from "../phrases/edition.ts";
import { evolution } from "../phrases/evolution.ts";
import { mergerParagraph } from "../phrases/merger.ts";
import { figureWithUnit, type Phrase } from "../phrases/phrase.ts";
import { rankSentence } from "../phrases/rank.ts";
import { statement } from "../phrases/statement.ts";
import type { ThemeReport } from "../pipeline.ts";
import type { ContentToken, PhraseKind } from "./content-token.ts";
import type { TokenResolver } from "./render-document.ts";

const phrases: Readonly<Record<PhraseKind, (key: KeyFigure) => Phrase>> = {
  stand: statement,
  evolutie: evolution,
  vergelijking: comparison,
  rang: rankSentence,
};

/** Fills in an editor's tokens with the figures of one city and theme. */
export function tokenResolver(
  report: ThemeReport,
  block: (token: ContentToken) => string | undefined,
): TokenResolver {
  const { city, keyFigures } = report;
  const key = (id: string | undefined): KeyFigure => {
    const found = keyFigures.get(id ?? "");
    if (!found) throw new Error(`unknown indicator in content: ${id}`);
    return found;
  };
  return {
    block,
    text({ name, args }) {
      switch (name) {
        case "stad":
          return city.area.name;
        case "Stad":
          return capitalize(city.area.name);
        case "deel":
          return city.partWords.one;
        case "delen":
          return city.partWords.many;
        case "indeling":
          return divisionInWords[report.vintage];
        case "samenvoeging":
          return city.merger && mergerParagraph(city.merger);
        case "zonder-cijfer":
          return absentFigures(
            [...keyFigures.values()].filter(({ definition: { formula } }) => isOne(formula)),
          );
        case "waarde":
          return figureWithUnit(key(args[0]).latest.value, key(args[0]).definition);
        case "jaar":
          return key(args[0]).latest.period;
        case "zin":
          return phrases[args[0] as PhraseKind](key(args[1]));
        default:
          throw new Error(`unknown token in content: ${name}`);
      }
    },
  };
}

/** A breakdown or cross table has no figure of its own. */
function isOne({ kind }: Formula): boolean {
  return kind !== "breakdown" && kind !== "cross";
}
