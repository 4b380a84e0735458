import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import type { PageResult } from "../model/page-check.ts";
import { checkingPrograms } from "./checking-programs.ts";

/** What was found in pages before, by the bytes of their files and of the code that judges. */
export interface PageMemory {
  key(files: readonly string[], siteRoot: string): string;
  recall(key: string): PageResult | undefined;
  keep(key: string, result: PageResult): void;
}

export function openPageMemory(folder: string): PageMemory {
  const code = checkingCode();
  const fileOf = (key: string) => join(folder, `${key}.json`);
  return {
    key(files, siteRoot) {
      const hash = createHash("sha256").update(code);
      for (const file of files) {
        hash.update(JSON.stringify(relative(siteRoot, file)));
        hash.update(createHash("sha256").update(readFileSync(file)).digest());
      }
      return hash.digest("hex");
    },
    recall(key) {
      if (!existsSync(fileOf(key))) return undefined;
      return JSON.parse(readFileSync(fileOf(key), "utf8")) as PageResult;
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

function checkingCode(): string {
  const hash = createHash("sha256").update(JSON.stringify(checkingPrograms));
  for (const name of readdirSync(import.meta.dirname).sort()) {
    hash.update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest("hex");
}
