import { createHash } from "node:crypto";
import { PDFHexString, PDFStream } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";

/** A file identifier that follows from the content instead of from chance. */
export const identifyFile: FinishStep = (pdf) => {
  const hash = createHash("sha256");
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    hash.update(`${ref}\n`);
    hash.update(object instanceof PDFStream ? object.getContents() : object.toString());
  }
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32).toUpperCase());
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
};
