import { type PDFDocument, PDFStream } from "@cantoo/pdf-lib";
import { create, type Font } from "fontkit";
import { entry, streamBytes } from "../read/entries.ts";
import type { PdfFont } from "../read/font.ts";

const programs = new WeakMap<PDFStream, Font>();

/** The embedded TrueType program; undefined where none is embedded. */
export function fontProgram(pdf: PDFDocument, { descendant }: PdfFont): Font | undefined {
  const stream = entry(pdf, descendant, "FontDescriptor", "FontFile2");
  if (!(stream instanceof PDFStream)) return undefined;
  const known = programs.get(stream);
  if (known) return known;
  const program = create(Buffer.from(streamBytes(stream)));
  if (!("getGlyph" in program)) return undefined;
  programs.set(stream, program);
  return program;
}

export function isEmbedded(pdf: PDFDocument, { descendant }: PdfFont): boolean {
  return ["FontFile", "FontFile2", "FontFile3"].some(
    (key) => entry(pdf, descendant, "FontDescriptor", key) instanceof PDFStream,
  );
}

/** Which glyph of the program a CID is, as CIDToGIDMap says. */
export function glyphIndex(pdf: PDFDocument, { descendant }: PdfFont, cid: number): number {
  const map = entry(pdf, descendant, "CIDToGIDMap");
  if (!(map instanceof PDFStream)) return cid;
  const bytes = streamBytes(map);
  return (bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0);
}
