import { didYouMean } from "../../model/closest-word.ts";
import type { Theme } from "../../model/theme.ts";
import { statementSlots } from "../../phrases/statement.ts";

/**
 * What an editor may write between double brackets:
 * [[figuur <id>]] and [[duiding]], alone on a line;
 * [[waarde <indicator>]], [[jaar <indicator>]], [[stad]], [[Stad]],
 * [[indeling]], [[samenvoeging]], [[zonder-cijfer]],
 * and [[zin <soort> <indicator>]] in running text.
 */
export interface ContentToken {
  readonly name: string;
  readonly args: readonly string[];
  /** Text behind "|": what stands there when the figure is missing. */
  readonly fallback?: string;
}

export const phraseKinds = ["stand", "evolutie", "vergelijking", "rang"] as const;
/** Every word that a token may begin with. */
export const tokenNames = [
  "figuur",
  "duiding",
  "waarde",
  "jaar",
  "zin",
  "stad",
  "Stad",
  "deel",
  "delen",
  "indeling",
  "samenvoeging",
  "zonder-cijfer",
] as const;

export type PhraseKind = (typeof phraseKinds)[number];

export function parseToken(text: string): ContentToken {
  const [call = "", ...rest] = text.split("|");
  const [name = "", ...args] = call.trim().split(/\s+/);
  const fallback = rest.join("|").trim();
  return { name, args, ...(fallback ? { fallback } : {}) };
}

/** What is wrong with a token, in Dutch; undefined when nothing is. */
export function tokenProblem(
  { name, args }: ContentToken,
  theme: Theme | undefined,
): string | undefined {
  if (
    theme === undefined &&
    (tokenNames as readonly string[]).includes(name) &&
    name !== "indeling"
  )
    return "alleen [[indeling]]: deze tekst hoort bij geen stad en geen thema";
  const indicators = theme?.indicators.map(({ id }) => id) ?? [];
  const figures = figuresFor(theme);
  const oneOf = (
    what: string,
    allowed: readonly string[],
    found: string | undefined,
  ): string | undefined =>
    found !== undefined && allowed.includes(found)
      ? undefined
      : `${what}: een van ${allowed.join(", ")}`;
  switch (name) {
    case "stad":
    case "Stad":
    case "delen":
    case "deel":
    case "duiding":
    case "indeling":
    case "samenvoeging":
    case "zonder-cijfer":
      return args.length === 0 ? undefined : "geen woorden achter de naam";
    case "figuur":
      return oneOf("een figuur", figures, args[0]);
    case "waarde":
    case "jaar":
      return oneOf("een indicator", indicators, args[0]);
    case "zin":
      return (
        oneOf("een soort zin", phraseKinds, args[0]) ?? oneOf("een indicator", indicators, args[1])
      );
    default:
      return `een van ${tokenNames.join(", ")}`;
  }
}

function figuresFor(theme: Theme | undefined): readonly string[] {
  return theme?.figures.filter(({ isOfParts }) => !isOfParts).map(({ id }) => id) ?? [];
}

/** What was probably meant by a token with a mistake in it. */
export function tokenHint(
  { name, args: [first = "", second = ""] }: ContentToken,
  theme: Theme | undefined,
): { readonly hint?: string } {
  if (!(tokenNames as readonly string[]).includes(name)) return didYouMean(name, tokenNames);
  const indicators = theme?.indicators.map(({ id }) => id) ?? [];
  switch (name) {
    case "figuur":
      return didYouMean(first, figuresFor(theme));
    case "zin":
      return (phraseKinds as readonly string[]).includes(first)
        ? didYouMean(second, indicators)
        : didYouMean(first, phraseKinds);
    default:
      return didYouMean(first, indicators);
  }
}

/** Names between braces in a catalogue sentence that are not known. */
export function unknownSlots(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{([^}]*)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !(statementSlots as readonly string[]).includes(name));
}
