import { filePieces } from "../../../scripts/audit/read/file-pieces.ts";
import {
  closeLedger,
  type Ledger,
  openLedger,
  readMarks,
  withoutMarks,
} from "../../../scripts/model/figure-mark.ts";
import type { Manifest, PrintedPiece } from "../../../scripts/model/manifest.ts";

/** A file as its build would have written it, with the manifest of that build. */
export interface ChangedFile {
  readonly content: string;
  readonly manifest: Manifest;
}

/** Runs code that prints figures as during a build, with marks. */
export function whilePrinting<Result>(print: () => Result): { result: Result; ledger: Ledger } {
  const ledger = openLedger();
  try {
    return { result: print(), ledger };
  } finally {
    closeLedger();
  }
}

/**
 * The manifest of a build that wrote this text to the file. What stands in it with a
 * mark is announced; digits without one are there all the same, for nobody's account.
 */
export function rewriteFile(
  manifest: Manifest,
  path: string,
  marked: string,
  ledger: Ledger,
): ChangedFile {
  const file = manifest.files[path];
  const earlier = file?.kind === "text" ? [...file.pieces] : [];
  const waiting = Map.groupBy(earlier, nameOf);
  const drawings = earlier.filter(({ kind }) => kind === "tekening");
  const pieces = (filePieces(path, marked) ?? []).map((piece): PrintedPiece => {
    const { text, spans } = readMarks(piece.text);
    const clean = { ...piece, text };
    if (piece.kind === "tekening")
      return { ...clean, spans: [...(drawings.shift()?.spans ?? []), ...spans] };
    if (spans.length > 0) return { ...clean, spans };
    return { ...clean, spans: waiting.get(nameOf(clean))?.shift()?.spans ?? [] };
  });
  return {
    content: withoutMarks(marked),
    manifest: {
      ...manifest,
      files: { ...manifest.files, [path]: { kind: "text", pieces } },
      printed: { ...manifest.printed, ...Object.fromEntries(ledger.entries) },
      drawn: [...manifest.drawn, ...ledger.drawn],
    },
  };
}

function nameOf({ place, kind, text }: Pick<PrintedPiece, "place" | "kind" | "text">): string {
  return [place, kind, text].join("\u0000");
}
