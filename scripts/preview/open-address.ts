import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * "data/a.csv:12:3" → an address that opens the file at that line in Visual Studio Code; undefined
 * where the words name no file of the project.
 */
export function openAddress(root: string, where: string): string | undefined {
  const [, path = "", line, column] =
    /^([^:()]+?)(?::(\d+))?(?::(\d+))?(?: \(.*\))?$/.exec(where) ?? [];
  if (path === "" || !existsSync(join(root, path))) return undefined;
  const place = [line, column].filter((part) => part !== undefined).map((part) => `:${part}`);
  return `vscode://file${pathToFileURL(join(root, path)).pathname}${place.join("")}`;
}
