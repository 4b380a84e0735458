import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PdfContents } from "./pdf-contents.ts";

/** What PDFs were found to contain, so that the same bytes are read once. */
export interface PdfMemory {
  remember(bytes: Uint8Array, read: () => Promise<PdfContents>): Promise<PdfContents>;
}

/** Reads every PDF anew. */
export const noMemory: PdfMemory = { remember: (_, read) => read() };

/** Keeps one JSON file per PDF in `folder`, named by its bytes and by the code that reads them. */
export function openPdfMemory(folder: string): PdfMemory {
  const code = ["pdf-contents.ts", "number-words.ts"].map((name) =>
    readFileSync(join(import.meta.dirname, name)),
  );
  return {
    async remember(bytes, read) {
      const hash = createHash("sha256");
      for (const part of [...code, bytes]) hash.update(part);
      const path = join(folder, `${hash.digest("hex")}.json`);
      try {
        return JSON.parse(readFileSync(path, "utf8")) as PdfContents;
      } catch {
        const contents = await read();
        mkdirSync(folder, { recursive: true });
        // Another process may be writing the same file: a rename is never half done.
        writeFileSync(`${path}.${process.pid}`, JSON.stringify(contents));
        renameSync(`${path}.${process.pid}`, path);
        return contents;
      }
    },
  };
}
