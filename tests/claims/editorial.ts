import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { splitSentences } from "../../scripts/language/sentence-rules.ts";
import { all, type Context, figureIs, isLatest, latestOf, type Pattern, wrong } from "./context.ts";

/** A sentence of an editor, with what stands between its brackets. */
interface Written {
  readonly theme: string;
  readonly pattern: RegExp;
  /** "waarde inwoners", "jaar inwoners", "stad". */
  readonly tokens: readonly string[];
}

/** Sentences that editors wrote: what the generator filled in must be so, the rest is theirs. */
export function editorial(
  root: string,
  themes: readonly string[],
  cities: readonly string[],
): Pattern {
  const written = themes.flatMap((theme) =>
    ["rapport", "steekkaart", "wijk", ...cities.map((city) => `steden/${city}`)].flatMap(
      (folder) => {
        const path = join(root, "content", folder, `${theme}.md`);
        return existsSync(path) ? sentencesOf(readFileSync(path, "utf8"), theme) : [];
      },
    ),
  );
  return (sentence, context) => {
    const verdicts = written.flatMap(({ theme, pattern, tokens }) => {
      const match = context.themes.includes(theme) ? pattern.exec(sentence) : null;
      if (!match) return [];
      return [
        all(...tokens.map((token, at) => judgeToken(token, match[at + 1] ?? "", theme, context))),
      ];
    });
    return verdicts.find(({ fault }) => fault === undefined) ?? verdicts[0];
  };
}

/** Of paragraphs, headings and list items; sentences of the generator leave nothing behind. */
function sentencesOf(markdown: string, theme: string): readonly Written[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, "");
  const blocks = body.split(/\n\s*\n|\n(?=[-#*] )/);
  return blocks.flatMap((block) => {
    const text = block
      .replace(/^[-#* ]+/, "")
      .replace(/\[\[(?:zin|figuur|duiding|samenvoeging|zonder-cijfer)[^\]]*\]\]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    const [parts, tokens] = withoutTokens(text);
    return splitSentences(parts).map((sentence) => ({
      theme,
      tokens: tokensIn(sentence, tokens),
      pattern: new RegExp(
        `^${sentence
          .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
          .replace(/T\d+T/g, "(.+?)")
          .replace(/(?<=\d) (?=%)/g, "\u00a0")}$`,
      ),
    }));
  });
}

/** Each token as "T0T": a word without a space, so that sentences can be told apart. */
function withoutTokens(text: string): readonly [string, readonly string[]] {
  const tokens: string[] = [];
  const plain = text.replace(/\[\[([^\]|]*)[^\]]*\]\]/g, (_, token: string) => {
    tokens.push(token.trim());
    return `T${tokens.length - 1}T`;
  });
  return [plain, tokens];
}

function tokensIn(sentence: string, tokens: readonly string[]): readonly string[] {
  return [...sentence.matchAll(/T(\d+)T/g)].map(([, index]) => tokens[Number(index)] ?? "");
}

function judgeToken(
  token: string,
  text: string,
  theme: string,
  context: Context,
): string | undefined {
  const [name = "", id = ""] = token.split(/\s+/);
  const { placeInSentence, catalogue, group } = context;
  if (name === "stad" || name === "Stad")
    return text.toLowerCase() === placeInSentence.toLowerCase()
      ? undefined
      : `"${text}" is another place`;
  if (name === "deel" || name === "delen") {
    const words = catalogue.places.map(({ partWords }) => partWords);
    return words.some(({ one, many }) => [one, many].includes(text))
      ? undefined
      : `"${text}" of ${group}`;
  }
  const indicator = catalogue.indicators.find((one) => one.theme === theme && one.id === id);
  if (!indicator) return name === "indeling" ? undefined : wrong(`unknown token ${token}`).fault;
  const period = latestOf(indicator, context);
  if (name === "jaar") {
    // A distribution has parts for figures.
    const isYear = period === undefined ? /^\d{4}$/.test(text) : text === period;
    return isYear ? isLatest(indicator, text, context) : `${id} is of ${period}, not ${text}`;
  }
  return figureIs(text, indicator, context.place, period ?? "", context);
}
