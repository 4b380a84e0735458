import type { TextKind } from "../../scripts/language/rules.ts";
import { type BuiltPage, decode } from "../sites/built-site.ts";

/** A text that a reader of a page reads or hears, with what kind of text it is. */
export interface PageText {
  readonly kind: TextKind;
  readonly text: string;
}

/** Every text of a page once: titles, paragraphs, labels of charts, captions, lines of tiles, heads of tables. */
export function textsOf({ html }: BuiltPage): readonly PageText[] {
  const withoutCode = html.replace(/<(style|script|textarea|pre)\b[\s\S]*?<\/\1>/g, "");
  const labels = [
    ...withoutCode.matchAll(/(<svg role="img")?\s(?:aria-label|alt|title)="([^"]*)"/g),
  ].map(
    // A picture is described in sentences; what a list is called is a name.
    ([, picture, value = ""]): PageText => ({
      kind: picture ? "sentence" : "label",
      text: decode(value),
    }),
  );
  const body = withoutCode.replace(/<svg[\s\S]*?<\/svg>/g, "");
  const elements = [
    ...body.matchAll(
      /<(title|h1|h2|h3|h4|p|li|dt|dd|th|caption|summary|figcaption|option|label|button)\b([^>]*)>([\s\S]*?)(?=<\/\1>|<(?:p|li|ul|ol|h[1-6]|table|section)\b)/g,
    ),
  ].map(
    ([, tag = "", attributes = "", content = ""]): PageText => ({
      kind: kindOf(tag, attributes, content),
      text: plainText(content),
    }),
  );
  const seen = new Set<string>();
  return [...labels, ...elements].filter(({ kind, text }) => {
    const key = `${kind}|${text}`;
    if (text === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** White space of the source is one space, a hard space stays; tags leave nothing behind. */
function plainText(html: string): string {
  const text = html.replace(/<span class="enkel-voorlezen">[\s\S]*?<\/span>/g, "");
  return decode(
    text
      // An id of a dataset stands behind its name.
      .replace(/<code>([^<]*)<\/code>/g, "($1)")
      .replace(/<\/a>\s*<a\b/g, "</a> · <a")
      .replace(/<br>/g, " ")
      .replace(/<[^>]*>/g, ""),
  )
    .replace(/[ \n\t]+/g, " ")
    .trim();
}

function kindOf(tag: string, attributes: string, content: string): TextKind {
  if (tag === "h2") return "chapter title";
  if (/^h\d$/.test(tag)) return "title";
  // Only an unmarked paragraph, a note, an introduction are running text; others are lines of a cover or a tile.
  const isRunning = !attributes.includes("class=") || /class="(noot|intro)"/.test(attributes);
  const isLine = /^\s*<(a|strong|button|label)\b| · |<\/a>\s*$/.test(content);
  return tag === "p" && isRunning && !isLine ? "sentence" : "label";
}
