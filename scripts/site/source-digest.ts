import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 over the names and bytes of all files below these paths; the same on every machine. */
export function digestFiles(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of listFiles(root, path)) {
      const bytes = readFileSync(join(root, file));
      hash.update(`${file}:${bytes.length}:`).update(bytes);
    }
  }
  return hash.digest("hex");
}

function listFiles(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() || entry.isFile() ? listFiles(root, `${path}/${entry.name}`) : [],
    );
}
