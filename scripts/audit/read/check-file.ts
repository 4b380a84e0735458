import { createHash } from "node:crypto";
import type { FileManifest, Manifest, PdfMetadata, PrintedPiece } from "../../model/manifest.ts";
import type { Problem } from "../../model/report-error.ts";
import type { DigitCheck } from "./allowed-digits.ts";
import {
  absentPiece,
  changedBytes,
  unexpectedPiece,
  unexplainedDigits,
  unknownFile,
  wrongFigure,
} from "./audit-problems.ts";
import { checkDrawings } from "./check-drawings.ts";
import { checkPdf } from "./check-pdf.ts";
import { comparePieces } from "./compare-pieces.ts";
import { filePieces } from "./file-pieces.ts";
import { readPdfContents } from "./pdf-contents.ts";
import { noMemory, type PdfMemory } from "./pdf-memory.ts";
import { saysPrinted } from "./printed-text.ts";

interface CheckedFile {
  readonly problems: readonly Problem[];
  /** Names, in the manifest, of what the file turned out to print. */
  readonly printed: readonly string[];
}

/** Compares one file with what the build announced about it. */
export async function checkFile(
  path: string,
  bytes: Uint8Array,
  manifest: Manifest,
  explain: DigitCheck,
  memory: PdfMemory = noMemory,
): Promise<CheckedFile> {
  const file = manifest.files[path];
  if (!file) return failed(unknownFile(path));
  switch (file.kind) {
    case "bytes":
      return sha256(bytes) === file.sha256 ? nothing : failed(changedBytes(path));
    case "pdf": {
      const page = manifest.files[file.page];
      if (page?.kind !== "text") return failed(unknownFile(path));
      const contents = await memory.remember(bytes, () => readPdfContents(bytes));
      return {
        problems: [
          ...checkPdf(path, contents, page.pieces, file.description),
          ...checkDescription(path, file.description, explain),
        ],
        printed: [],
      };
    }
    case "text":
      return checkText(path, new TextDecoder().decode(bytes), file, manifest, explain);
  }
}

/** What a PDF says of itself has no digits but those of names and years. */
function checkDescription(
  path: string,
  { title, author }: PdfMetadata,
  explain: DigitCheck,
): readonly Problem[] {
  return [title, author].flatMap((text) => {
    const piece: PrintedPiece = {
      place: "gegevens over het document",
      kind: "tekst",
      text,
      spans: [],
    };
    const digits = explain(piece);
    return digits === undefined ? [] : [unexplainedDigits(path, piece, digits)];
  });
}

const nothing: CheckedFile = { problems: [], printed: [] };

function failed(problem: Problem): CheckedFile {
  return { problems: [problem], printed: [] };
}

function checkText(
  path: string,
  text: string,
  { pieces }: Extract<FileManifest, { kind: "text" }>,
  manifest: Manifest,
  explain: DigitCheck,
): CheckedFile {
  const built = filePieces(path, text);
  if (!built) return failed(unknownFile(path));
  const { unexpected, absent } = comparePieces(built, pieces);
  const missing = new Set(absent);
  const matched = pieces.filter((piece) => !missing.has(piece));
  return {
    problems: [
      ...unexpected.map((piece) => unexpectedPiece(path, piece)),
      ...absent.map((piece) => absentPiece(path, piece)),
      ...matched.flatMap((piece) => checkPiece(path, piece, manifest, explain)),
      ...checkDrawings(path, text, pieces, manifest),
    ],
    printed: matched.flatMap(({ spans }) => spans.map(({ name }) => name)),
  };
}

/** What stands there is announced; is what was announced right, and is the rest explained? */
function checkPiece(
  path: string,
  piece: PrintedPiece,
  { printed }: Manifest,
  explain: DigitCheck,
): readonly Problem[] {
  // A picture prints nothing of what it draws.
  const spans = piece.kind === "tekening" ? [] : piece.spans;
  const wrong = spans.flatMap(({ from, to, name }) => {
    const text = piece.text.slice(from, to);
    const one = printed[name];
    // A cell for figures holds no number of the page itself.
    const isOut = one?.kind === "own" && piece.kind === "cijfer";
    return one && !isOut && saysPrinted(text, one) ? [] : [wrongFigure(path, piece, text)];
  });
  const digits = explain(piece);
  return digits === undefined ? wrong : [...wrong, unexplainedDigits(path, piece, digits)];
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
