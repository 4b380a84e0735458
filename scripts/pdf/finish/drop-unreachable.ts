import { PDFArray, PDFDict, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";

/** pdf-lib writes every object, also those that no other object names. */
export const dropUnreachable: FinishStep = (pdf) => {
  const { Root, Info } = pdf.context.trailerInfo;
  const reached = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [Root, Info];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      waiting.push(pdf.context.lookup(object));
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(...object.dict.values());
  }
  for (const [ref] of pdf.context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) pdf.context.delete(ref);
  }
};
