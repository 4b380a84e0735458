import { createHash } from "node:crypto";
import { filePieces } from "../audit/read/file-pieces.ts";
import { type Ledger, readMarks, withoutMarks } from "../model/figure-mark.ts";
import type {
  FileManifest,
  Manifest,
  PdfMetadata,
  PrintedPiece,
  Vocabulary,
} from "../model/manifest.ts";

/** Notes what every file of a build prints, while the file is written. */
export interface ManifestWriter {
  /** Takes a text with marks and gives it as readers get it. */
  text(path: string, marked: string): string;
  /** A file without figures of its own; `source` is the picture that a PNG was made from. */
  bytes(path: string, bytes: Uint8Array, source?: string): void;
  /** A PDF and the page that it is printed from. */
  pdf(path: string, page: string, description: PdfMetadata): void;
  finish(vocabulary: Vocabulary): Manifest;
}

export function openManifest(ledger: Ledger): ManifestWriter {
  const files: Record<string, FileManifest> = {};
  const used = new Set<string>();
  return {
    text(path, marked) {
      const pieces = filePieces(path, marked);
      if (!pieces) throw new Error(`no reader for ${path}`);
      files[path] = { kind: "text", pieces: pieces.map(unmark) };
      return withoutMarks(marked);
    },
    bytes(path, bytes, source) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      files[path] = { kind: "bytes", sha256, ...(source ? { source } : {}) };
    },
    pdf(path, page, description) {
      files[path] = { kind: "pdf", page, description };
    },
    finish(vocabulary) {
      for (const name of ledger.drawn) used.add(name);
      return {
        files,
        printed: Object.fromEntries([...ledger.entries].filter(([name]) => used.has(name))),
        drawn: [...ledger.drawn],
        vocabulary,
      };
    },
  };

  function unmark({ place, kind, text }: Omit<PrintedPiece, "spans">): PrintedPiece {
    const { text: clean, spans } = readMarks(text);
    for (const { name } of spans) used.add(name);
    return { place, kind, text: clean, spans };
  }
}
