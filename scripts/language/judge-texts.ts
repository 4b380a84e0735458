import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CountedNoun } from "./agreement-rules.ts";
import { catalogueTexts } from "./catalogue-texts.ts";
import { markdownTexts } from "./markdown-texts.ts";
import { faultsIn } from "./rule.ts";
import { rulesForEditors } from "./rules.ts";
import type { WrittenText } from "./written-text.ts";

/** Words of an editor to look at again. A note, no problem: only people know what they meant. */
interface LanguageNote {
  /** "content/rapport/wonen.md:12" */
  readonly where: string;
  readonly found: string;
  /** How it should be, and why; in Dutch. */
  readonly explanation: string;
}

const themeFiles = ["thema.json", "indicatoren.json", "figuren.json"];

/** Notes on all texts of content/ and data/themas/ under `root`, in the order of their files. */
export function judgeTexts(root: string, nouns: readonly CountedNoun[]): readonly LanguageNote[] {
  const rules = rulesForEditors(nouns);
  return textsUnder(root).flatMap((written) =>
    faultsIn(written.text, rules[written.kind]).map(({ rule, found }) => ({
      where: `${written.path}:${lineOf(found, written)}`,
      found,
      explanation: rule.explanation,
    })),
  );
}

function textsUnder(root: string): readonly WrittenText[] {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  return [
    ...filesUnder(root, "content")
      .filter((path) => path.endsWith(".md"))
      .flatMap((path) => markdownTexts(path, read(path))),
    ...filesUnder(root, "data/themas")
      .filter((path) => themeFiles.some((name) => path.endsWith(`/${name}`)))
      .flatMap((path) => catalogueTexts(path, read(path))),
  ];
}

function filesUnder(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .sort();
}

/** The line of a text on which these words stand; its first when they run over two. */
function lineOf(found: string, { line, lines }: WrittenText): number {
  const at = lines.findIndex((one) => one.includes(found));
  return line + Math.max(0, at);
}
