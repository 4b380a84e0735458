import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import type { ImportEffects } from "../effects.ts";

/** What an import would write, not yet written. */
interface CollectedWrites {
  readonly effects: ImportEffects;
  /** Path in the project → text; the last one where a path came twice. */
  readonly texts: ReadonlyMap<string, string>;
}

export function collectWrites(root: string): CollectedWrites {
  const texts = new Map<string, string>();
  return {
    texts,
    effects: { writeText: (path, text) => void texts.set(relative(root, path), text) },
  };
}

/** What stands there now; undefined where nothing does. */
export function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
