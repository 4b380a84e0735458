import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A line that readers see, of a text that an editor wrote. */
interface WrittenLine {
  /** Counted from 1, as in the file. */
  readonly line: number;
  readonly text: string;
}

/** The lines of a Markdown file without its front matter and without remarks between <!-- and -->. */
export function writtenLines(root: string, path: string): readonly WrittenLine[] {
  if (!existsSync(join(root, path))) return [];
  const blank = (part: string): string => part.replace(/[^\n]/g, "");
  return readFileSync(join(root, path), "utf8")
    .replace(/^---\r?\n[\s\S]*?\r?\n---/, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .split("\n")
    .map((text, index) => ({ line: index + 1, text }))
    .filter(({ text }) => text.trim() !== "");
}
