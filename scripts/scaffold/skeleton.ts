import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Problem, throwIfAny } from "../model/report-error.ts";

/** What `steekkaart nieuw` makes for an editor to fill in. */
export interface Skeleton {
  /** Path relative to the project → text; none of these may exist yet. */
  readonly files: Readonly<Record<string, string>>;
  /** The same for files that are there and get something added. */
  readonly additions: Readonly<Record<string, string>>;
  /** What to do next, one line each. */
  readonly next: readonly string[];
}

/** Writes all of it, or nothing where one of the files is there already. */
export function writeSkeleton(root: string, { files, additions }: Skeleton): void {
  throwIfAny(
    Object.keys(files)
      .filter((path) => existsSync(join(root, path)))
      .map(
        (path): Problem => ({
          where: path,
          found: "een bestand dat er al is",
          expected: "een nieuwe naam",
          hint: "Er is niets geschreven. Pas het bestand zelf aan, of kies een andere naam.",
        }),
      ),
  );
  for (const [path, text] of Object.entries({ ...files, ...additions })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** The words that mark what an editor still has to write; the page Redactie lists them. */
export const toFillIn = "VUL IN";

export function formatJson(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
