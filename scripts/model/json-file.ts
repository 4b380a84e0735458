import { readFileSync } from "node:fs";

/**
 * What a JSON file says, read over the byte order mark that some editors put at its start.
 * Throws when the file is not there or no JSON; `readJson` tells an editor what is wrong.
 */
export function jsonIn(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
}
