import type { Token } from "markdown-it";
import type { ContentToken } from "../content/content-token.ts";
import { blockTokenType, inlineTokenType, markdown, tokenOf } from "../content/markdown.ts";

/** What the tokens of a document become for one city; undefined = nothing there. */
export interface TokenResolver {
  /** Plain text. */
  readonly text: (token: ContentToken) => string | undefined;
  /** HTML of our own templates. */
  readonly block: (token: ContentToken) => string | undefined;
}

/** A chapter: from one second-level heading to the next. */
export interface Chapter {
  readonly title: string;
  readonly html: string;
}

interface RenderedDocument {
  /** What stands before the first chapter. */
  readonly opening: string;
  readonly chapters: readonly Chapter[];
}

/** Whole sentences: an empty one vanishes alone, not with its paragraph. */
const optionalTokens = new Set(["zin", "samenvoeging", "zonder-cijfer"]);

/**
 * Fills in the tokens. A paragraph or list item whose figure is missing
 * vanishes; so does a heading whose section asked for figures and got none.
 */
export function renderDocument(
  tokens: readonly Token[],
  resolver: TokenResolver,
): RenderedDocument {
  const sections = splitSections(tokens);
  const parts: { level: number; title: string; html: string }[] = [];
  for (const section of sections) {
    const body = fillBlocks(section.body, resolver);
    const title = section.heading ? fillInline(section.heading, resolver) : undefined;
    const isEmpty = body.asked && !body.answered;
    if (isEmpty && !hasDeeperContent(section, sections)) continue;
    if (section.heading && title === undefined) continue;
    const html = markdown.renderer.render(body.tokens, markdown.options, {});
    parts.push({ level: section.level, title: title?.text ?? "", html: isEmpty ? "" : html });
  }
  const [opening, ...rest] = [{ level: 0, title: "", html: "" }, ...parts];
  const chapters: { title: string; html: string }[] = [];
  let openingHtml = opening?.html ?? "";
  for (const { level, title, html } of rest) {
    if (level === 0) openingHtml += html;
    else if (level === 2) chapters.push({ title, html });
    else {
      const chapter = chapters.at(-1);
      const heading = `<h${level}>${markdown.utils.escapeHtml(title)}</h${level}>\n`;
      if (chapter) chapter.html += heading + html;
      else openingHtml += heading + html;
    }
  }
  return { opening: openingHtml, chapters: chapters.filter(({ html }) => html.trim() !== "") };
}

interface Section {
  readonly level: number;
  readonly heading?: Token;
  readonly body: Token[];
}

function splitSections(tokens: readonly Token[]): Section[] {
  const sections: Section[] = [{ level: 0, body: [] }];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const inline = tokens[index + 1];
    if (token.type === "heading_open" && inline) {
      sections.push({ level: Number(token.tag.slice(1)), heading: inline, body: [] });
      index += 2;
    } else {
      sections.at(-1)?.body.push(token);
    }
  }
  return sections;
}

/** A chapter without text of its own may still have figures in the sections below it. */
function hasDeeperContent(section: Section, sections: readonly Section[]): boolean {
  const next = sections[sections.indexOf(section) + 1];
  return next !== undefined && section.level > 0 && next.level > section.level;
}

function fillBlocks(
  tokens: readonly Token[],
  resolver: TokenResolver,
): { tokens: Token[]; asked: boolean; answered: boolean } {
  const filled: Token[] = [];
  let asked = false;
  let answered = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.type === blockTokenType) {
      const html = resolver.block(tokenOf(token.meta));
      if (tokenOf(token.meta).name === "figuur") asked = true;
      if (html !== undefined) {
        answered = true;
        filled.push(htmlToken(token, html));
      }
      continue;
    }
    if (token.type !== "inline") {
      filled.push(token);
      continue;
    }
    const hasTokens = token.children?.some(({ type }) => type === inlineTokenType) ?? false;
    const content = fillInline(token, resolver);
    if (hasTokens) asked = true;
    if (content === undefined || content.text.trim() === "") {
      dropAround(filled, tokens, index);
      index++;
      continue;
    }
    if (hasTokens) answered = true;
    filled.push(content.token);
  }
  return { tokens: dropEmptyLists(filled), asked, answered };
}

/** Takes out the paragraph that was opened around an inline that vanished; its end is skipped by the caller. */
function dropAround(filled: Token[], tokens: readonly Token[], index: number): void {
  if (tokens[index + 1]?.type === "paragraph_close") filled.pop();
}

function dropEmptyLists(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    const opener = kept.at(-1);
    const isEmptyPair =
      opener !== undefined &&
      token.type.endsWith("_close") &&
      opener.type === token.type.replace("_close", "_open");
    if (isEmptyPair) kept.pop();
    else kept.push(token);
  }
  return kept;
}

/** The inline with its tokens replaced by text; undefined when a needed figure is missing. */
function fillInline(
  token: Token,
  resolver: TokenResolver,
): { token: Token; text: string } | undefined {
  const children: Token[] = [];
  for (const child of token.children ?? []) {
    if (child.type !== inlineTokenType) {
      children.push(child);
      continue;
    }
    const content = tokenOf(child.meta);
    const text = resolver.text(content) ?? content.fallback;
    if (text === undefined && !optionalTokens.has(content.name)) return undefined;
    const filled = Object.assign(Object.create(Object.getPrototypeOf(child)), child) as Token;
    filled.type = "text";
    filled.content = text ?? "";
    children.push(filled);
  }
  const text = children.map(({ content, type }) => (type === "softbreak" ? " " : content)).join("");
  const copy = Object.assign(Object.create(Object.getPrototypeOf(token)), token, {
    children,
  }) as Token;
  // A hard space between a figure and its unit stays.
  return { token: copy, text: text.replace(/[ \t\n]+/g, " ").trim() };
}

function htmlToken(original: Token, html: string): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(original)), original, {
    type: "html_block",
    content: html,
  }) as Token;
}
