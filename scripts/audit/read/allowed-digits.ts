import type { PrintedPiece, Vocabulary } from "../../model/manifest.ts";

/** The first digits of a piece that nothing explains; undefined when all are explained. */
export type DigitCheck = (piece: PrintedPiece) => string | undefined;

/**
 * Digits that are no figures, each by a rule of its own: texts that people
 * wrote, dates, years, ids and addresses. There is no rule for "a small number".
 */
export function digitCheck(vocabulary: Vocabulary, paths: readonly string[]): DigitCheck {
  const texts = anyOf([...vocabulary.texts.filter(saysMore), ...vocabulary.dates]);
  const years = new Set(vocabulary.periods);
  const addresses = addressRule(vocabulary.ids, paths);
  // The same names and heads return in every table.
  const answers = new Map<string, string | undefined>();
  return (piece) => {
    const rest = withoutSpans(piece);
    if (!/\p{N}/u.test(rest)) return undefined;
    const key = `${piece.kind}\n${rest}`;
    if (!answers.has(key)) answers.set(key, unexplained(piece.kind, rest));
    return answers.get(key);
  };

  function unexplained(kind: string, text: string): string | undefined {
    if (kind === "tekening" || isFixed(kind, text)) return undefined;
    // A cell for figures has no other digits than its figure.
    if (kind === "cijfer") return firstDigits(text);
    if (addressAttributes.has(kind)) return firstDigits(addresses(text));
    if (kind === "kenmerk content" && addressInContent.test(text)) {
      return firstDigits(addresses(text.replace(/^0; url=/, "")));
    }
    if (kind === "instructie" || kind === "commentaar") return firstDigits(text);
    return firstDigits(withoutYears(text.replace(texts, "·"), years));
  }
}

/** The first digits of a file's name that are those of no id; undefined when there are none. */
export function pathCheck({ ids }: Vocabulary): (path: string) => string | undefined {
  const known = anyOf(ids.filter((id) => /\p{N}/u.test(id)));
  return (path) =>
    firstDigits(path.replace(typeface, "").replace(searchIndex, "").replace(known, "·"));
}

/** Files of the typeface, by script and weight. */
const typeface = /^stijl\/source-sans-3-latin(?:-ext)?-[467]00-normal\.woff2$/;

/** The index of search, made from the built pages: its files are named by digests of what they hold. */
const searchIndex =
  /^zoeken\/pagefind\/(?:(?:fragment|index|filter)\/nl_[\da-f]+\.pf_(?:fragment|index|filter)|pagefind\.nl_[\da-f]+\.pf_meta)$/;

const addressAttributes: ReadonlySet<string> = new Set(
  ["id", "href", "src", "for", "aria-labelledby", "aria-describedby", "data-pagina-van"].map(
    (name) => `kenmerk ${name}`,
  ),
);

/** Where a page moved to, and its own address or picture. */
const addressInContent = /^(?:0; url=|https:\/\/)\S+$/;

/** Attributes with one possible value. */
const fixedAttributes: Readonly<Record<string, RegExp>> = {
  "kenmerk tabindex": /^0$/,
  "kenmerk width": /^100%$/,
  // Of a sitemap and of an Atom feed.
  "kenmerk xmlns": /^http:\/\/www\.(?:sitemaps\.org\/schemas\/sitemap\/0\.9|w3\.org\/2005\/Atom)$/,
  // The head of a block spans its columns: at most seven, their total and the names of the rows.
  "kenmerk colspan": /^[2-9]$/,
  "kenmerk patternunits": /^userSpaceOnUse$/i,
  // The digest of the sources in opmaak.json; the version of a calendar and of JSON-stat.
  tekst: /^(?:[\da-f]{64}|2\.0)$/,
};

function isFixed(kind: string, text: string): boolean {
  return fixedAttributes[kind]?.test(text) ?? false;
}

/** A text that is a number alone would let that number pass anywhere. */
function saysMore(text: string): boolean {
  return /\p{L}/u.test(text) || /^\d+(?:[-–]\d+|\+)$/.test(text);
}

/** Matches whole texts only: "0-4" is not found in "10-45" or "0-4,5". */
function anyOf(texts: readonly string[]): RegExp {
  const longestFirst = texts.toSorted((left, right) => right.length - left.length);
  const choices = longestFirst.map((text) => escapePattern(text).replace(/\s+/g, "\\s+"));
  if (choices.length === 0) return /(?!)/g;
  const before = "(?<![\\p{L}\\p{N}]|\\p{N}[.,])";
  const after = "(?![\\p{L}\\p{N}]|[.,]\\p{N})";
  return new RegExp(`${before}(?:${choices.join("|")})${after}`, "giu");
}

/** A year stands alone or at the end of a range of two years: "2012-2022". */
function withoutYears(text: string, years: ReadonlySet<string>): string {
  const year = /(?<![\p{L}\p{N}.,])(?:(\d{4})[-–])?(\d{4})(?![\p{L}\p{N}]|[.,]\p{N})/gu;
  return text.replace(year, (whole, first: string | undefined, last: string) =>
    years.has(last) && (first === undefined || years.has(first)) ? "·" : whole,
  );
}

/** Known ids and paths; chapters and the parts of a picture are numbered behind them. */
function addressRule(ids: readonly string[], paths: readonly string[]): (text: string) => string {
  const segments = paths.flatMap((path) => path.split("/"));
  const counts = (text: string): boolean => /\p{N}/u.test(text);
  const known = anyOf([...new Set([...ids, ...segments])].filter(counts));
  const pictures = ids.map(escapePattern).join("|");
  const numbered = new RegExp(`^#?(?:hoofdstuk|(?:vonk-)?(?:${pictures})(?:-kaart)?)-\\d{1,2}$`);
  return (text) => (numbered.test(text) ? "" : text.replace(known, "·"));
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function withoutSpans({ text, spans }: PrintedPiece): string {
  let rest = "";
  let from = 0;
  for (const span of spans) {
    rest += `${text.slice(from, span.from)}·`;
    from = span.to;
  }
  return rest + text.slice(from);
}

function firstDigits(text: string): string | undefined {
  return /\p{N}[\p{N}.,]*/u.exec(text)?.[0];
}
