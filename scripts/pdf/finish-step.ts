import type { PDFDocument } from "@cantoo/pdf-lib";
import type { LinkText } from "./page-links.ts";

/** What the PDF must say of itself and Chromium does not write. */
export interface PdfDescription {
  readonly title: string;
  readonly author: string;
  /** ISO date of the data. */
  readonly date: string;
  readonly language: string;
  readonly linkTexts: readonly LinkText[];
  /** The printed headings, in reading order. */
  readonly headings: readonly string[];
}

/** Changes one thing of a printed PDF. */
export type FinishStep = (pdf: PDFDocument, description: PdfDescription) => void;
