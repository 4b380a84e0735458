import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files named by what made them: the same inputs are never rendered twice. */
export interface ContentCache {
  /** The bytes for these inputs, made with `make` only when they are not there yet. */
  remember(
    inputs: readonly string[],
    make: () => Promise<Uint8Array> | Uint8Array,
  ): Promise<Uint8Array>;
}

export function openCache(folder: string): ContentCache {
  return {
    async remember(inputs, make) {
      const hash = createHash("sha256");
      for (const input of inputs) hash.update(`${input.length}:`).update(input);
      const path = join(folder, hash.digest("hex"));
      try {
        return readFileSync(path);
      } catch {
        const bytes = await make();
        mkdirSync(dirname(path), { recursive: true });
        // Another process may be writing the same file: a rename is never half done.
        writeFileSync(`${path}.${process.pid}`, bytes);
        renameSync(`${path}.${process.pid}`, path);
        return bytes;
      }
    },
  };
}
