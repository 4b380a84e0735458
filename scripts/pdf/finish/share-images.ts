import { createHash } from "node:crypto";
import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";

/** Chromium writes the picture of a hatching once for every area that is hatched. One is enough. */
export const shareImages: FinishStep = (pdf) => {
  const first = new Map<string, PDFRef>();
  const instead = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!isImage(object)) continue;
    const hash = createHash("sha256").update(object.dict.toString()).update(object.contents);
    const key = hash.digest("hex");
    const known = first.get(key);
    if (known) instead.set(ref, known);
    else first.set(key, ref);
  }
  if (instead.size === 0) return;
  const replace = (holder: PDFObject): void => {
    if (holder instanceof PDFStream) replace(holder.dict);
    else if (holder instanceof PDFArray) {
      for (const [index, value] of holder.asArray().entries()) {
        if (value instanceof PDFRef) holder.set(index, instead.get(value) ?? value);
        else replace(value);
      }
    } else if (holder instanceof PDFDict) {
      for (const [key, value] of holder.entries()) {
        if (value instanceof PDFRef) holder.set(key, instead.get(value) ?? value);
        else replace(value);
      }
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) replace(object);
};

function isImage(object: PDFObject): object is PDFRawStream {
  return (
    object instanceof PDFRawStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Image")
  );
}
