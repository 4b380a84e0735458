import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a check found before, one JSON file per key; a key names what was judged and by which code. */
interface ResultMemory<Result> {
  recall(key: string): Result | undefined;
  keep(key: string, result: Result): void;
}

export function openResultMemory<Result>(folder: string): ResultMemory<Result> {
  const fileOf = (key: string) => join(folder, `${key}.json`);
  return {
    recall(key) {
      if (!existsSync(fileOf(key))) return undefined;
      return JSON.parse(readFileSync(fileOf(key), "utf8")) as Result;
    },
    keep(key, result) {
      mkdirSync(folder, { recursive: true });
      // Another process may be writing the same file: a rename is never half done.
      const draft = `${fileOf(key)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(result));
      renameSync(draft, fileOf(key));
    },
  };
}
