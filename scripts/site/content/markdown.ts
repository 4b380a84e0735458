import MarkdownIt from "markdown-it";
import { withHardSpaces } from "../../model/dutch.ts";
import { type ContentToken, parseToken } from "./content-token.ts";

/**
 * Markdown with double-bracket tokens. HTML in the text is shown as text, so an
 * editor cannot inject a script; links keep markdown-it's own check on schemes.
 */
export const markdown = MarkdownIt({ html: false, typographer: false, linkify: false });

/** markdown-it types of our tokens; their `meta` is a ContentToken. */
export const blockTokenType = "steekkaart_block";
export const inlineTokenType = "steekkaart_inline";

const blockNames = new Set(["figuur", "duiding"]);

markdown.block.ruler.before("paragraph", blockTokenType, (state, startLine, _endLine, silent) => {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const line = state.src.slice(start, state.eMarks[startLine]).trim();
  const match = /^\[\[([^[\]]*)\]\]$/.exec(line);
  const token = match?.[1] === undefined ? undefined : parseToken(match[1]);
  if (!token || !blockNames.has(token.name)) return false;
  if (silent) return true;
  const added = state.push(blockTokenType, "", 0);
  added.meta = { ...token };
  added.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
});

markdown.inline.ruler.before("link", inlineTokenType, (state, silent) => {
  const match = /^\[\[([^[\]]*)\]\]/.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) state.push(inlineTokenType, "", 0).meta = { ...parseToken(match[1] ?? "") };
  state.pos += match[0].length;
  return true;
});

// Editors type a plain space before "%".
markdown.core.ruler.push("steekkaart_hard_space", ({ tokens }) => {
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type === "text") token.content = withHardSpaces(token.content);
  }
});

export function tokenOf(meta: unknown): ContentToken {
  return meta as unknown as ContentToken;
}
