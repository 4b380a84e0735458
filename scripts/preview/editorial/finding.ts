import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Kinds in the order of the page; the ids are what readers of it see. */
export const findingKinds = [
  "in te vullen",
  "spreekt de cijfers tegen",
  "getal met de hand getypt",
  "ontbreekt",
  "verborgen",
  "voorlopig",
  "te laat",
  "ongebruikt",
] as const;
type FindingKind = (typeof findingKinds)[number];

/** Something for an editor or steward to look at; no mistake, for then nothing would be built. */
export interface Finding {
  readonly kind: FindingKind;
  readonly text: string;
  /** "content/steden/gent/demografie.md:5". */
  readonly where: string;
}

/** "file:line" of the first line that holds one of these texts; the file alone where none does. */
export function lineOf(root: string, path: string, ...texts: readonly string[]): string {
  if (!existsSync(join(root, path))) return path;
  const lines = readFileSync(join(root, path), "utf8").split("\n");
  const at = lines.findIndex((line) => texts.some((text) => line.includes(text)));
  return at < 0 ? path : `${path}:${at + 1}`;
}
