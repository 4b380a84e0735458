import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "./decode-text.ts";
import type { Problem } from "./report-error.ts";

/**
 * The text of a file of the project. Undefined, with a problem, where there is none or where
 * it is not UTF-8. `kind` is what it should be: "een JSON-bestand". `hint` says what to do
 * where the file is not there.
 */
export function readText(
  root: string,
  path: string,
  kind: string,
  problems: Problem[],
  hint?: string,
): string | undefined {
  const expected = `${kind} in UTF-8`;
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, path));
  } catch {
    problems.push({
      where: path,
      found: "geen leesbaar bestand",
      expected,
      ...(hint ? { hint } : {}),
    });
    return undefined;
  }
  return decodeText(bytes, path, expected, problems);
}
