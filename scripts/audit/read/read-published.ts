import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileManifest, Manifest, PrintedPiece } from "../../model/manifest.ts";
import type { Problem } from "../../model/report-error.ts";
import { type DigitCheck, digitCheck } from "./allowed-digits.ts";
import {
  absentFile,
  absentPiece,
  changedBytes,
  shownElsewhere,
  unexpectedPiece,
  unexplainedDigits,
  unknownFile,
  wrongFigure,
} from "./audit-problems.ts";
import { comparePieces } from "./compare-pieces.ts";
import { filePieces } from "./file-pieces.ts";
import { readPdf } from "./pdf-pieces.ts";
import { saysPrinted } from "./printed-text.ts";
import { collectFacts, type PublishedFacts } from "./published-facts.ts";

export interface Published {
  readonly facts: PublishedFacts;
  /** Everything in the files that the manifest does not explain, and the other way round. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a built site as anybody can who has its files, and compares every number
 * in it with what the build announced. Opens no other file than those in
 * `folder`; nothing that it returns is thrown.
 */
export async function readPublished(folder: string, manifest: Manifest): Promise<Published> {
  const problems: Problem[] = [];
  const names: string[] = [...manifest.drawn];
  const paths = listFiles(folder);
  const explain = digitCheck(manifest.vocabulary, [
    ...Object.keys(manifest.files),
    ...paths.filter((path) => manifest.files[path]),
  ]);
  for (const path of paths) {
    const file = manifest.files[path];
    if (!file) problems.push(unknownFile(path));
    else problems.push(...(await checkFile(folder, path, file)));
  }
  for (const path of Object.keys(manifest.files)) {
    if (!existsSync(join(folder, path))) problems.push(absentFile(path));
  }
  const facts = collectFacts(manifest, names);
  for (const key of facts.hidden) if (facts.cells.has(key)) problems.push(shownElsewhere(key));
  return { facts, problems };

  async function checkFile(
    root: string,
    path: string,
    file: FileManifest,
  ): Promise<readonly Problem[]> {
    const bytes = readFileSync(join(root, path));
    if (file.kind === "bytes") return file.sha256 === sha256(bytes) ? [] : [changedBytes(path)];
    if (file.kind === "pdf") {
      const page = manifest.files[file.page];
      return page?.kind === "text" ? readPdf(path, bytes, page.pieces, file.description) : [];
    }
    const built = filePieces(path, bytes.toString("utf8"));
    if (!built) return [unknownFile(path)];
    const { unexpected, absent } = comparePieces(built, file.pieces);
    const missing = new Set(absent);
    const matched = file.pieces.filter((piece) => !missing.has(piece));
    for (const { spans } of matched) for (const { name } of spans) names.push(name);
    return [
      ...unexpected.map((piece) => unexpectedPiece(path, piece)),
      ...absent.map((piece) => absentPiece(path, piece)),
      ...matched.flatMap((piece) => checkPiece(path, piece, manifest, explain)),
    ];
  }
}

/** What stands there is announced; is what was announced right, and is the rest explained? */
function checkPiece(
  path: string,
  piece: PrintedPiece,
  { printed }: Manifest,
  explain: DigitCheck,
): readonly Problem[] {
  const wrong = piece.spans.flatMap(({ from, to, name }) => {
    const text = piece.text.slice(from, to);
    const one = printed[name];
    return one && saysPrinted(text, one) ? [] : [wrongFigure(path, piece, text)];
  });
  const digits = explain(piece);
  return digits === undefined ? wrong : [...wrong, unexplainedDigits(path, piece, digits)];
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}
