import type { Indicator } from "./catalogue.ts";
import type { Context, Pattern, Verdict } from "./context.ts";

/** Where a text may end a sentence: behind a sign that ends one, and at its end. */
function endsOf(text: string): readonly number[] {
  return [...[...text.matchAll(/[.?!](?= )/g)].map(({ index }) => index + 1), text.length];
}

/**
 * Cuts a text into sentences that patterns read, and judges each; a name with a point in it is no end of a
 * sentence where a pattern reads further. Faults as "why: sentence"; one for a text that no pattern reads.
 */
export function judgeText(
  text: string,
  context: Context,
  patterns: readonly Pattern[],
): readonly string[] {
  const ends = endsOf(text);
  const read = (
    start: number,
    previous: readonly Indicator[] | undefined,
  ): readonly string[] | undefined => {
    if (start >= text.length) return [];
    for (const end of ends) {
      if (end <= start) continue;
      const sentence = text.slice(start, end);
      const verdict = judgeSentence(sentence, { ...context, previous: previous ?? [] }, patterns);
      if (!verdict) continue;
      const rest = read(end + 1, verdict.about ?? previous);
      if (rest)
        return verdict.fault === undefined ? rest : [`${verdict.fault}: ${sentence}`, ...rest];
    }
    return undefined;
  };
  return read(0, undefined) ?? [`no pattern reads: ${text}`];
}

/** By a pattern that finds it true; else what the first that reads it says. */
export function judgeSentence(
  sentence: string,
  context: Context,
  patterns: readonly Pattern[],
): Verdict | undefined {
  let first: Verdict | undefined;
  for (const pattern of patterns) {
    const verdict = pattern(sentence, context);
    if (verdict && verdict.fault === undefined) return verdict;
    first ??= verdict;
  }
  return first;
}
