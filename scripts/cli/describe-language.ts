import type { CountedNoun } from "../language/agreement-rules.ts";
import { judgeTexts } from "../language/judge-texts.ts";
import type { Theme } from "../model/theme.ts";

/** More than this nobody reads at once; after mending, the next ones appear. */
const shown = 20;

/** Lines that ask an editor to look at texts again; none when there is nothing to say. */
export function describeLanguage(root: string, themes: readonly Theme[]): readonly string[] {
  const notes = judgeTexts(root, nounsOf(themes));
  if (notes.length === 0) return [];
  const rest = notes.length - shown;
  return [
    `Kijk na, ${notes.length} ${notes.length === 1 ? "tekst" : "teksten"}:`,
    ...notes
      .slice(0, shown)
      .map(({ where, found, explanation }) => `  ${where}: “${found}”. ${explanation}`),
    ...(rest > 0 ? [`  … en ${rest} andere`] : []),
  ];
}

function nounsOf(themes: readonly Theme[]): readonly CountedNoun[] {
  return themes.flatMap(({ indicators }) =>
    indicators.map(({ unit: { name, singular } }) => ({ plural: name, singular })),
  );
}
