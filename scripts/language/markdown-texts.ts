import type { TextKind } from "./rules.ts";
import type { WrittenText } from "./written-text.ts";

/** The titles, paragraphs and list items of a Markdown file with front matter. */
export function markdownTexts(path: string, markdown: string): readonly WrittenText[] {
  // A remark between <!-- and --> is for editors; its lines stay, empty.
  const prose = markdown.replace(/<!--[\s\S]*?-->/g, (remark) => remark.replace(/[^\n]/g, ""));
  const lines = prose.split(/\r?\n/);
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  const front = lines.slice(0, end + 1).flatMap((line, at): readonly WrittenText[] => {
    const [, title] = /^(?:titel|ondertitel): *(.+)$/.exec(line) ?? [];
    return title === undefined
      ? []
      : [{ path, line: at + 1, kind: "title", text: title, lines: [line] }];
  });
  return [...front, ...blocksIn(lines, end + 1).flatMap((block) => read(path, block))];
}

interface Block {
  /** From 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** Lines that belong together: a heading, a list item, a paragraph. Tables and code are no prose. */
function blocksIn(lines: readonly string[], from: number): readonly Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  lines.forEach((line, at) => {
    if (at < from || line.trim() === "" || /^(\||```| {4})/.test(line)) {
      isOpen = false;
      return;
    }
    if (!isOpen || /^\s*([-*]|\d+\.) |^#/.test(line)) blocks.push({ line: at + 1, lines: [] });
    blocks.at(-1)?.lines.push(line);
    isOpen = !line.startsWith("#");
  });
  return blocks;
}

function read(path: string, { line, lines }: Block): readonly WrittenText[] {
  const raw = lines.join(" ");
  const text = plain(raw.replace(/^\s*(?:#+|[-*]|\d+\.) /, ""));
  if (text === "") return [];
  return [{ path, line, kind: kindOf(raw, text), text, lines }];
}

function kindOf(raw: string, text: string): TextKind {
  if (raw.startsWith("## ")) return "chapter title";
  if (raw.startsWith("#")) return "title";
  const isItem = /^\s*(?:[-*]|\d+\.) /.test(raw);
  return isItem && !/[.!?]$/.test(text) ? "label" : "sentence";
}

const tokenWords: Readonly<Record<string, string>> = {
  stad: "Zeestad",
  Stad: "Zeestad",
  deel: "wijk",
  delen: "wijken",
  indeling: "de gebiedsindeling van nu",
  waarde: "12,3",
  jaar: "2022",
};

/** Without marks of Markdown; a token is a word of its kind, a whole sentence of ours nothing. */
function plain(text: string): string {
  return text
    .replace(/ ?\[\[\s*(\w*)[^[\]]*\]\] ?/g, (found, name: string) => {
      const word = tokenWords[name];
      if (word === undefined) return " ";
      return found.replace(/\[\[[^[\]]*\]\]/, word);
    })
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<https?:[^>]*>|`[^`]*`/g, "…")
    .replace(/(\*\*|__|(?<!\w)[*_]|[*_](?!\w))/g, "")
    .replace(/\\(?=[[\]*_])/g, "")
    .trim();
}
