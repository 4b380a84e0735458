import { PDFDocument } from "@cantoo/pdf-lib";
import { boxFigures } from "./finish/box-figures.ts";
import { describeDocument } from "./finish/describe-document.ts";
import { describeLinks } from "./finish/describe-links.ts";
import { dropRepeatedHeads } from "./finish/drop-repeated-heads.ts";
import { dropUnreachable } from "./finish/drop-unreachable.ts";
import { identifyFile } from "./finish/identify-file.ts";
import { inlineSigns } from "./finish/inline-signs.ts";
import { levelHeadings } from "./finish/level-headings.ts";
import { mapRoles } from "./finish/map-roles.ts";
import { markArtifacts } from "./finish/mark-artifacts.ts";
import { nameBookmarks } from "./finish/name-bookmarks.ts";
import { renumberHeaders } from "./finish/renumber-headers.ts";
import { shareImages } from "./finish/share-images.ts";
import { silenceHyphens } from "./finish/silence-hyphens.ts";
import { unwrapFigures } from "./finish/unwrap-figures.ts";
import { wrapListBodies } from "./finish/wrap-list-bodies.ts";
import { writeXmp } from "./finish/write-xmp.ts";
import type { FinishStep, PdfDescription } from "./finish-step.ts";

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** In this order: the last two look at everything that the others made. */
const steps: readonly FinishStep[] = [
  describeDocument,
  writeXmp,
  unwrapFigures,
  inlineSigns,
  wrapListBodies,
  levelHeadings,
  nameBookmarks,
  mapRoles,
  describeLinks,
  renumberHeaders,
  dropRepeatedHeads,
  boxFigures,
  silenceHyphens,
  markArtifacts,
  shareImages,
  dropUnreachable,
  identifyFile,
];

/** Completes what Chromium printed; the same print gives the same bytes. */
export async function finishPdf(
  printed: Uint8Array,
  description: PdfDescription,
): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  for (const step of steps) step(pdf, description);
  const bytes = await pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
  return { bytes, pages: pdf.getPageCount() };
}
