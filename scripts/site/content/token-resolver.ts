import type { ThemeReport } from "../../figures/theme-report.ts";
import { capitalize } from "../../model/dutch.ts";
import type { Formula } from "../../model/indicator.ts";
import type { KeyFigure } from "../../model/key-figure.ts";
import { isKnown } from "../../model/value.ts";
import { absentFigures } from "../../phrases/absent-figures.ts";
import { comparison } from "../../phrases/comparison.ts";
import { divisionInWords } from "../../phrases/edition.ts";
import { evolution } from "../../phrases/evolution.ts";
import { mergerParagraph } from "../../phrases/merger.ts";
import { figureWithUnit, type Phrase } from "../../phrases/phrase.ts";
import { rankSentence } from "../../phrases/rank.ts";
import { statement } from "../../phrases/statement.ts";
import type { TokenResolver } from "../documents/render-document.ts";
import type { ContentToken, PhraseKind } from "./content-token.ts";

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
  /** Nothing for an indicator that does not exist for such places, as for a part of a city. */
  const key = (id: string | undefined): KeyFigure | undefined => keyFigures.get(id ?? "");
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
          return answer(key(args[0]), ({ latest, definition }) =>
            figureWithUnit(latest.value, definition),
          );
        case "jaar":
          return answer(key(args[0]), yearOf);
        case "zin":
          return answer(key(args[1]), phrases[args[0] as PhraseKind]);
        default:
          throw new Error(`unknown token in content: ${name}`);
      }
    },
  };
}

function answer(key: KeyFigure | undefined, say: (key: KeyFigure) => Phrase): Phrase {
  return key && say(key);
}

/** No figure, no year; of a breakdown the parts are the figures. */
function yearOf({ latest, definition: { formula } }: KeyFigure): Phrase {
  return isKnown(latest.value) || !isOne(formula) ? latest.period : undefined;
}

/** A breakdown or cross table has no figure of its own. */
function isOne({ kind }: Formula): boolean {
  return kind !== "breakdown" && kind !== "cross";
}
